package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;

/** Makes the figure of an area of the answers of its units, by the rule of the figure; rates aside. Immutable and thread-safe. */
final class UnitSums {
    private static final ValueRange ZERO = ValueRange.exactly(0);

    private final UnitRegister register;
    private final ImmutableSetMultimap<FactCode, String> asked;

    UnitSums(UnitRegister register) {
        this.register = register;
        ImmutableSetMultimap.Builder<FactCode, String> asks = ImmutableSetMultimap.builder();
        for (RegisteredUnit unit : register.active()) {
            register.asked(unit).forEach(code -> asks.put(code, unit.id()));
        }
        this.asked = asks.build();
    }

    /** The units that are asked for {@code code}, and those that answered unasked. */
    Set<String> due(FactCode code, Collection<String> answered) {
        Set<String> due = new LinkedHashSet<>(asked.get(code));
        due.addAll(answered);
        return due;
    }

    ConsolidatedFigure of(FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers) {
        return switch (fact.aggregation()) {
            case SUM -> sum(fact, cell, answers);
            case MAX -> greatest(fact, cell, answers);
            case OWN, EXTERNAL -> stated(fact, cell, answers);
            case NONE -> shown(fact, cell, answers);
        };
    }

    private ConsolidatedFigure sum(FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers) {
        if (!fact.kind().isNumeric()) {
            return shown(fact, cell, answers);
        }
        Set<String> twice = countedTwice(answers);
        ImmutableList.Builder<FigurePart> parts = ImmutableList.builder();
        ValueRange sum = ZERO;
        ValueRange keptOut = ZERO;
        for (Map.Entry<String, UnitAnswer> answer : answers.entrySet()) {
            boolean kept = !twice.contains(answer.getKey());
            ValueRange range = answer.getValue().entry().value().range().orElse(ZERO);
            parts.add(answer.getValue().part(kept ? FigurePart.Role.COUNTED : FigurePart.Role.COUNTED_TWICE));
            sum = kept ? sum.plus(range) : sum;
            keptOut = kept ? keptOut : keptOut.plus(range);
        }
        ImmutableList<FigurePart> all = parts.build();
        Figures figures = new Figures(fact, cell, all, due(cell.code(), answers.keySet()));
        boolean repeats = fact.unit().filter(UnitClass.PERSON::equals).isPresent()
                && all.stream().filter(part -> part.value().range().isPresent()).count() > 1;
        if (!twice.isEmpty()) {
            ValueRange both = sum.hull(sum.plus(keptOut)).hull(keptOut);
            return figures.made(Outcome.COUNTED_TWICE, figures.isComplete() ? both : above(both), sum, repeats);
        }
        return figures.isComplete()
                ? figures.made(Outcome.COMPLETE, sum, sum, repeats)
                : figures.made(Outcome.PARTIAL, above(sum), sum, repeats);
    }

    /** The units that state a figure which units below them state too, unless they say that it is of their own organ alone. */
    private Set<String> countedTwice(Map<String, UnitAnswer> answers) {
        Set<String> twice = new HashSet<>();
        answers.forEach((id, answer) -> {
            RegisteredUnit unit = register.byId().get(id);
            if (unit == null || answer.entry().value().range().isEmpty()) {
                return;
            }
            for (String above : register.above(unit)) {
                UnitAnswer theirs = answers.get(above);
                if (theirs != null && theirs.entry().value().range().isPresent() && !isOwn(above, theirs)) {
                    twice.add(above);
                }
            }
        });
        return twice;
    }

    private boolean isOwn(String id, UnitAnswer answer) {
        Optional<RegisteredUnit> unit = Optional.ofNullable(register.byId().get(id));
        return answer.entry()
                .whose()
                .or(() -> unit.flatMap(RegisteredUnit::states))
                .filter(Scope.Whose.OWN::equals)
                .isPresent();
    }

    /** Everything from the low end of {@code sum}. */
    private static ValueRange above(ValueRange sum) {
        return sum.plus(ValueRange.NOT_NEGATIVE);
    }

    private ConsolidatedFigure greatest(FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers) {
        Figures figures = figures(fact, cell, answers, FigurePart.Role.COUNTED);
        List<ValueRange> ranges = answers.values().stream()
                .flatMap(answer -> answer.entry().value().range().stream())
                .toList();
        if (ranges.isEmpty()) {
            return figures.underivable();
        }
        ValueRange most = ranges.stream().reduce(UnitSums::greater).orElseThrow();
        return figures.isComplete()
                ? figures.made(Outcome.COMPLETE, most, most, false)
                : figures.made(Outcome.PARTIAL, above(most), most, false);
    }

    /** What the greater of two numbers can be. */
    private static ValueRange greater(ValueRange one, ValueRange other) {
        ValueRange eitherAbove = one.hull(other);
        ValueRange aboveBoth = above(one).intersect(above(other)).orElse(eitherAbove);
        return eitherAbove.intersect(aboveBoth).orElse(eitherAbove);
    }

    private ConsolidatedFigure stated(FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers) {
        Figures figures = figures(fact, cell, answers, FigurePart.Role.COUNTED);
        List<ReturnValue> values = answers.values().stream()
                .map(answer -> answer.entry().value())
                .filter(value -> !(value instanceof ReturnValue.NotApplicable) && value.isAnswer())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return figures.underivable();
        }
        List<ValueRange> ranges =
                values.stream().flatMap(value -> value.range().stream()).toList();
        boolean alike = values.size() == 1 || meet(ranges, values.size());
        if (ranges.isEmpty()) {
            return figures.without(alike ? Outcome.COMPLETE : Outcome.CONTRADICTORY);
        }
        ValueRange hull = ranges.stream().reduce(ValueRange::hull).orElseThrow();
        if (!alike) {
            return figures.made(Outcome.CONTRADICTORY, hull, hull, false);
        }
        ValueRange common = ranges.stream()
                .reduce((one, other) -> one.intersect(other).orElse(one))
                .orElseThrow();
        return figures.made(Outcome.COMPLETE, common, common, false);
    }

    private static boolean meet(List<ValueRange> ranges, int values) {
        Optional<ValueRange> common = Optional.of(ValueRange.ALL);
        for (ValueRange range : ranges) {
            common = common.flatMap(range::intersect);
        }
        return ranges.size() == values && common.isPresent();
    }

    private ConsolidatedFigure shown(FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers) {
        return figures(fact, cell, answers, FigurePart.Role.SHOWN).underivable();
    }

    private Figures figures(
            FactDefinition fact, FigureCell cell, Map<String, UnitAnswer> answers, FigurePart.Role role) {
        ImmutableList<FigurePart> parts =
                answers.values().stream().map(answer -> answer.part(role)).collect(ImmutableList.toImmutableList());
        return new Figures(fact, cell, parts, due(cell.code(), answers.keySet()));
    }

    /** What all figures have in common. */
    private static final class Figures {
        private final FigureCell cell;
        private final FactAggregation rule;
        private final ImmutableList<FigurePart> parts;
        private final ImmutableSet<String> missing;
        private final Coverage coverage;

        Figures(FactDefinition fact, FigureCell cell, ImmutableList<FigurePart> parts, Set<String> due) {
            this.cell = cell;
            this.rule = fact.aggregation();
            this.parts = parts;
            Set<String> open = new LinkedHashSet<>(due);
            parts.stream().filter(part -> part.value().isAnswer()).forEach(part -> open.remove(part.unit()));
            this.missing = ImmutableSet.copyOf(open);
            this.coverage = new Coverage(due.size() - open.size(), due.size());
        }

        boolean isComplete() {
            return missing.isEmpty();
        }

        ConsolidatedFigure made(Outcome outcome, ValueRange range, ValueRange known, boolean repeats) {
            return new ConsolidatedFigure(
                    cell,
                    rule,
                    outcome,
                    Optional.of(range),
                    Optional.of(known),
                    coverage,
                    missing,
                    parts,
                    ImmutableList.of(),
                    repeats);
        }

        ConsolidatedFigure underivable() {
            return without(Outcome.NOT_DERIVABLE);
        }

        ConsolidatedFigure without(Outcome outcome) {
            return new ConsolidatedFigure(
                    cell,
                    rule,
                    outcome,
                    Optional.empty(),
                    Optional.empty(),
                    coverage,
                    missing,
                    parts,
                    ImmutableList.of(),
                    false);
        }
    }
}

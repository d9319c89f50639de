package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.ErrorLocalisation;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.relation.SuspectSet;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnStatements;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;

/**
 * The figures that the area prints, held against those that its units make. That the printed figure is the sum of the units is a relation
 * like any other; together with the relations among the printed figures and among those of each unit it says where a mistake can be: in
 * the printed figure, or in the return of a unit. Immutable and thread-safe.
 *
 * @param lines every printed figure that follows from the returns
 * @param faults the mistakes, each once
 */
public record DraftComparison(ImmutableList<Line> lines, ImmutableList<Fault> faults) {
    /** Up to so many units their own relations help to find the mistake; beyond, only the sums are looked at. */
    static final int MOST_UNITS = 60;

    /** Refuses null. */
    public DraftComparison {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(faults, "faults");
    }

    /** What came of comparing one figure. */
    public enum Verdict {
        /** Printed figure and sum can be the same. */
        AGREES,
        /** They cannot. */
        DISAGREES,
        /** Units are missing, and what is known does not contradict the printed figure. */
        CANNOT_TELL
    }

    /**
     * One printed figure.
     *
     * @param code the figure
     * @param printed what is printed
     * @param sum what the units make
     * @param verdict what came of comparing
     */
    public record Line(FactCode code, ValueRange printed, ConsolidatedFigure sum, Verdict verdict) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(sum, "sum");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * A mistake and where it can be.
     *
     * @param figures the figures whose printed value and sum disagree because of it
     * @param sets the smallest sets of figures whose change makes everything hold
     * @param count how many sets there are
     * @param counted whether that is all
     */
    public record Fault(
            ImmutableList<FactCode> figures, ImmutableList<ImmutableList<Suspect>> sets, int count, boolean counted) {
        /** Refuses null. */
        public Fault {
            Objects.requireNonNull(figures, "figures");
            Objects.requireNonNull(sets, "sets");
        }
    }

    /**
     * A figure that can be wrong.
     *
     * @param unit the unit in whose return it stands; empty for a figure that the area prints
     * @param code the figure
     * @param stated what is stated
     * @param needed what it would have to be
     * @param keystroke whether one slip of a finger would explain it
     */
    public record Suspect(Optional<String> unit, FactCode code, String stated, ValueRange needed, boolean keystroke) {
        /** Refuses null. */
        public Suspect {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(needed, "needed");
        }
    }

    /**
     * Compares what is printed with what follows.
     *
     * @param printed the figures that the area prints, in their usual scope
     * @param sums what the units make
     * @param returns the returns that count
     */
    public static DraftComparison of(
            Vocabulary vocabulary, StatedValues printed, Consolidation sums, List<UnitReturn> returns) {
        return new Comparing(vocabulary, printed, sums, returns).compare();
    }

    /** While they are compared. */
    private static final class Comparing {
        private final Vocabulary vocabulary;
        private final StatedValues printed;
        private final Consolidation sums;
        private final ImmutableMap<String, UnitReturn> returns;
        private final List<String> units = new ArrayList<>();

        Comparing(Vocabulary vocabulary, StatedValues printed, Consolidation sums, List<UnitReturn> returns) {
            this.vocabulary = vocabulary;
            this.printed = printed;
            this.sums = sums;
            Map<String, UnitReturn> byUnit = new HashMap<>();
            returns.forEach(one -> byUnit.putIfAbsent(one.unit(), one));
            this.returns = ImmutableMap.copyOf(byUnit);
            sums.register().active().forEach(unit -> units.add(unit.id()));
        }

        DraftComparison compare() {
            ImmutableList.Builder<Line> lines = ImmutableList.builder();
            List<Line> wrong = new ArrayList<>();
            for (FactCode code : printed.codes("")) {
                ConsolidatedFigure sum = sums.find(code).orElse(null);
                ValueRange range =
                        printed.find(new FigureKey(code, "")).orElseThrow().range();
                if (sum != null && sum.range().isPresent()) {
                    Line line = new Line(
                            code, range, sum, verdict(range, sum, sum.range().get()));
                    lines.add(line);
                    if (line.verdict() == Verdict.DISAGREES) {
                        wrong.add(line);
                    }
                }
            }
            return new DraftComparison(lines.build(), wrong.isEmpty() ? ImmutableList.of() : faults(wrong));
        }

        private static Verdict verdict(ValueRange printed, ConsolidatedFigure sum, ValueRange range) {
            if (!printed.meets(range)) {
                return Verdict.DISAGREES;
            }
            return sum.outcome() == Outcome.COMPLETE ? Verdict.AGREES : Verdict.CANNOT_TELL;
        }

        private ImmutableList<Fault> faults(List<Line> wrong) {
            List<Relation> relations = new ArrayList<>(vocabulary.relations());
            StatedValues.Builder values = StatedValues.builder().addAll(printed);
            ReturnStatements statements = new ReturnStatements(vocabulary);
            for (int i = 0; i < units.size(); i++) {
                UnitReturn one = returns.get(units.get(i));
                if (one == null) {
                    continue;
                }
                for (ReturnEntry entry : one.entries()) {
                    Optional<FactCode> code =
                            UnitRelations.codeOf(i, entry.cell().code());
                    Optional<Statement> statement = statements.of(entry);
                    if (entry.cell().isWhole() && code.isPresent() && statement.isPresent()) {
                        values.add(new FigureKey(code.get(), ""), statement.get());
                    }
                }
                if (units.size() <= MOST_UNITS) {
                    relations.addAll(UnitRelations.of(vocabulary, i, one));
                }
            }
            printed.codes("").forEach(code -> sumRelation(code).ifPresent(relations::add));
            RelationReport report = RelationAudit.of(relations).audit(values.build());
            ImmutableList.Builder<Fault> faults = ImmutableList.builder();
            report.faults().forEach(fault -> fault(fault, wrong).ifPresent(faults::add));
            return faults.build();
        }

        /** That the printed figure is the sum of those units whose answers count. */
        private Optional<Relation> sumRelation(FactCode code) {
            Optional<FactDefinition> fact = vocabulary.find(code);
            Optional<ConsolidatedFigure> sum = sums.find(FigureCell.of(code));
            if (fact.isEmpty()
                    || sum.isEmpty()
                    || fact.get().aggregation() != FactAggregation.SUM
                    || sum.get().outcome() == Outcome.NOT_DERIVABLE) {
                return Optional.empty();
            }
            List<Integer> counted = sum.get().parts().stream()
                    .filter(part -> part.role() == FigurePart.Role.COUNTED
                            && part.value().range().isPresent())
                    .map(part -> units.indexOf(part.unit()))
                    .filter(index -> index >= 0)
                    .toList();
            return UnitRelations.sum(code, counted, sum.get().outcome() == Outcome.COMPLETE);
        }

        private Optional<Fault> fault(RelationFault fault, List<Line> wrong) {
            List<FactCode> disagreeing = fault.disagreements().stream()
                    .flatMap(one -> UnitRelations.totalOf(one.relation()).stream())
                    .toList();
            ImmutableList<FactCode> figures = wrong.stream()
                    .map(Line::code)
                    .filter(disagreeing::contains)
                    .collect(ImmutableList.toImmutableList());
            if (figures.isEmpty()) {
                return Optional.empty();
            }
            ErrorLocalisation where = fault.localisation();
            return Optional.of(new Fault(
                    figures,
                    where.sets().stream().map(this::suspects).collect(ImmutableList.toImmutableList()),
                    where.count(),
                    where.counted()));
        }

        private ImmutableList<Suspect> suspects(SuspectSet set) {
            return set.suspects().stream()
                    .map(one -> {
                        Optional<Integer> index = UnitRelations.unitOf(one.key().code());
                        return new Suspect(
                                index.map(units::get),
                                UnitRelations.figureOf(one.key().code()),
                                one.statement().value().toPlainString(),
                                one.needed(),
                                one.keystroke().isPresent());
                    })
                    .collect(ImmutableList.toImmutableList());
        }
    }
}

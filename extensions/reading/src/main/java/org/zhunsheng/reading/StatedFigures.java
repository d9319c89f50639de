package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.LexiconFact;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.quantity.Quantity;

/** Turns statements into figures and facts of the report. A code is given once, where it stands first. */
final class StatedFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_WORD = 12;
    private static final ImmutableList<String> FALLING =
            ImmutableList.of("下降", "减少", "降低", "压缩", "压减", "缩短", "精简", "回落", "下调", "少", "降", "减", "低");

    private final ReadStatements read;
    private final StatedParts parts;
    private final StatedChanges changes;
    private final StatedScopes scopes;
    private final Set<FactCode> given = new HashSet<>();
    private final Set<TextRange> placed = new HashSet<>();

    StatedFigures(ReadStatements read) {
        this.read = read;
        this.parts = new StatedParts(read);
        this.changes = new StatedChanges(read);
        this.scopes = new StatedScopes(read);
    }

    boolean hasAny(List<Statement> statements) {
        return statements.stream().anyMatch(statement -> statement.code().isPresent() || isUncodedFigure(statement));
    }

    ImmutableList<Figure> figures(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.kind() != Statement.Kind.YES
                        && statement.code().filter(given::add).isPresent())
                .flatMap(statement -> withChanges(statement, figure(statement, statements)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@code level} and, behind it, what the sentence says of its change; the value of the year before stands with the change. */
    private ImmutableList<Figure> withChanges(Statement statement, Figure level) {
        if (statement.quantity().isEmpty() || level.form() != FigureForm.LEVEL) {
            return ImmutableList.of(level);
        }
        StatedChanges.Change change = changes.of(statement);
        Optional<BigDecimal> earlier = change.earlier().flatMap(Statement::value);
        change.earlier().ifPresent(before -> placed.add(before.place()));
        if (change.changes().isEmpty()) {
            return ImmutableList.of(
                    Figure.builder().fillFrom(level).earlier(earlier).build());
        }
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        figures.add(level);
        Optional<BigDecimal> beside = earlier;
        for (Statement one : change.changes()) {
            placed.add(one.place());
            figures.add(changed(level.code(), one, beside));
            beside = Optional.empty();
        }
        return figures.build();
    }

    private Figure changed(FactCode code, Statement statement, Optional<BigDecimal> earlier) {
        UncodedFigure stated = uncodedFigure(statement);
        return Figure.builder()
                .code(code)
                .value(stated.value())
                .unit(stated.unit())
                .word(stated.word())
                .exactness(stated.exactness())
                .upTo(stated.upTo())
                .precision(stated.precision())
                .form(stated.form())
                .earlier(earlier)
                .scope(stated.scope())
                .span(stated.span())
                .build();
    }

    private Figure figure(Statement statement, List<Statement> statements) {
        FactCode code = statement.code().orElseThrow();
        if (statement.quantity().isEmpty()) {
            return inWords(statement, code);
        }
        Quantity quantity = statement.quantity().get();
        UnitClass unit = read.lexicon()
                .fact(code)
                .flatMap(fact -> unitOf(fact, quantity))
                .or(() -> quantity.units().stream().findFirst())
                .orElse(UnitClass.OTHER);
        return Figure.builder()
                .code(code)
                .value(quantity.value())
                .unit(unit)
                .word(word(quantity, unit))
                .exactness(exactness(quantity))
                .upTo(upTo(quantity))
                .precision(precision(quantity))
                .parts(parts.of(statement, statements))
                .scope(scopes.of(statement))
                .span(read.span(statement.place()))
                .build();
    }

    /** A zero or a whole that no digits state. */
    private Figure inWords(Statement statement, FactCode code) {
        return Figure.builder()
                .code(code)
                .value(statement.value().orElseThrow())
                .unit(read.lexicon()
                        .fact(code)
                        .flatMap(fact -> Optional.ofNullable(fact.unit()))
                        .orElse(UnitClass.OTHER))
                .span(read.span(statement.place()))
                .build();
    }

    /** The class of the fact, if the word is of it; else the word's own. */
    private static Optional<UnitClass> unitOf(LexiconFact fact, Quantity quantity) {
        if (fact.unit() != null && quantity.isOf(fact.unit())) {
            return Optional.of(fact.unit());
        }
        return quantity.units().stream().findFirst();
    }

    private static Optional<String> word(Quantity quantity, UnitClass unit) {
        String word = quantity.unit();
        boolean usual = unit != UnitClass.OTHER
                && (word.isEmpty() || unit.words().get(0).equals(word));
        return usual || word.length() > LONGEST_WORD || word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    private static Exactness exactness(Quantity quantity) {
        return quantity.exactness();
    }

    private static Optional<BigDecimal> upTo(Quantity quantity) {
        return quantity.exactness() == Exactness.RANGE ? Optional.of(quantity.upTo()) : Optional.empty();
    }

    /** Only what the value itself does not show: 27300 that was printed as 2.73万. */
    private static Optional<Integer> precision(Quantity quantity) {
        int shown = -Math.max(0, quantity.value().stripTrailingZeros().scale());
        return quantity.precision() == shown ? Optional.empty() : Optional.of(quantity.precision());
    }

    ImmutableList<UncodedFigure> uncoded(List<Statement> statements) {
        Map<TextRange, BigDecimal> before = new HashMap<>();
        for (Statement statement : statements) {
            if (isUncodedFigure(statement)) {
                StatedChanges.Change change = changes.of(statement);
                change.earlier().filter(one -> !change.changes().isEmpty()).ifPresent(one -> {
                    placed.add(one.place());
                    before.put(change.changes().get(0).place(), one.value().orElseThrow());
                });
            }
        }
        return statements.stream()
                .filter(StatedFigures::isUncodedFigure)
                .filter(statement -> !placed.contains(statement.place()))
                .map(statement -> UncodedFigure.builder()
                        .fillFrom(uncodedFigure(statement))
                        .earlier(Optional.ofNullable(before.get(statement.place())))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isUncodedFigure(Statement statement) {
        return statement.kind() == Statement.Kind.FIGURE
                && statement.grade() == Grade.UNCODED
                && statement.isResult()
                && !statement.label().isBlank()
                && statement
                        .quantity()
                        .filter(quantity -> !quantity.unit().isEmpty())
                        .isPresent();
    }

    private UncodedFigure uncodedFigure(Statement statement) {
        Quantity quantity = statement.quantity().orElseThrow();
        UnitClass unit = quantity.units().stream()
                .filter(unitClass -> !unitClass.isWhole()
                        || quantity.value().stripTrailingZeros().scale() <= 0)
                .findFirst()
                .orElse(UnitClass.OTHER);
        boolean over = unit == UnitClass.PERCENT && quantity.value().compareTo(HUNDRED) > 0;
        FigureForm form = over && quantity.form() == FigureForm.LEVEL ? FigureForm.GROWTH : quantity.form();
        String label = statement.label().strip();
        return UncodedFigure.builder()
                .label(label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL))
                .value(falls(statement, form) ? quantity.value().abs().negate() : quantity.value())
                .unit(unit)
                .word(unit == UnitClass.OTHER ? Optional.of(quantity.unit()) : word(quantity, unit))
                .exactness(exactness(quantity))
                .upTo(upTo(quantity))
                .precision(precision(quantity))
                .form(form)
                .scope(scopes.of(statement))
                .span(read.span(statement.place()))
                .build();
    }

    /** Whether the words directly before a change say that it fell. */
    private boolean falls(Statement statement, FigureForm form) {
        if (form == FigureForm.LEVEL || form == FigureForm.SHARE) {
            return false;
        }
        String text =
                read.outline().paragraphs().get(statement.place().paragraph()).toString();
        int end = statement.place().start();
        String before = text.substring(Math.max(0, end - 4), end);
        return FALLING.stream().anyMatch(before::contains);
    }

    ImmutableList<StatedFact> facts(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.YES
                        && statement.code().filter(given::add).isPresent())
                .map(statement -> StatedFact.builder()
                        .code(statement.code().orElseThrow())
                        .value(ClaimValue.yes())
                        .span(read.span(statement.place()))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }
}

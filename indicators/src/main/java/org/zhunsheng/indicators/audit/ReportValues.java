package org.zhunsheng.indicators.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.relation.ChangeKind;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.FigureKeys;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Takes from stated figures the values that relations are held against; one whose unit does not fit is told elsewhere and left out. */
final class ReportValues {
    private final StatedFigures stated;
    private final Vocabulary vocabulary;
    private final FigureKeys keys;
    private final CountingUnits units;
    private final StatedValues.Builder values = StatedValues.builder();

    private ReportValues(StatedFigures stated) {
        this.stated = stated;
        this.vocabulary = stated.vocabulary();
        this.keys = stated.keys();
        this.units = CountingUnits.of(stated);
    }

    /** The values of {@code stated}; those of figures that an assessor proved are trusted. */
    static StatedValues of(StatedFigures stated) {
        ReportValues collected = new ReportValues(stated);
        stated.figures().forEach(collected::figure);
        stated.facts().forEach(fact -> {
            if (fact.value() instanceof ClaimValue.Numeric number) {
                collected
                        .numeric(fact.code())
                        .ifPresent(definition -> collected.values.add(
                                new FigureKey(fact.code(), ""),
                                exact(Decimals.ofMicros(number.micros()), whole(definition))));
            }
        });
        return collected.values.build();
    }

    private Optional<FactDefinition> numeric(FactCode code) {
        return vocabulary.find(code).filter(definition -> definition.kind().isNumeric());
    }

    private static boolean whole(FactDefinition definition) {
        return definition.unit().orElseThrow().isWhole();
    }

    private void figure(Figure figure) {
        Optional<FactDefinition> known = vocabulary.find(figure.code());
        Optional<FactDefinition> definition = known.filter(fact -> fact.kind().isNumeric());
        if (known.isEmpty() && figure.form() == FigureForm.LEVEL && FigureKeys.isUnscoped(figure.scope())) {
            values.add(
                    new FigureKey(figure.code(), ""),
                    level(figure, figure.unit().isWhole()));
        }
        if (definition.isEmpty()) {
            return;
        }
        FigureKey key = keys.of(definition.get(), figure.scope());
        switch (figure.form()) {
            case LEVEL -> {
                if (units.fits(figure, definition.get())) {
                    values.add(key, level(figure, whole(definition.get())));
                }
            }
            case GROWTH -> change(key, ChangeKind.GROWTH, figure);
            case POINT_CHANGE -> change(key, ChangeKind.POINTS, figure);
            case DIFFERENCE -> change(key, ChangeKind.DIFFERENCE, figure);
            case SHARE ->
                ShareCode.shareOf(figure.code())
                        .ifPresent(share -> values.add(new FigureKey(share, key.scope()), level(figure, false)));
        }
        figure.earlier().ifPresent(earlier -> values.add(key.yearBefore(), exact(earlier, whole(definition.get()))));
    }

    private Statement level(Figure figure, boolean whole) {
        Statement statement = statement(figure.value(), figure.exactness(), figure.upTo(), figure.precision(), whole);
        Statement placed = statement.at(StatedFigures.place(figure));
        return stated.isProved(figure) ? placed.trusted() : placed;
    }

    private void change(FigureKey key, ChangeKind kind, Figure figure) {
        values.addChange(
                key, kind, statement(figure.value(), figure.exactness(), figure.upTo(), figure.precision(), false));
    }

    private static Statement exact(BigDecimal value, boolean whole) {
        return statement(value, Exactness.EXACT, Optional.empty(), Optional.empty(), whole);
    }

    private static Statement statement(
            BigDecimal value,
            Exactness exactness,
            Optional<BigDecimal> upTo,
            Optional<Integer> precision,
            boolean whole) {
        int lastDigit = precision.orElse(Math.min(0, -value.scale()));
        return exactness == Exactness.EXACT
                ? Statement.printed(value, lastDigit, whole)
                : Statement.inexact(value, lastDigit, StatedRange.of(value, exactness, upTo, precision), whole);
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.StatedNumber;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * A fact or figure of a document, as it is to stand in a row.
 *
 * @param code the fact; empty for a figure that has no code
 * @param label what a figure without a code is called; else empty
 * @param unit what the column for the unit says
 * @param cells what the other columns say: texts, numbers and days
 */
record FilledRow(Optional<FactCode> code, String label, String unit, ImmutableMap<Column, Object> cells) {
    static FilledRow of(Figure figure, String item, int order, Lang lang) {
        return of(figure, Optional.of(figure.code()), "", item, order, lang);
    }

    static FilledRow of(UncodedFigure figure, String item, int order, Lang lang) {
        return of(figure, Optional.empty(), figure.label(), item, order, lang);
    }

    private static FilledRow of(
            StatedNumber figure, Optional<FactCode> code, String label, String item, int order, Lang lang) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        cells.put(Column.VALUE, figure.value());
        putExactness(cells, figure.exactness(), lang);
        NumberColumns.put(cells, figure, lang);
        cells.put(Column.ITEM, item);
        cells.put(Column.NUMBER, BigDecimal.valueOf(order));
        return new FilledRow(code, label, Choice.COUNT_UNIT.title(figure.unit(), lang), ImmutableMap.copyOf(cells));
    }

    static FilledRow of(StatedFact fact, String item, int order, Lang lang) {
        return new FilledRow(
                Optional.of(fact.code()),
                "",
                Choice.VALUE_TYPE.title(typeOf(fact.value()), lang),
                ImmutableMap.of(
                        Column.VALUE,
                        cell(fact.value(), lang),
                        Column.ITEM,
                        item,
                        Column.NUMBER,
                        BigDecimal.valueOf(order)));
    }

    static FilledRow of(Claim claim, int order, Vocabulary vocabulary, Lang lang) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        cells.put(Column.VALUE, cell(claim.value(), lang));
        putExactness(cells, claim.exactness(), lang);
        NumberColumns.put(cells, claim, lang);
        if (claim.standing() != AssuranceLevel.SELF_REPORTED) {
            cells.put(Column.STANDING, Choice.STANDING.title(claim.standing(), lang));
        }
        if (!claim.evidence().isEmpty()) {
            cells.put(Column.EVIDENCE, String.join(" ", claim.evidence()));
        }
        claim.reason().ifPresent(reason -> cells.put(Column.REASON, reason));
        claim.source().ifPresent(source -> cells.put(Column.SOURCE, source));
        if (claim.derived()) {
            cells.put(Column.DERIVED, FormText.of("yes", lang));
        }
        cells.put(Column.NUMBER, BigDecimal.valueOf(order));
        return new FilledRow(Optional.of(claim.code()), "", unit(claim, vocabulary, lang), ImmutableMap.copyOf(cells));
    }

    private static void putExactness(Map<Column, Object> cells, Exactness exactness, Lang lang) {
        if (exactness != Exactness.EXACT) {
            cells.put(Column.EXACTNESS, Choice.EXACTNESS.title(exactness, lang));
        }
    }

    /** Whether it says more than the row of a fact has columns for. */
    boolean needsAllColumns() {
        return cells.containsKey(Column.DERIVED) || NumberColumns.all().stream().anyMatch(cells::containsKey);
    }

    /** What the column for the unit says on the row of {@code fact}. */
    static String unit(FactDefinition fact, Lang lang) {
        Optional<UnitClass> unit = fact.unit();
        return unit.map(counted -> Choice.COUNT_UNIT.title(counted, lang))
                .orElseGet(() -> Choice.VALUE_TYPE.title(typeOf(fact), lang));
    }

    private static String unit(Claim claim, Vocabulary vocabulary, Lang lang) {
        Optional<FactDefinition> fact = vocabulary.find(claim.code());
        ValueType type = typeOf(claim.value());
        boolean asDefined = claim.value() instanceof ClaimValue.NotApplicable
                || fact.filter(defined -> typeOf(defined) == type).isPresent();
        return asDefined && fact.isPresent() ? unit(fact.get(), lang) : Choice.VALUE_TYPE.title(type, lang);
    }

    private static ValueType typeOf(FactDefinition fact) {
        return switch (fact.kind()) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> ValueType.NUMBER;
            case DATE -> ValueType.DAY;
            case YES_NO -> ValueType.YES_NO;
        };
    }

    private static ValueType typeOf(ClaimValue value) {
        if (value instanceof ClaimValue.Numeric) {
            return ValueType.NUMBER;
        }
        return value instanceof ClaimValue.Day || value instanceof ClaimValue.Never ? ValueType.DAY : ValueType.YES_NO;
    }

    private static Object cell(ClaimValue value, Lang lang) {
        return value.match(new ClaimValue.Cases<Object>() {
            @Override
            public Object numeric(BigDecimal number) {
                return number;
            }

            @Override
            public Object day(LocalDate day) {
                return day;
            }

            @Override
            public Object yesNo(boolean yes) {
                return FormText.of(yes ? "yes" : "no", lang);
            }

            @Override
            public Object never() {
                return FormText.of("never", lang);
            }

            @Override
            public Object notApplicable() {
                return FormText.of("not-applicable", lang);
            }
        });
    }
}

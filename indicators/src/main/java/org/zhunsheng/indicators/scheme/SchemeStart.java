package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * A scheme to begin with: every indicator of a catalogue that facts prove, of equal points, each fact of it a condition. It holds
 * together, and is nobody's rule: whoever writes a scheme replaces points, limits and methods. Stateless and thread-safe.
 */
public final class SchemeStart {
    private static final BigDecimal TOTAL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int MOST_ENTRIES = 6;

    private SchemeStart() {}

    /**
     * A start for {@code catalogue}.
     *
     * @param id what the scheme is called
     * @param vocabulary the facts that its conditions are on
     * @return empty if no indicator is proved by a fact that a condition can be on: days are asked for by deadlines, which need to be known
     */
    public static Optional<ScoringScheme> of(String id, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        List<Indicator> scored = new ArrayList<>();
        List<ImmutableList<Condition>> conditions = new ArrayList<>();
        for (Indicator indicator : catalogue.byCode().values()) {
            ImmutableList<Condition> own = conditions(indicator, vocabulary);
            if (!own.isEmpty()) {
                scored.add(indicator);
                conditions.add(own);
            }
        }
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> points = shares(TOTAL, scored.size());
        ScoringScheme.Builder scheme = ScoringScheme.builder()
                .id(id)
                .version("1")
                .title(LocalText.of("评分细则（起草）", "Scoring scheme (draft)"))
                .notice(LocalText.of(
                        "由指标体系起草：各项分值相等，限值待定，未经任何机关制定。",
                        "Drafted from a catalogue: equal points, limits to be set, not issued by any authority."))
                .official(false)
                .catalogue(catalogue.id())
                .total(Points.of(TOTAL.toPlainString()))
                .rounding(Rounding.builder()
                        .scale(DECIMALS)
                        .mode(RoundingMode.HALF_UP)
                        .stage(Rounding.Stage.ITEM)
                        .build())
                .absence(AbsencePolicy.RESCALE_WITHIN_TOTAL)
                .addGrades(grade("good", "良好", "good", "80"))
                .addGrades(grade("passed", "合格", "passed", "60"))
                .addGrades(grade("failed", "不合格", "failed", "0"));
        for (int i = 0; i < scored.size(); i++) {
            scheme.addItems(SchemeItem.builder()
                    .indicator(scored.get(i).code())
                    .points(Points.of(points.get(i).toPlainString()))
                    .method(method(conditions.get(i), points.get(i), vocabulary))
                    .build());
        }
        return Optional.of(scheme.build());
    }

    private static Grade grade(String id, String zh, String en, String from) {
        return Grade.builder()
                .id(id)
                .title(LocalText.of(zh, en))
                .from(Points.of(from))
                .build();
    }

    private static ImmutableList<Condition> conditions(Indicator indicator, Vocabulary vocabulary) {
        boolean less = indicator.direction().equals(Optional.of(Direction.LESS_IS_BETTER));
        return indicator.provedBy().stream()
                .flatMap(code -> vocabulary.find(code).stream())
                .filter(fact -> fact.kind() != FactKind.DATE && !fact.assessorOnly())
                .limit(MOST_ENTRIES)
                .map(fact -> condition(fact, less))
                .collect(ImmutableList.toImmutableList());
    }

    private static Condition condition(FactDefinition fact, boolean less) {
        FactCode code = fact.code();
        if (fact.kind() == FactKind.YES_NO) {
            return less ? new Condition.No(code) : new Condition.Yes(code);
        }
        if (less) {
            return new Condition.AtMost(code, BigDecimal.ZERO);
        }
        return new Condition.AtLeast(code, fact.kind() == FactKind.RATE ? TOTAL : BigDecimal.ONE);
    }

    private static ScoringMethod method(ImmutableList<Condition> conditions, BigDecimal points, Vocabulary vocabulary) {
        if (conditions.size() == 1) {
            return new ScoringMethod.MetOrNot(conditions);
        }
        List<BigDecimal> shares = shares(points, conditions.size());
        ImmutableList.Builder<ScoringMethod.Entry> entries = ImmutableList.builder();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            entries.add(new ScoringMethod.Entry(
                    Integer.toString(i + 1),
                    vocabulary.find(condition.fact()).orElseThrow().name(),
                    condition,
                    Points.of(shares.get(i).toPlainString())));
        }
        return new ScoringMethod.Checklist(entries.build());
    }

    /** {@code whole} in {@code number} parts that differ by the last decimal at most, and add up to it. */
    private static List<BigDecimal> shares(BigDecimal whole, int number) {
        BigDecimal count = BigDecimal.valueOf(number);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 1; i <= number; i++) {
            BigDecimal upTo = whole.multiply(BigDecimal.valueOf(i)).divide(count, DECIMALS, RoundingMode.HALF_UP);
            shares.add(upTo.subtract(given));
            given = upTo;
        }
        return shares;
    }
}

package org.zhunsheng.returns.survey;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Fraction;

/**
 * An indicator that is scored by survey, with the answers of its groups. Immutable and thread-safe.
 *
 * @param indicator the indicator
 * @param points what the survey is worth
 * @param groups the groups
 */
public record SurveyItem(IndicatorCode indicator, BigDecimal points, ImmutableList<SurveyGroup> groups) {
    /** Refuses null. */
    public SurveyItem {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(groups, "groups");
    }

    private ImmutableList<SurveyGroup> heard() {
        return groups.stream()
                .filter(group -> group.valid() > 0 || !group.open().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** The mean of the groups by their weights, in percent; a group that nobody answered for is left out. */
    public Optional<Fraction> mean() {
        ImmutableList<SurveyGroup> heard = heard();
        if (heard.isEmpty() || heard.stream().anyMatch(group -> group.mean().isEmpty())) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (SurveyGroup group : heard) {
            sum = sum.plus(Fraction.of(group.weight()).times(group.mean().orElseThrow()));
        }
        return Optional.of(sum.over(Fraction.of(weight(heard))));
    }

    private static BigDecimal weight(ImmutableList<SurveyGroup> groups) {
        return groups.stream().map(SurveyGroup::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By how much the mean can be off either way with 95 % confidence, the groups being drawn each for itself; rounded up. */
    public Optional<BigDecimal> margin() {
        ImmutableList<SurveyGroup> heard = heard();
        if (mean().isEmpty() || heard.stream().anyMatch(group -> group.margin().isEmpty())) {
            return Optional.empty();
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (SurveyGroup group : heard) {
            BigDecimal part = group.weight().multiply(group.margin().orElseThrow());
            squares = squares.add(part.multiply(part));
        }
        BigDecimal weight = weight(heard);
        return Optional.of(squares.sqrt(MathContext.DECIMAL64)
                .divide(weight, MathContext.DECIMAL64)
                .setScale(2, RoundingMode.CEILING));
    }

    /** The points that the mean is worth, rounded to four decimals; how a scheme rounds is its own matter. */
    public Optional<BigDecimal> earned() {
        return mean().map(mean ->
                mean.times(Fraction.of(points)).over(Fraction.HUNDRED).rounded(4));
    }
}

package org.zhunsheng.indicators.engine;

import ch.obermuhlner.math.big.BigDecimalMath;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Aggregation;

/**
 * Puts the shares of children together to the share of their node. Fractions are exact; only the geometric mean, which has none, is
 * worked out to 34 digits. The result is rounded once.
 *
 * @param aggregation how
 * @param weights what each child weighs, in millionths, in the order of the children; empty if each weighs its points
 */
record Aggregator(Aggregation aggregation, ImmutableList<Long> weights) {
    /** The plain sum. */
    static final Aggregator SUM = new Aggregator(Aggregation.SUM, ImmutableList.of());

    /** Ten digits more than are kept, so that a mean that is a short decimal comes out as it. */
    private static final MathContext DIGITS = new MathContext(44);

    private static final MathContext KEPT = MathContext.DECIMAL128;

    /**
     * A child.
     *
     * @param place its place among the children, for its weight
     * @param score its score
     * @param available its points, above zero
     */
    record Child(int place, long score, long available) {}

    /** The points of a node of {@code points}, from {@code children}, of which there is at least one. */
    long points(long points, List<Child> children, FixedPoint scaled) {
        return switch (aggregation) {
            case SUM, WEIGHTED_MEAN -> {
                BigFraction sum = BigFraction.ZERO;
                for (Child child : children) {
                    sum = sum.add(share(child).multiply(weight(child)));
                }
                yield Fractions.micros(sum.divide(weightOf(children)), points, scaled);
            }
            case HARMONIC -> {
                if (children.stream().anyMatch(child -> child.score() <= 0)) {
                    yield 0;
                }
                BigFraction sum = BigFraction.ZERO;
                for (Child child : children) {
                    sum = sum.add(weight(child).divide(share(child)));
                }
                yield Fractions.micros(weightOf(children).divide(sum), points, scaled);
            }
            case GEOMETRIC -> geometric(points, children, scaled);
            case MINIMUM -> {
                BigFraction least = children.stream()
                        .map(Aggregator::share)
                        .min(Fractions::compare)
                        .orElseThrow();
                yield Fractions.micros(least, points, scaled);
            }
            case ALL_OR_NOTHING -> children.stream().allMatch(child -> child.score() >= child.available()) ? points : 0;
        };
    }

    private long geometric(long points, List<Child> children, FixedPoint scaled) {
        if (children.stream().anyMatch(child -> child.score() <= 0)) {
            return 0;
        }
        if (children.stream().allMatch(child -> child.score() == child.available())) {
            return points;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Child child : children) {
            BigDecimal share = BigDecimal.valueOf(child.score()).divide(BigDecimal.valueOf(child.available()), DIGITS);
            BigDecimal weight = weight(child).bigDecimalValue(DIGITS.getPrecision(), DIGITS.getRoundingMode());
            sum = sum.add(weight.multiply(BigDecimalMath.log(share, DIGITS), DIGITS), DIGITS);
        }
        BigDecimal whole = weightOf(children).bigDecimalValue(DIGITS.getPrecision(), DIGITS.getRoundingMode());
        BigDecimal mean = BigDecimalMath.exp(sum.divide(whole, DIGITS), DIGITS);
        return Math.min(
                points, scaled.of(mean.multiply(BigDecimal.valueOf(points)).round(KEPT)));
    }

    private static BigFraction share(Child child) {
        return BigFraction.of(child.score()).divide(BigFraction.of(child.available()));
    }

    private BigFraction weight(Child child) {
        return BigFraction.of(weights.isEmpty() ? child.available() : weights.get(child.place()))
                .divide(BigFraction.of(Decimals.ONE));
    }

    private BigFraction weightOf(List<Child> children) {
        return children.stream().map(this::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }
}

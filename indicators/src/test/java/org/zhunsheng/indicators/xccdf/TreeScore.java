package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.value.Decimals;

/**
 * The default score of one level: the score of each child and its weight, added up.
 *
 * @param weighted the sum of the scores, each times its weight
 * @param weight the sum of the weights
 * @param count the number of children that count
 */
record TreeScore(BigFraction weighted, BigFraction weight, int count) {
    /** The score of a tree in which every rule passes. */
    static final BigDecimal MAXIMUM = BigDecimal.valueOf(100);

    private static final TreeScore NOTHING = new TreeScore(BigFraction.ZERO, BigFraction.ZERO, 0);

    static TreeScore of(List<BenchmarkItem> children) {
        TreeScore level = NOTHING;
        for (BenchmarkItem child : children) {
            Optional<BigFraction> score = ofItem(child);
            if (score.isPresent()) {
                level = level.plus(score.get(), fraction(child.weight()));
            }
        }
        return level;
    }

    private static Optional<BigFraction> ofItem(BenchmarkItem item) {
        if (item instanceof Rule rule) {
            return Optional.of(rule.result().isEarning() ? fraction(MAXIMUM) : BigFraction.ZERO)
                    .filter(score -> rule.isCounted());
        }
        TreeScore level = of(((Group) item).children());
        return Optional.of(level.exact()).filter(score -> level.count() > 0);
    }

    private TreeScore plus(BigFraction score, BigFraction itsWeight) {
        return new TreeScore(weighted.add(score.multiply(itsWeight)), weight.add(itsWeight), count + 1);
    }

    BigDecimal score() {
        return exact().bigDecimalValue(Decimals.SCALE, RoundingMode.HALF_UP);
    }

    private BigFraction exact() {
        return weight.isZero() ? weighted : weighted.divide(weight);
    }

    /** {@code decimal}, which is in canonical form, as a fraction. */
    private static BigFraction fraction(BigDecimal decimal) {
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
}

package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A score and the score that only passing rules would give. Both are zero or more, without trailing zeros, so that equal scores are
 * equal objects. Immutable and thread-safe.
 *
 * @param score the score, from zero to {@code maximum}
 * @param maximum the most that the model could have given
 */
public record XccdfScore(BigDecimal score, BigDecimal maximum) {
    /**
     * Brings both numbers into one form.
     *
     * @throws IllegalArgumentException if they are not in the order {@code 0 ≤ score ≤ maximum}
     */
    public XccdfScore {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(maximum, "maximum");
        if (score.signum() < 0 || score.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("score " + score + " of " + maximum);
        }
        score = plain(score);
        maximum = plain(maximum);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

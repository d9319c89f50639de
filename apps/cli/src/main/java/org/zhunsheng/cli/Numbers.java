package org.zhunsheng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/** How points are written for people: two decimals, and more only where there are more. */
final class Numbers {
    private Numbers() {}

    /** {@code 1.50}. */
    static String two(Points points) {
        BigDecimal value = points.toBigDecimal();
        return value.scale() <= 2 ? value.setScale(2, RoundingMode.UNNECESSARY).toPlainString() : value.toPlainString();
    }

    /** {@code 1.50 – 2.00}. */
    static String two(ScoreInterval interval) {
        return interval.isExact() ? two(interval.low()) : two(interval.low()) + " – " + two(interval.high());
    }

    /** {@code +1.50}, {@code −0.20} or {@code 0.00}. */
    static String signed(Points points) {
        return switch (Long.signum(points.micros())) {
            case 1 -> "+" + two(points);
            case -1 -> "−" + two(Points.ZERO.minus(points));
            default -> two(points);
        };
    }

    /** {@code +1.50 – +2.00}. */
    static String signed(ScoreInterval interval) {
        return interval.isExact() ? signed(interval.low()) : signed(interval.low()) + " – " + signed(interval.high());
    }
}

package org.zhunsheng.pages.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/** How points are written. */
final class Written {
    private Written() {}

    /** {@code 1.50}; more decimals only where there are more. */
    static String points(Points points) {
        BigDecimal value = points.toBigDecimal();
        return value.scale() <= 2 ? value.setScale(2, RoundingMode.UNNECESSARY).toPlainString() : value.toPlainString();
    }

    /** {@code +1.50}, {@code −0.20} or {@code 0.00}. */
    static String signed(Points points) {
        return switch (Long.signum(points.micros())) {
            case 1 -> "+" + points(points);
            case -1 -> "−" + points(Points.ZERO.minus(points));
            default -> points(points);
        };
    }

    /** {@code +1.50 – +2.00}. */
    static String signed(ScoreInterval interval) {
        return interval.isExact() ? signed(interval.low()) : signed(interval.low()) + " – " + signed(interval.high());
    }
}

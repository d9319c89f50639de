package org.zhunsheng.indicators.engine;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Rounding;

/** Products and quotients of millionths, rounded once, to the place that the scheme names. */
final class FixedPoint {
    private static final BigDecimal MAX = BigDecimal.valueOf(CellValue.UNBOUNDED);

    private final long quantum;
    private final RoundingMode mode;

    private FixedPoint(long quantum, RoundingMode mode) {
        this.quantum = quantum;
        this.mode = mode;
    }

    /** The arithmetic of quotients that arise inside an item or a redistribution. */
    static FixedPoint ofItems(Rounding rounding) {
        return rounding.stage() == Rounding.Stage.ITEM ? ofScale(rounding) : new FixedPoint(1, RoundingMode.HALF_EVEN);
    }

    /** The arithmetic of the total. */
    static FixedPoint ofTotal(Rounding rounding) {
        return ofScale(rounding);
    }

    /** The arithmetic of derived rates: cut to six decimals, so that a rate is never better than its parts. */
    static FixedPoint cutToMicros() {
        return new FixedPoint(1, RoundingMode.DOWN);
    }

    /** The arithmetic of what is shown and not scored: cut to {@code decimals}. */
    static FixedPoint cutTo(int decimals) {
        return new FixedPoint(Decimals.ONE / LongMath.pow(10, decimals), RoundingMode.DOWN);
    }

    private static FixedPoint ofScale(Rounding rounding) {
        return new FixedPoint(Decimals.ONE / LongMath.pow(10, rounding.scale()), rounding.mode());
    }

    /** {@code a × b ÷ c}, rounded once; at most {@link CellValue#UNBOUNDED}. All three are zero or more, {@code c} above zero. */
    long mulDiv(long a, long b, long c) {
        if (a == 0 || b >= CellValue.UNBOUNDED) {
            return a == 0 ? 0 : CellValue.UNBOUNDED;
        }
        long unit = c * quantum;
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0 && Math.multiplyHigh(c, quantum) == 0 && unit > 0) {
            return LongMath.divide(a * b, unit, mode) * quantum;
        }
        BigDecimal product = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
        BigDecimal units = product.divide(BigDecimal.valueOf(c).multiply(BigDecimal.valueOf(quantum)), 0, mode);
        return units.multiply(BigDecimal.valueOf(quantum)).min(MAX).longValueExact();
    }

    /** {@link #mulDiv} of {@code a} and {@code c} for numbers up to {@code most} by multiplications alone, if that can be had. */
    Optional<PrecomputedRatio> quick(long a, long c, long most) {
        return PrecomputedRatio.of(a, c, most, quantum, mode);
    }

    /** The least difference between two results. */
    long quantum() {
        return quantum;
    }

    /** Which way results are rounded. */
    RoundingMode mode() {
        return mode;
    }

    /** {@code a ÷ b}, rounded once. {@code b} is above zero. */
    long divide(BigInteger a, BigInteger b) {
        BigDecimal units = new BigDecimal(a).divide(new BigDecimal(b.multiply(BigInteger.valueOf(quantum))), 0, mode);
        return Math.multiplyExact(units.longValueExact(), quantum);
    }

    /** {@code micros} millionths, rounded once. */
    long of(BigDecimal micros) {
        BigDecimal units = micros.divide(BigDecimal.valueOf(quantum), 0, mode);
        return Math.multiplyExact(units.longValueExact(), quantum);
    }

    /** {@code value} rounded. */
    long round(long value) {
        return LongMath.divide(value, quantum, mode) * quantum;
    }
}

package org.zhunsheng.core.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Every value that a printed number can stand for: an interval that is not empty and whose ends are finite or not, and belong to it
 * or not. 2.73万 rounded is {@code [27250, 27350]}, cut off {@code [27300, 27400)}; 60余 is {@code (60, ∞)}.
 *
 * <p>Arithmetic is exact. An end of a sum belongs to it only if all the ends that make it do, and a minus sign turns the ends round:
 * {@code 11} is not in {@code [5, 6) + [4, 5)}, and {@code 6} is not in {@code 10 − [3, 4)}. Immutable and thread-safe.
 */
public final class ValueRange {
    /** Every number. */
    public static final ValueRange ALL = new ValueRange(End.NONE, End.NONE);

    /** Zero and above. */
    public static final ValueRange NOT_NEGATIVE = new ValueRange(End.closed(Fraction.ZERO), End.NONE);

    private static final ValueRange ZERO = exactly(Fraction.ZERO);
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction TENTH = Fraction.of(1, 10);

    private final End low;
    private final End high;

    private ValueRange(End low, End high) {
        this.low = low;
        this.high = high;
    }

    /** The one value {@code value}. */
    public static ValueRange exactly(Fraction value) {
        End end = End.closed(value);
        return new ValueRange(end, end);
    }

    /** The one value {@code value}. */
    public static ValueRange exactly(BigDecimal value) {
        return exactly(Fraction.of(value));
    }

    /** The one value {@code value}. */
    public static ValueRange exactly(long value) {
        return exactly(Fraction.of(value));
    }

    /** What {@code value} stands for if its last digit, of the power of ten {@code precision}, came about by {@code reading}. */
    public static ValueRange printed(BigDecimal value, int precision, PrintedReading reading) {
        return reading == PrintedReading.ROUNDED ? rounded(value, precision) : cutOff(value, precision);
    }

    /** {@code [v − u/2, v + u/2]}, where u is ten to the power {@code precision}. */
    public static ValueRange rounded(BigDecimal value, int precision) {
        Fraction half = Fraction.powerOfTen(precision).times(HALF);
        Fraction middle = Fraction.of(value);
        return new ValueRange(End.closed(middle.minus(half)), End.closed(middle.plus(half)));
    }

    /** {@code [v, v + u)}, where u is ten to the power {@code precision}; {@code (v − u, v]} below zero, {@code (−u, u)} at zero. */
    public static ValueRange cutOff(BigDecimal value, int precision) {
        Fraction unit = Fraction.powerOfTen(precision);
        Fraction printed = Fraction.of(value);
        return switch (printed.signum()) {
            case 1 -> new ValueRange(End.closed(printed), End.open(printed.plus(unit)));
            case -1 -> new ValueRange(End.open(printed.minus(unit)), End.closed(printed));
            default -> new ValueRange(End.open(unit.negate()), End.open(unit));
        };
    }

    /**
     * About so many (约, 左右): half a unit of the last digit that is not zero to each side, and at least a tenth of the value. About
     * 3000 is {@code [2500, 3500]}, about 27 is {@code [24.3, 29.7]}.
     */
    public static ValueRange about(BigDecimal value) {
        Fraction middle = Fraction.of(value);
        int lastDigit = value.signum() == 0 ? 0 : -value.stripTrailingZeros().scale();
        Fraction width =
                Fraction.powerOfTen(lastDigit).times(HALF).max(middle.abs().times(TENTH));
        return new ValueRange(End.closed(middle.minus(width)), End.closed(middle.plus(width)));
    }

    /** {@code (v, ∞)} (余, 多, 超). */
    public static ValueRange moreThan(BigDecimal value) {
        return new ValueRange(End.open(Fraction.of(value)), End.NONE);
    }

    /** {@code [v, ∞)} (以上, 不少于). */
    public static ValueRange atLeast(BigDecimal value) {
        return new ValueRange(End.closed(Fraction.of(value)), End.NONE);
    }

    /** {@code (−∞, v)} (不足, 近). */
    public static ValueRange lessThan(BigDecimal value) {
        return new ValueRange(End.NONE, End.open(Fraction.of(value)));
    }

    /** {@code (−∞, v]} (以内, 不超过). */
    public static ValueRange atMost(BigDecimal value) {
        return new ValueRange(End.NONE, End.closed(Fraction.of(value)));
    }

    /**
     * {@code [low, high]}.
     *
     * @throws IllegalArgumentException if {@code low} is above {@code high}
     */
    public static ValueRange between(BigDecimal low, BigDecimal high) {
        return between(Fraction.of(low), Fraction.of(high));
    }

    /**
     * {@code [low, high]}.
     *
     * @throws IllegalArgumentException if {@code low} is above {@code high}
     */
    public static ValueRange between(Fraction low, Fraction high) {
        return joined(End.closed(low), End.closed(high))
                .orElseThrow(() -> new IllegalArgumentException("low " + low + " is above high " + high));
    }

    private static Optional<ValueRange> joined(End low, End high) {
        if (low.isFinite() && high.isFinite()) {
            int order = low.at().compareTo(high.at());
            if (order > 0 || (order == 0 && !(low.included() && high.included()))) {
                return Optional.empty();
            }
        }
        return Optional.of(new ValueRange(low, high));
    }

    /** The lower end, if it is finite. */
    public Optional<Fraction> low() {
        return low.isFinite() ? Optional.of(low.at()) : Optional.empty();
    }

    /** The upper end, if it is finite. */
    public Optional<Fraction> high() {
        return high.isFinite() ? Optional.of(high.at()) : Optional.empty();
    }

    /** Whether the lower end belongs to it. */
    public boolean includesLow() {
        return low.included();
    }

    /** Whether the upper end belongs to it. */
    public boolean includesHigh() {
        return high.included();
    }

    /** Whether it is one value. */
    public boolean isPoint() {
        return low.isFinite() && high.isFinite() && low.at().equals(high.at());
    }

    /** Every sum of a value of this and a value of {@code other}. */
    public ValueRange plus(ValueRange other) {
        return new ValueRange(low.plus(other.low), high.plus(other.high));
    }

    /** Every difference of a value of this and a value of {@code other}. */
    public ValueRange minus(ValueRange other) {
        return new ValueRange(low.plus(other.high.negate()), high.plus(other.low.negate()));
    }

    /** With the other sign, the ends turned round. */
    public ValueRange negate() {
        return new ValueRange(high.negate(), low.negate());
    }

    /** Every value of this, {@code factor} times. */
    public ValueRange times(Fraction factor) {
        return switch (factor.signum()) {
            case 1 -> new ValueRange(low.times(factor), high.times(factor));
            case -1 -> new ValueRange(high.times(factor), low.times(factor));
            default -> ZERO;
        };
    }

    /**
     * Every quotient of a value of this and a value of {@code divisor} that is not zero. For what is not negative it is {@code [n⁻/d⁺,
     * n⁺/d⁻]}; where the divisor reaches to both sides of zero, {@link #ALL}.
     *
     * @throws ArithmeticException if the divisor is zero and nothing else
     */
    public ValueRange over(ValueRange divisor) {
        if (divisor.isPoint() && divisor.low.at().signum() == 0) {
            throw new ArithmeticException("a range over zero");
        }
        if (divisor.low.isFinite() && divisor.low.at().signum() >= 0) {
            return new ValueRange(
                    low.over(low.signOr(-1) < 0 ? divisor.low : divisor.high),
                    high.over(high.signOr(1) > 0 ? divisor.low : divisor.high));
        }
        if (divisor.high.isFinite() && divisor.high.at().signum() <= 0) {
            return negate().over(divisor.negate());
        }
        return ALL;
    }

    /** What is in both, if anything is. */
    public Optional<ValueRange> intersect(ValueRange other) {
        return joined(End.higherOfLows(low, other.low), End.lowerOfHighs(high, other.high));
    }

    /** Whether a value is in both. */
    public boolean meets(ValueRange other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** Whether every value of it is below every value of {@code other}. */
    public boolean isBelow(ValueRange other) {
        if (!high.isFinite() || !other.low.isFinite()) {
            return false;
        }
        int order = high.at().compareTo(other.low.at());
        return order < 0 || (order == 0 && !(high.included() && other.low.included()));
    }

    /** Whether {@code value} is in it. */
    public boolean contains(Fraction value) {
        return meets(exactly(value));
    }

    /** Whether {@code value} is in it. */
    public boolean contains(BigDecimal value) {
        return contains(Fraction.of(value));
    }

    /** Whether all of {@code other} is in it. */
    public boolean contains(ValueRange other) {
        return End.higherOfLows(low, other.low).equals(other.low)
                && End.lowerOfHighs(high, other.high).equals(other.high);
    }

    /** From the lower of both lower ends to the higher of both upper ends. */
    public ValueRange hull(ValueRange other) {
        return new ValueRange(
                End.higherOfLows(low, other.low).equals(low) ? other.low : low,
                End.lowerOfHighs(high, other.high).equals(high) ? other.high : high);
    }

    /** From the least to the greatest whole number in it, if there is one. */
    public Optional<ValueRange> wholeNumbers() {
        return joined(low.upToWhole(), high.downToWhole());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ValueRange other && low.equals(other.low) && high.equals(other.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, high);
    }

    /** {@code 36}, {@code [5, 6)} or {@code (60, ∞)}. */
    @Override
    public String toString() {
        if (isPoint()) {
            return low.at().toString();
        }
        return (low.included() ? "[" : "(")
                + (low.isFinite() ? low.at().toString() : "−∞")
                + ", "
                + (high.isFinite() ? high.at().toString() : "∞")
                + (high.included() ? "]" : ")");
    }

    /** One end; which side it is on is known from where it stands. An infinite end belongs to nothing. */
    private record End(boolean isFinite, Fraction at, boolean included) {
        static final End NONE = new End(false, Fraction.ZERO, false);

        static End closed(Fraction at) {
            return new End(true, at, true);
        }

        static End open(Fraction at) {
            return new End(true, at, false);
        }

        static End higherOfLows(End one, End other) {
            return !one.isFinite || (other.isFinite && tighter(other, one, other.at.compareTo(one.at))) ? other : one;
        }

        static End lowerOfHighs(End one, End other) {
            return !one.isFinite || (other.isFinite && tighter(other, one, one.at.compareTo(other.at))) ? other : one;
        }

        private static boolean tighter(End candidate, End kept, int beyond) {
            return beyond > 0 || (beyond == 0 && kept.included && !candidate.included);
        }

        int signOr(int ofInfinite) {
            return isFinite ? at.signum() : ofInfinite;
        }

        End plus(End other) {
            return isFinite && other.isFinite ? new End(true, at.plus(other.at), included && other.included) : NONE;
        }

        End negate() {
            return isFinite ? new End(true, at.negate(), included) : NONE;
        }

        End times(Fraction factor) {
            return isFinite ? new End(true, at.times(factor), included) : NONE;
        }

        /** Zero over anything is zero; over zero and over an infinite end only the limit is left. */
        End over(End divisor) {
            if (!isFinite || (at.signum() != 0 && divisor.isFinite && divisor.at.signum() == 0)) {
                return NONE;
            }
            if (at.signum() == 0) {
                return this;
            }
            return divisor.isFinite
                    ? new End(true, at.over(divisor.at), included && divisor.included)
                    : open(Fraction.ZERO);
        }

        End upToWhole() {
            if (!isFinite) {
                return this;
            }
            Fraction whole = at.ceiling();
            return closed(!included && at.isWhole() ? whole.plus(Fraction.ONE) : whole);
        }

        End downToWhole() {
            if (!isFinite) {
                return this;
            }
            Fraction whole = at.floor();
            return closed(!included && at.isWhole() ? whole.minus(Fraction.ONE) : whole);
        }
    }
}

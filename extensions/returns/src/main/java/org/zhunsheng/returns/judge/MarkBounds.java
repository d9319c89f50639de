package org.zhunsheng.returns.judge;

import com.google.common.base.Preconditions;
import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.ReturnFaults;

/**
 * What a mark can be: from the least points to the most, and for points that are taken off at discretion (酌情扣分) also nothing at all.
 * Immutable and thread-safe.
 *
 * @param least the fewest points, below the most
 * @param most the most points
 * @param deducted whether the points are taken off; a mark can then also be 0 where the least is above it
 */
public record MarkBounds(BigDecimal least, BigDecimal most, boolean deducted) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if the most is not above the least
     */
    public MarkBounds {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Preconditions.checkArgument(least.compareTo(most) < 0, "from %s to %s", least, most);
    }

    /** Whether {@code points} can be given. */
    public boolean allows(BigDecimal points) {
        return (deducted && points.signum() == 0) || (points.compareTo(least) >= 0 && points.compareTo(most) <= 0);
    }

    /** What can be given, such as “0 to 4”. */
    public LocalText describe() {
        return ReturnFaults.word(
                deducted && least.signum() > 0 ? "marks-bounds-or-nothing" : "marks-bounds",
                least.toPlainString(),
                most.toPlainString());
    }

    /** The fewest points that a mark can be. */
    public BigDecimal lowest() {
        return deducted ? least.min(BigDecimal.ZERO) : least;
    }

    /** {@code points} as a share of what can be given, from 0 to 1. */
    public Fraction share(BigDecimal points) {
        return Fraction.of(points.subtract(lowest())).over(Fraction.of(width()));
    }

    /** How far the highest mark is from the lowest that can be given. */
    public BigDecimal width() {
        return most.subtract(lowest());
    }

    /**
     * What {@code made}, which several marks make, can come to in the end. Nothing and the least are both results, what lies between
     * them is none: there it stays open from nothing to the least until it is decided.
     */
    public ValueRange possible(ValueRange made) {
        Fraction low = made.low().orElseThrow();
        Fraction high = made.high().orElseThrow();
        return ValueRange.between(isBetween(low) ? Fraction.ZERO : low, isBetween(high) ? Fraction.of(least) : high);
    }

    /** Whether {@code points} are more than nothing and less than the least. */
    private boolean isBetween(Fraction points) {
        return deducted && points.signum() > 0 && points.compareTo(Fraction.of(least)) < 0;
    }

    /** Whether {@code other} allows the same marks. */
    boolean isSameAs(MarkBounds other) {
        return least.compareTo(other.least) == 0 && most.compareTo(other.most) == 0 && deducted == other.deducted;
    }
}

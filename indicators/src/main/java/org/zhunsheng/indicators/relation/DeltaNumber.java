package org.zhunsheng.indicators.relation;

import org.zhunsheng.core.value.Fraction;

/**
 * A number and so many times a positive number smaller than any other: what lies strictly above 5 is at least 5 + δ. It makes open
 * ends exact in a simplex that knows only closed ones.
 *
 * @param real the number
 * @param delta how many times the smallest number is added
 */
record DeltaNumber(Fraction real, Fraction delta) implements Comparable<DeltaNumber> {
    static final DeltaNumber ZERO = of(Fraction.ZERO);

    static DeltaNumber of(Fraction real) {
        return new DeltaNumber(real, Fraction.ZERO);
    }

    /** The least number of an interval with this lower end. */
    static DeltaNumber above(Fraction end, boolean included) {
        return new DeltaNumber(end, included ? Fraction.ZERO : Fraction.ONE);
    }

    /** The greatest number of an interval with this upper end. */
    static DeltaNumber below(Fraction end, boolean included) {
        return new DeltaNumber(end, included ? Fraction.ZERO : Fraction.ONE.negate());
    }

    DeltaNumber plus(DeltaNumber other) {
        return new DeltaNumber(
                real.plus(other.real),
                delta.signum() == 0 ? other.delta : other.delta.signum() == 0 ? delta : delta.plus(other.delta));
    }

    DeltaNumber minus(DeltaNumber other) {
        return new DeltaNumber(real.minus(other.real), other.delta.signum() == 0 ? delta : delta.minus(other.delta));
    }

    DeltaNumber times(Fraction factor) {
        return new DeltaNumber(real.times(factor), delta.signum() == 0 ? delta : delta.times(factor));
    }

    DeltaNumber over(Fraction divisor) {
        return new DeltaNumber(real.over(divisor), delta.signum() == 0 ? delta : delta.over(divisor));
    }

    boolean isWhole() {
        return delta.signum() == 0 && real.isWhole();
    }

    /** The greatest whole number that is not above it. */
    Fraction floor() {
        return real.isWhole() && delta.signum() < 0 ? real.minus(Fraction.ONE) : real.floor();
    }

    @Override
    public int compareTo(DeltaNumber other) {
        int byReal = real.compareTo(other.real);
        return byReal != 0 ? byReal : delta.compareTo(other.delta);
    }
}

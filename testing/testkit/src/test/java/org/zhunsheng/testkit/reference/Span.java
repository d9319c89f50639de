package org.zhunsheng.testkit.reference;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/** From one number of points to another, or what a line adds to either end. */
record Span(BigFraction low, BigFraction high) {
    static final Span ZERO = exactly(Exact.ZERO);

    static Span exactly(BigFraction value) {
        return new Span(value, value);
    }

    /** From the least to the most of {@code values}. */
    static Span over(Collection<BigFraction> values) {
        return new Span(
                values.stream().reduce(Exact::min).orElseThrow(),
                values.stream().reduce(Exact::max).orElseThrow());
    }

    Span plus(Span other) {
        return new Span(low.add(other.low), high.add(other.high));
    }

    Span minus(Span other) {
        return new Span(low.subtract(other.low), high.subtract(other.high));
    }

    Span each(UnaryOperator<BigFraction> change) {
        return new Span(change.apply(low), change.apply(high));
    }

    Span atMost(BigFraction most) {
        return each(end -> Exact.min(end, most));
    }

    Span atLeast(BigFraction least) {
        return each(end -> Exact.max(end, least));
    }

    boolean isExact() {
        return low.equals(high);
    }

    BigFraction width() {
        return high.subtract(low);
    }
}

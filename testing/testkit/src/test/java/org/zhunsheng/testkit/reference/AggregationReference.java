package org.zhunsheng.testkit.reference;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Rounding;

/** Puts the children of a node together by the formulas in the Javadoc of {@link Aggregation}. */
final class AggregationReference {
    private AggregationReference() {}

    /** A child: what it weighs, and its score over its available points. */
    record Child(BigFraction weight, BigFraction share) {}

    /** The points of a node of {@code points}, rounded once. */
    static BigFraction points(Aggregation aggregation, BigFraction points, List<Child> children, Rounding rounding) {
        return switch (aggregation) {
            case SUM, WEIGHTED_MEAN -> Exact.quotient(points.multiply(arithmetic(children)), rounding);
            case HARMONIC -> Exact.quotient(points.multiply(harmonic(children)), rounding);
            case MINIMUM ->
                Exact.quotient(
                        points.multiply(children.stream()
                                .map(Child::share)
                                .reduce(Exact::min)
                                .orElseThrow()),
                        rounding);
            case ALL_OR_NOTHING ->
                children.stream().allMatch(child -> Exact.compare(child.share(), Exact.ONE) >= 0) ? points : Exact.ZERO;
            case GEOMETRIC -> geometric(points, children, rounding);
        };
    }

    private static BigFraction weights(List<Child> children) {
        return Exact.sum(children.stream().map(Child::weight).toList());
    }

    private static BigFraction arithmetic(List<Child> children) {
        return Exact.sum(children.stream()
                        .map(child -> child.weight().multiply(child.share()))
                        .toList())
                .divide(weights(children));
    }

    private static BigFraction harmonic(List<Child> children) {
        if (hasNothing(children)) {
            return Exact.ZERO;
        }
        return weights(children)
                .divide(Exact.sum(children.stream()
                        .map(child -> child.weight().divide(child.share()))
                        .toList()));
    }

    private static boolean hasNothing(List<Child> children) {
        return children.stream().anyMatch(child -> child.share().signum() <= 0);
    }

    /**
     * The geometric mean is seldom a fraction. With whole weights that come to {@code W}, it is the {@code W}th root of a product of
     * powers, and comparing {@code W}th powers, which are exact, tells between which two numbers it lies and on which side of their
     * middle. That is all that rounding asks.
     */
    private static BigFraction geometric(BigFraction points, List<Child> children, Rounding rounding) {
        if (hasNothing(children)) {
            return Exact.ZERO;
        }
        BigInteger denominators = children.stream()
                .map(child -> child.weight().getDenominator())
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        List<BigInteger> weights = children.stream()
                .map(child -> child.weight().multiply(denominators).getNumerator())
                .toList();
        BigInteger common = weights.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        int root = 0;
        BigFraction product = Exact.ONE;
        for (int i = 0; i < children.size(); i++) {
            int weight = weights.get(i).divide(common).intValueExact();
            root += weight;
            product = product.multiply(children.get(i).share().pow(weight));
        }
        int scale = rounding.stage() == Rounding.Stage.ITEM ? rounding.scale() : 6;
        BigFraction grain = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(scale));
        BigFraction target = product.multiply(points.divide(grain).pow(root));
        BigInteger below = BigInteger.ZERO;
        BigInteger above = Exact.floor(points.divide(grain)).add(BigInteger.TWO);
        while (above.subtract(below).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = above.add(below).shiftRight(1);
            if (Exact.compare(BigFraction.of(middle.pow(root)), target) <= 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        BigFraction half = BigFraction.of(1, 2);
        int side = Exact.compare(BigFraction.of(below).add(half).pow(root), target);
        BigFraction beyond = BigFraction.of(below.pow(root)).equals(target)
                ? Exact.ZERO
                : side > 0 ? BigFraction.of(1, 4) : side == 0 ? half : BigFraction.of(3, 4);
        return Exact.quotient(BigFraction.of(below).add(beyond).multiply(grain), rounding);
    }
}

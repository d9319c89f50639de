package org.zhunsheng.indicators.composite;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A weighted mean. The means differ in how far a high value makes up for a low one: wholly, partly, little, not at all, in the
 * order of the constants. For values above zero {@code MINIMUM ≤ HARMONIC ≤ GEOMETRIC ≤ ARITHMETIC}.
 *
 * <p>A missing value is left out and the weights are taken over those that are there. A value of weight zero takes no part, not
 * even in {@link #MINIMUM} or as a zero that would be refused; it still counts as there or missing. The result is rounded once.
 * Thread-safe.
 *
 * <p>Formulas: OECD/JRC Handbook on Constructing Composite Indicators (2008), the step of aggregation; COINr, {@code a_amean},
 * {@code a_gmean} and {@code a_hmean}.
 */
public enum Mean {
    /** {@code Σwx ÷ Σw}, for values of any sign. Exact before it is rounded. */
    ARITHMETIC(false) {
        @Override
        BigDecimal of(Terms terms, int scale, RoundingMode rounding) {
            BigDecimal sum = terms.sum((value, weight) -> value.multiply(weight));
            return sum.divide(terms.totalWeight(), scale, rounding);
        }
    },
    /** {@code exp(Σw·ln x ÷ Σw)}, for values above zero. Computed to 34 significant digits, then rounded. */
    GEOMETRIC(true) {
        @Override
        BigDecimal of(Terms terms, int scale, RoundingMode rounding) {
            BigDecimal logarithms = terms.sum(
                    (value, weight) -> BigDecimalMath.log(value, WORKING).multiply(weight));
            return BigDecimalMath.exp(logarithms.divide(terms.totalWeight(), WORKING), WORKING)
                    .round(MathContext.DECIMAL128)
                    .setScale(scale, rounding);
        }
    },
    /**
     * {@code Σw ÷ Σ(w ÷ x)}, for values above zero. Exact before it is rounded. COINr takes negative values too; here they are
     * refused, since with them the quotient need not lie between the values.
     */
    HARMONIC(true) {
        @Override
        BigDecimal of(Terms terms, int scale, RoundingMode rounding) {
            BigFraction reciprocals = BigFraction.ZERO;
            for (Terms.Term term : terms.terms()) {
                reciprocals = reciprocals.add(fraction(term.weight()).divide(fraction(term.value())));
            }
            return fraction(terms.totalWeight()).divide(reciprocals).bigDecimalValue(scale, rounding);
        }
    },
    /** The least value, whatever the weights. */
    MINIMUM(false) {
        @Override
        BigDecimal of(Terms terms, int scale, RoundingMode rounding) {
            return terms.least().setScale(scale, rounding);
        }
    };

    /** Ten digits more than {@link MathContext#DECIMAL128} keeps, so that a result that is a short decimal comes out as it. */
    private static final MathContext WORKING = new MathContext(44);

    private final boolean aboveZero;

    Mean(boolean aboveZero) {
        this.aboveZero = aboveZero;
    }

    /**
     * The mean of {@code values}, with the decimals that {@code policy} asks for; empty if fewer values are there than it demands,
     * or if none of a weight above zero is there.
     *
     * @throws InvalidModelException if a value has no such mean: below zero for {@link #GEOMETRIC} and {@link #HARMONIC}, or zero
     *     for them where the policy refuses it
     */
    public Optional<BigDecimal> of(List<WeightedValue> values, MeanPolicy policy) {
        long available =
                values.stream().filter(value -> value.value().isPresent()).count();
        Terms terms = Terms.of(values);
        if (!policy.isEnough(available, values.size()) || terms.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = terms.least();
        if (aboveZero && least.signum() <= 0) {
            if (least.signum() < 0 || policy.zeros() == MeanPolicy.Zeros.REFUSED) {
                throw InvalidModelException.of(Violation.of("MEAN_NOT_DEFINED", "", least, this));
            }
            return Optional.of(BigDecimal.ZERO.setScale(policy.scale()));
        }
        return Optional.of(of(terms, policy.scale(), policy.rounding()));
    }

    abstract BigDecimal of(Terms terms, int scale, RoundingMode rounding);

    private static BigFraction fraction(BigDecimal value) {
        BigDecimal decimal = value.scale() < 0 ? value.setScale(0) : value;
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
}

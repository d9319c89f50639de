package org.zhunsheng.indicators.engine;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How low or high a weighted mean can be, where some weights are certain and others are open. Exact. */
final class WeightedMean {
    private final List<Share> open = new ArrayList<>();
    private BigFraction weight = BigFraction.ZERO;
    private BigFraction sum = BigFraction.ZERO;

    /**
     * A value whose weight is open.
     *
     * @param upTo the most that it can weigh, above zero
     * @param endless whether it can weigh more than anything else
     * @param value the value
     */
    private record Share(BigFraction upTo, boolean endless, BigFraction value) {}

    /** Adds {@code value}, which weighs {@code certain} at least. */
    void add(BigFraction certain, BigFraction value) {
        weight = weight.add(certain);
        sum = sum.add(value.multiply(certain));
    }

    /** Says that {@code value} can weigh {@code upTo} more. */
    void open(BigFraction upTo, boolean endless, BigFraction value) {
        open.add(new Share(upTo, endless, value));
    }

    /** Whether nothing weighs anything for certain. */
    boolean canBeEmpty() {
        return weight.signum() == 0;
    }

    /**
     * The least, or the most, that the mean can be, provided that anything weighs at all; empty if nothing can. Each share that
     * draws the mean further is taken in full, the farthest first.
     */
    Optional<BigFraction> end(boolean most) {
        Comparator<Share> ascending = comparing(Share::value, Fractions::compare);
        BigFraction weights = weight;
        BigFraction weighted = sum;
        for (Share share :
                open.stream().sorted(most ? ascending.reversed() : ascending).toList()) {
            if (weights.signum() > 0) {
                int order = Fractions.compare(share.value(), weighted.divide(weights));
                if (most ? order <= 0 : order >= 0) {
                    break;
                }
            }
            if (share.endless()) {
                return Optional.of(share.value());
            }
            weights = weights.add(share.upTo());
            weighted = weighted.add(share.value().multiply(share.upTo()));
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(weighted.divide(weights));
    }
}

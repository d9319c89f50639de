package org.zhunsheng.indicators.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.core.value.Decimals;

/**
 * Shares and weights in millionths; those of weight zero are left out, so at least one is left.
 *
 * @param shares the shares, 0 to 1,000,000
 * @param weights the weights, above zero, as many as the shares
 * @param total the sum of the weights
 */
record Shares(ImmutableLongArray shares, ImmutableLongArray weights, long total) {
    /** Totals up to here times a share fit into a {@code long}. */
    private static final long PLAIN = Long.MAX_VALUE / Decimals.ONE;

    static Shares of(long[] sharesMicros, long[] weightsMicros) {
        if (sharesMicros.length != weightsMicros.length) {
            throw new IllegalArgumentException(sharesMicros.length + " shares, " + weightsMicros.length + " weights");
        }
        ImmutableLongArray.Builder shares = ImmutableLongArray.builder(sharesMicros.length);
        ImmutableLongArray.Builder weights = ImmutableLongArray.builder(sharesMicros.length);
        long total = 0;
        for (int i = 0; i < sharesMicros.length; i++) {
            check(sharesMicros[i], weightsMicros[i]);
            if (weightsMicros[i] > 0) {
                shares.add(sharesMicros[i]);
                weights.add(weightsMicros[i]);
                total = Math.addExact(total, weightsMicros[i]);
            }
        }
        if (total == 0) {
            throw new IllegalArgumentException("no weight is above 0");
        }
        return new Shares(shares.build(), weights.build(), total);
    }

    private static void check(long share, long weight) {
        if (share < 0 || share > Decimals.ONE || weight < 0) {
            throw new IllegalArgumentException("share " + share + " with weight " + weight);
        }
    }

    long least() {
        return shares.stream().min().orElseThrow();
    }

    boolean areEqual() {
        return shares.stream().allMatch(share -> share == shares.get(0));
    }

    long weightedMean(RoundingMode rounding) {
        if (total > PLAIN) {
            return Mean.ARITHMETIC
                    .of(terms(), Decimals.SCALE, rounding)
                    .unscaledValue()
                    .longValueExact();
        }
        long sum = 0;
        for (int i = 0; i < shares.length(); i++) {
            sum += shares.get(i) * weights.get(i);
        }
        return LongMath.divide(sum, total, rounding);
    }

    Terms terms() {
        ImmutableList.Builder<Terms.Term> terms = ImmutableList.builder();
        for (int i = 0; i < shares.length(); i++) {
            terms.add(new Terms.Term(
                    BigDecimal.valueOf(shares.get(i), Decimals.SCALE),
                    BigDecimal.valueOf(weights.get(i), Decimals.SCALE)));
        }
        return new Terms(terms.build());
    }
}

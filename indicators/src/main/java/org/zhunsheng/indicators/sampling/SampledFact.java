package org.zhunsheng.indicators.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.value.Points;

/**
 * A fact to be checked. Immutable and thread-safe.
 *
 * @param claim what the unit says of it
 * @param stake the points of the total as stated that hang on it
 * @param failure how often such claims fail, in percent
 * @param drawn whether it was drawn by lot; the others are checked because most is expected to be wrong with them
 */
public record SampledFact(Claim claim, Points stake, BigDecimal failure, boolean drawn) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses null. */
    public SampledFact {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(stake, "stake");
        Objects.requireNonNull(failure, "failure");
    }

    /** Its code. */
    public FactCode code() {
        return claim.code();
    }

    /** The points that are expected to be claimed wrongly: what is at stake times how often such claims fail. */
    public Points expected() {
        return Points.of(stake.toBigDecimal().multiply(failure).divide(HUNDRED, 6, RoundingMode.HALF_UP));
    }

    SampledFact byLot() {
        return new SampledFact(claim, stake, failure, true);
    }
}

package org.zhunsheng.indicators.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * How often claims turn out to be wrong when they are checked, in percent. Immutable and thread-safe.
 *
 * @param stated of claims that the unit only states
 * @param backed of claims for which it cites evidence
 */
public record FailureRates(BigDecimal stated, BigDecimal backed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An assumption for want of experience: three of ten stated claims fail, and one of ten that are backed. */
    public static final FailureRates USUAL = new FailureRates(BigDecimal.valueOf(30), BigDecimal.TEN);

    /**
     * Checks the shares.
     *
     * @throws InvalidModelException with {@code SHARE_RANGE} if one is not from 0 to 100
     */
    public FailureRates {
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(backed, "backed");
        check("stated", stated);
        check("backed", backed);
    }

    private static void check(String name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
            throw InvalidModelException.of(Violation.of("SHARE_RANGE", name, share));
        }
    }

    /**
     * As claims failed that were checked before: of each assurance one more failure of two more checks than there were, so that few checks
     * say little.
     *
     * @param checked dossiers that hold the word of the unit and what was found
     * @param limit how far the two may be apart, in percent of what was found
     */
    public static FailureRates estimated(Iterable<Dossier> checked, BigDecimal limit) {
        int[] made = new int[2];
        int[] failed = new int[2];
        for (Dossier dossier : checked) {
            for (Claim claim : dossier.claims()) {
                if (!claim.assurance().isProved()
                        && dossier.strongest(claim.code()).get(0).assurance().isProved()) {
                    made[claim.assurance() == Assurance.BACKED ? 1 : 0]++;
                }
            }
            for (Deviation deviation : dossier.deviations()) {
                if (deviation.exceeds(limit)) {
                    failed[deviation.stated().assurance() == Assurance.BACKED ? 1 : 0]++;
                }
            }
        }
        return new FailureRates(share(failed[0], made[0]), share(failed[1], made[1]));
    }

    private static BigDecimal share(int failed, int made) {
        return BigDecimal.valueOf(100L * (failed + 1)).divide(BigDecimal.valueOf(made + 2L), 2, RoundingMode.HALF_UP);
    }

    /** How often claims of {@code assurance} fail; those that somebody else stands behind are not sampled. */
    BigDecimal of(Assurance assurance) {
        return switch (assurance) {
            case STATED -> stated;
            case BACKED -> backed;
            case REVIEWED, VERIFIED -> BigDecimal.ZERO;
        };
    }
}

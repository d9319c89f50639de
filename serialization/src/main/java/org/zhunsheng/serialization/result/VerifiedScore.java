package org.zhunsheng.serialization.result;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * A score as verified (核实得分): only what rests on evidence or a check counts, and all else is open. Immutable and thread-safe.
 *
 * @param low the points certain already
 * @param high the points still possible
 * @param coverage the share of the points that is verified, in percent
 * @param lowestGrade the id of the grade of the lower end; certain only if it is the highest too and no veto is open
 * @param highestGrade the id of the grade of the upper end
 * @param disqualification whether a veto puts the unit out
 */
public record VerifiedScore(
        Points low,
        Points high,
        BigDecimal coverage,
        String lowestGrade,
        String highestGrade,
        VetoState disqualification) {
    /** Refuses null. */
    public VerifiedScore {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(lowestGrade, "lowestGrade");
        Objects.requireNonNull(highestGrade, "highestGrade");
        Objects.requireNonNull(disqualification, "disqualification");
    }

    /** What {@code assessment} comes to as verified. */
    public static VerifiedScore of(Assessment assessment) {
        Assessment verified = assessment.verified();
        return new VerifiedScore(
                verified.total().low(),
                verified.total().high(),
                verified.coverage(),
                verified.grade().lowest().id(),
                verified.grade().highest().id(),
                verified.grade().disqualification());
    }
}

package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * What a third-level indicator earns, and why. Immutable and thread-safe.
 *
 * @param code the code of the indicator
 * @param status what is known of it
 * @param interval what it earns
 * @param available what it can earn at most; zero where it does not apply and its points went elsewhere
 * @param ledger the lines whose sum is the interval, end by end
 */
public record IndicatorResult(
        IndicatorCode code,
        Status status,
        ScoreInterval interval,
        Points available,
        ImmutableList<Contribution> ledger) {
    /** Refuses null. */
    public IndicatorResult {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(ledger, "ledger");
    }

    /** The reasons of the lines, in their order. */
    public ImmutableList<Reason> reasons() {
        return ledger.stream().map(Contribution::reason).collect(ImmutableList.toImmutableList());
    }

    /** What is lost for certain and what may still be lost: from {@code available − high} to {@code available − low}. */
    public ScoreInterval lost() {
        return new ScoreInterval(available.minus(interval.high()), available.minus(interval.low()));
    }
}

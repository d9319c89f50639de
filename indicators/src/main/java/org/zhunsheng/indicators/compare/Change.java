package org.zhunsheng.indicators.compare;

import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Contribution;

/**
 * What either end of a score moves by. The ends move apart from each other, so that {@code low} may be above {@code high}: where
 * something becomes known, the lower end rises and the upper end falls. Immutable and thread-safe.
 *
 * @param low what is added to the lower end
 * @param high what is added to the upper end
 */
public record Change(Points low, Points high) {
    /** No change. */
    public static final Change NONE = new Change(Points.ZERO, Points.ZERO);

    /** Refuses null. */
    public Change {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** From {@code before} to {@code after}. */
    public static Change between(ScoreInterval before, ScoreInterval after) {
        return new Change(after.low().minus(before.low()), after.high().minus(before.high()));
    }

    /** What a line of the ledger adds. */
    static Change of(Contribution line) {
        return new Change(line.low(), line.high());
    }

    /** Both changes together, end by end. */
    public Change plus(Change other) {
        return new Change(low.plus(other.low), high.plus(other.high));
    }

    /** This change less {@code other}, end by end. */
    public Change minus(Change other) {
        return new Change(low.minus(other.low), high.minus(other.high));
    }

    /** Whether neither end moves. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** {@code interval} with its ends moved. */
    public ScoreInterval applyTo(ScoreInterval interval) {
        return new ScoreInterval(interval.low().plus(low), interval.high().plus(high));
    }
}

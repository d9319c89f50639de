package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/** The totals of the units of a {@link DossierTable}, row by row. Immutable and thread-safe. */
public final class ScoreColumns {
    private final long[] low;
    private final long[] high;

    /** Takes over the arrays; nobody else may write in them. */
    ScoreColumns(long[] low, long[] high) {
        this.low = low;
        this.high = high;
    }

    /** How many units there are. */
    public int size() {
        return low.length;
    }

    /**
     * The lower end of the total of a row, in millionths of a point.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long lowMicros(int row) {
        return low[row];
    }

    /**
     * The upper end of the total of a row, in millionths of a point.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long highMicros(int row) {
        return high[row];
    }

    /**
     * The total of a row, what {@link Assessment#total()} is for the same unit.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public ScoreInterval total(int row) {
        return new ScoreInterval(new Points(low[row]), new Points(high[row]));
    }
}

package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * How units of one kind moved over several periods. Immutable and thread-safe.
 *
 * @param periods the periods, the earliest first
 * @param rows the cohort, if there are several units, then each unit
 */
public record Trend(ImmutableList<String> periods, ImmutableList<Row> rows) {
    /** Refuses null. */
    public Trend {
        Objects.requireNonNull(periods, "periods");
        Objects.requireNonNull(rows, "rows");
    }

    /**
     * A unit, or the median of all, over the periods.
     *
     * @param name the name
     * @param points where it stood in each period; empty where there is nothing
     */
    public record Row(Text name, ImmutableList<Optional<Point>> points) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * A total in one period.
     *
     * @param stated the total as stated
     * @param verified the total as verified
     * @param statedShares what of the end of the scale is earned and open as stated
     * @param verifiedShares what of it is earned and open as verified
     */
    public record Point(String stated, String verified, Shares statedShares, Shares verifiedShares) {
        /** Refuses null. */
        public Point {
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(verified, "verified");
            Objects.requireNonNull(statedShares, "statedShares");
            Objects.requireNonNull(verifiedShares, "verifiedShares");
        }
    }
}

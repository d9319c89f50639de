package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/** The points of the band that a figure lies in; over a range, the least and the most of the bands it touches. */
final class BandsProgram extends Program {
    private final int slot;
    private final long[] from;
    private final long[] points;

    /**
     * The program of bands that each reach from {@code from[i]}, included, to the next.
     *
     * @param slot the figure
     * @param from the first value of each band, ascending; the first is the least there is
     * @param points what each band earns
     */
    BandsProgram(int slot, long[] from, long[] points) {
        super(new int[] {slot}, ImmutableList.of());
        this.slot = slot;
        this.from = from;
        this.points = points;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        int first = bandOf(facts.low(slot));
        int last = bandOf(facts.high(slot));
        long least = points[first];
        long most = least;
        for (int band = first + 1; band <= last; band++) {
            least = Math.min(least, points[band]);
            most = Math.max(most, points[band]);
        }
        ReasonCode code = least == most ? ReasonCode.BAND : ReasonCode.BAND_OPEN;
        int line = first == last ? first : from.length;
        sink.add(code, line, least, most, slot, Math.max(0, from[first]));
    }

    private int bandOf(long value) {
        int band = 0;
        while (band + 1 < from.length && value >= from[band + 1]) {
            band++;
        }
        return band;
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        return Optional.of(columns(slot, from, points, open(index)));
    }

    /** Points by bands of one value, for columns. */
    static ColumnScorer columns(int slot, long[] from, long[] points, LedgerSink.Sum open) {
        long[] thresholds = Arrays.copyOfRange(from, 1, from.length);
        long[] changes = new long[thresholds.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = points[i + 1] - points[i];
        }
        return new StepScorer(slot, points[0], thresholds, changes, open.low(), open.high());
    }
}

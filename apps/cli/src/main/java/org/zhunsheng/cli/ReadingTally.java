package org.zhunsheng.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.Tally;

/** How many numbers were read of published reports: of the last one, and of all. Safe for several threads. */
final class ReadingTally {
    private @Nullable Tally last;
    private @Nullable Tally total;
    private int reports;

    /** Adds the numbers of one more report. */
    synchronized void add(Tally tally) {
        last = tally;
        total = total == null ? tally : total.plus(tally);
        reports++;
    }

    /** Forgets what was added. */
    synchronized void clear() {
        last = null;
        total = null;
        reports = 0;
    }

    /** The numbers of the last report; none if none was read. */
    synchronized Optional<Tally> last() {
        return Optional.ofNullable(last);
    }

    /** The numbers of all reports together; none if none was read. */
    synchronized Optional<Tally> total() {
        return Optional.ofNullable(total);
    }

    /** How many reports were read. */
    synchronized int reports() {
        return reports;
    }
}

package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;

/** Compares one figure with that of the others of a cohort; without a cohort everything from the floor up is open. */
abstract class CohortProgram extends Program {
    private final int slot;
    private final Among among;
    private final long floor;
    private final long points;

    CohortProgram(int slot, Among among, Points floor, long points) {
        super(new int[] {slot}, ImmutableList.of());
        this.slot = slot;
        this.among = among;
        this.floor = floor.micros();
        this.points = points;
    }

    @Override
    final void run(FactTable facts, LedgerSink sink) {
        Optional<OtherUnits> others = facts.others(slot, among);
        if (others.isEmpty()) {
            sink.add(ReasonCode.NO_COHORT, 0, floor, points, slot, 0);
        } else {
            compare(others.get(), facts.low(slot), facts.high(slot), sink);
        }
    }

    /** Writes the line for a figure between {@code least} and {@code most}. */
    abstract void compare(OtherUnits others, long least, long most, LedgerSink sink);

    final int slot() {
        return slot;
    }

    /** The points of whoever is best. */
    final long points() {
        return points;
    }

    /** {@code earned}, or the floor if that is more. */
    final long atLeastFloor(long earned) {
        return Math.max(floor, earned);
    }
}

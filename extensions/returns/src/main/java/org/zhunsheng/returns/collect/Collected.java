package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.UnitReturn;

/**
 * How a collection stands on a day (收齐表). Immutable and thread-safe.
 *
 * @param register who is asked what
 * @param day the day
 * @param units every active unit, in the order of the register
 * @param strangers files that speak of no active unit, with what is wrong with them
 */
public record Collected(
        UnitRegister register, LocalDate day, ImmutableList<CollectedUnit> units, ImmutableList<FileFault> strangers) {
    /** Refuses null. */
    public Collected {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(strangers, "strangers");
    }

    /** The returns whose figures are added up, in the order of the register. */
    public ImmutableList<UnitReturn> counted() {
        return units.stream().flatMap(unit -> unit.counted().stream()).collect(ImmutableList.toImmutableList());
    }

    /** How many units are in {@code state}. */
    public long count(UnitState state) {
        return units.stream().filter(unit -> unit.state() == state).count();
    }

    /** Whether everything that is due has been checked or accepted. */
    public boolean isComplete() {
        return units.stream().allMatch(unit -> unit.state().isCounted());
    }
}

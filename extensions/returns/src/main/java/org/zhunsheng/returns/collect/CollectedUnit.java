package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.UnitReturn;

/**
 * How far the return of one unit has come. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param state how far
 * @param due the day by which it is due
 * @param received the day on which the file that counts, or else the first one, was first seen
 * @param late whether it came after the due day, or has not come though that day is over
 * @param sources the files that speak of the unit
 * @param counted the return whose figures are added up, if the state allows it
 * @param faults what has to be corrected
 * @param questions what has to be verified and has no answer yet
 * @param answered what had to be verified and has an answer in words
 * @param open the figures that are asked and not answered in what counts
 * @param acceptance who accepted the file
 */
public record CollectedUnit(
        RegisteredUnit unit,
        UnitState state,
        LocalDate due,
        Optional<LocalDate> received,
        boolean late,
        ImmutableList<ReturnSource> sources,
        Optional<UnitReturn> counted,
        ImmutableList<FileFault> faults,
        ImmutableList<FileFault> questions,
        ImmutableList<FileFault> answered,
        ImmutableSet<FactCode> open,
        Optional<Acceptance> acceptance) {
    /** Refuses null. */
    public CollectedUnit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(acceptance, "acceptance");
    }
}

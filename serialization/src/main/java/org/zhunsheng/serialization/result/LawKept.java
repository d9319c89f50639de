package org.zhunsheng.serialization.result;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * Up to when the law was kept that a result rests on. Immutable and thread-safe.
 *
 * @param upTo the day up to which the law was kept; absent if nobody vouches for one
 * @param periodEndsLater whether the period ends after that day, so that later changes of the law have to be looked up
 */
public record LawKept(Optional<LocalDate> upTo, boolean periodEndsLater) {
    /** Refuses null. */
    public LawKept {
        Objects.requireNonNull(upTo, "upTo");
    }

    /** The law that {@code assessment} rests on. */
    public static LawKept of(Assessment assessment) {
        return new LawKept(assessment.lawKeptUpTo(), assessment.endsAfterLawWasKept());
    }
}

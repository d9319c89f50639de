package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.reading.Extraction;

/**
 * A reading with decisions.
 *
 * @param extraction what was read, with what was decided
 * @param held the decisions that were carried out
 * @param lost the decisions whose passage is no longer in the text, or is there more than once
 * @param sameSource whether the file is the one that was reviewed
 */
public record Replay(
        Extraction extraction, ImmutableList<Decision> held, ImmutableList<Decision> lost, boolean sameSource) {
    /** Refuses null. */
    public Replay {
        Objects.requireNonNull(extraction, "extraction");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(lost, "lost");
    }
}

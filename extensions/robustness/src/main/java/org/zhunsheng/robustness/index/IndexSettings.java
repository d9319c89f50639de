package org.zhunsheng.robustness.index;

import com.google.common.base.Preconditions;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a plan is otherwise for one indicator. Immutable and thread-safe.
 *
 * @param normalisation how it comes to the common scale; as the plan says if empty
 * @param mostWinsorised how many of its numbers may be winsorised at most, 0 for no treatment at all; as the plan says if empty
 */
public record IndexSettings(Optional<Normalisation> normalisation, OptionalInt mostWinsorised) {
    /** Nothing is otherwise. */
    public static final IndexSettings NONE = new IndexSettings(Optional.empty(), OptionalInt.empty());

    /** Refuses null, and fewer than no numbers. */
    public IndexSettings {
        Objects.requireNonNull(normalisation, "normalisation");
        Objects.requireNonNull(mostWinsorised, "mostWinsorised");
        Preconditions.checkArgument(mostWinsorised.orElse(0) >= 0, "mostWinsorised is %s", mostWinsorised);
    }
}

package org.zhunsheng.evidence.bag;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * What came of verifying a package. Immutable and thread-safe.
 *
 * @param faults everything that is not as it was packed, in the order of the paths
 * @param notes what is allowed and may trouble others
 * @param files how many payload files were read
 * @param bytes how many bytes they have
 * @param indexed whether the package has the index of this library, which notices a tag manifest that was deleted
 */
public record BagReport(
        ImmutableList<BagFault> faults, ImmutableList<BagFault> notes, long files, long bytes, boolean indexed) {
    /** Refuses null. */
    public BagReport {
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(notes, "notes");
    }

    /** Whether everything is as it was packed. */
    public boolean isValid() {
        return faults.isEmpty();
    }
}

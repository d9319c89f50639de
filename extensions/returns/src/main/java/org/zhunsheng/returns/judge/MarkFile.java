package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.ReturnSource;

/**
 * A file of marks that was read. Immutable and thread-safe.
 *
 * @param source the file
 * @param marks the marks in it that can be read
 * @param faults what is wrong with it, cell by cell; the marks that can be read count all the same
 */
public record MarkFile(ReturnSource source, ImmutableList<Mark> marks, ImmutableList<Violation> faults) {
    /** Refuses null. */
    public MarkFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(faults, "faults");
    }
}

package org.zhunsheng.returns;

import java.util.Objects;
import org.zhunsheng.core.validation.Violation;

/**
 * A fault and the file that it stands in. Immutable and thread-safe.
 *
 * @param file the name of the file
 * @param fault the fault
 */
public record FileFault(String file, Violation fault) {
    /** Refuses null. */
    public FileFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(fault, "fault");
    }
}

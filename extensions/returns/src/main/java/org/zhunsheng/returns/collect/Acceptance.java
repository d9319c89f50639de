package org.zhunsheng.returns.collect;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A line by which a person accepts a return as it is. A file that was changed has another hash and is not accepted any more.
 *
 * @param unit the id of the unit
 * @param sha256 the SHA-256 digest of the file
 * @param by who accepts it
 * @param on on which day
 */
public record Acceptance(String unit, String sha256, String by, LocalDate on) {
    /** Refuses null. */
    public Acceptance {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
    }
}

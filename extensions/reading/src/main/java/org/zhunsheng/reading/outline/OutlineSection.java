package org.zhunsheng.reading.outline;

import java.util.Objects;
import org.zhunsheng.core.report.SectionKind;

/**
 * A heading over a statutory part.
 *
 * @param kind the part
 * @param heading the heading as written
 * @param place where it stands
 */
public record OutlineSection(SectionKind kind, String heading, TextRange place) {
    /** Refuses null. */
    public OutlineSection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(place, "place");
    }
}

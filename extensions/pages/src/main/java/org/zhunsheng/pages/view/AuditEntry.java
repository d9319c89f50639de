package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.pages.view.IndicatorEntry.BasisEntry;

/**
 * A finding of the audit. Immutable and thread-safe.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param severityTitle the severity in words
 * @param message the finding with its arithmetic
 * @param basis the articles it rests on
 * @param drawing both sides of the relation it speaks of
 */
public record AuditEntry(
        String severity,
        Text severityTitle,
        Text message,
        ImmutableList<BasisEntry> basis,
        Optional<RelationDrawing> drawing) {
    /** Refuses null. */
    public AuditEntry {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(severityTitle, "severityTitle");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(drawing, "drawing");
    }
}

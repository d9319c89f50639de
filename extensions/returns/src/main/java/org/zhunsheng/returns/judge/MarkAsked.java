package org.zhunsheng.returns.judge;

import java.util.Objects;

/**
 * One mark that one judge is asked for. Immutable and thread-safe.
 *
 * @param judge who marks
 * @param unit whose work is marked; empty where the panel marks one unit only
 * @param item what is marked, such as the code of a judged fact
 * @param title what the item is called; may be empty
 * @param bounds what the mark can be
 */
public record MarkAsked(String judge, String unit, String item, String title, MarkBounds bounds) {
    /** Refuses null. */
    public MarkAsked {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bounds, "bounds");
    }
}

package org.zhunsheng.reading.text;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.reading.source.BlockKind;
import org.zhunsheng.reading.source.CellPlace;

/**
 * One paragraph of the normalised text.
 *
 * @param index its place among the paragraphs, from 0
 * @param kind what it is; never {@link BlockKind#LINE} or {@link BlockKind#FURNITURE}
 * @param level for a heading that the file marks as such, how deep, from 1; otherwise 0
 * @param start its first character in the normalised text
 * @param end behind its last character
 * @param label how many characters at its beginning are a number that the file computes, such as {@code （一）}
 * @param cell for a cell, its place
 * @param text its text, the computed number included
 */
public record Paragraph(
        int index, BlockKind kind, int level, int start, int end, int label, Optional<CellPlace> cell, String text) {
    /** Refuses null. */
    public Paragraph {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(text, "text");
    }
}

package org.zhunsheng.reading.source;

import java.util.Objects;

/**
 * How a line lies on the page, for joining lines into paragraphs. Widths are in half-width characters: a Chinese character is two.
 *
 * @param indent how far the line begins to the right of its column
 * @param width how wide it is, the indent included
 * @param full how wide a full line of its surroundings is; 0 if lines are not wrapped
 * @param gap whether a blank line or an unusual distance lies before it
 * @param pageBreak whether it is the first line of a page
 * @param flow what the layout says on whether it continues the line before it
 */
public record LineShape(int indent, int width, int full, boolean gap, boolean pageBreak, LineFlow flow) {
    private static final int SLACK = 4;
    private static final int DEEPEST_INDENT = 8;

    /** Refuses null. */
    public LineShape {
        Objects.requireNonNull(flow, "flow");
    }

    /** Whether the line is so wide that it can only end for want of room; a centred one is not. */
    public boolean isFull() {
        return full > 0 && width >= full - SLACK && indent <= DEEPEST_INDENT;
    }

    /** How much room is left at its end; any amount if lines are not wrapped. */
    int room() {
        return full == 0 ? Integer.MAX_VALUE : full - width;
    }

    /** This shape with another {@code flow}. */
    public LineShape with(LineFlow other) {
        return new LineShape(indent, width, full, gap, pageBreak, other);
    }
}

package org.zhunsheng.reading.outline;

/**
 * A stretch of one paragraph, in indexes of its folded text.
 *
 * @param paragraph the number of the paragraph
 * @param start where it begins
 * @param end where it ends
 */
public record TextRange(int paragraph, int start, int end) {
    /** Checks the ends. */
    public TextRange {
        if (paragraph < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException(paragraph + ": " + start + ".." + end);
        }
    }

    /** Whether {@code index} of {@code inParagraph} lies in it. */
    public boolean holds(int inParagraph, int index) {
        return paragraph == inParagraph && start <= index && index < end;
    }
}

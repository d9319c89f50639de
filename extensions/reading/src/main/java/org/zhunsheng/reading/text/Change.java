package org.zhunsheng.reading.text;

/**
 * A passage that a tracked change adds, or the place where it takes something out, or one whose direction of writing is turned.
 *
 * @param start the first character in the normalised text
 * @param end behind the last character; equal to {@code start} where something was taken out
 */
public record Change(int start, int end) {
    /** Whether it shares a character with the passage, or takes something out inside it or at its ends. */
    public boolean touches(int from, int to) {
        return start == end ? from <= start && start <= to : from < end && start < to;
    }
}

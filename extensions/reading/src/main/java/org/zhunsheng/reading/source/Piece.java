package org.zhunsheng.reading.source;

import java.util.Objects;

/**
 * Text that stands together in the file: a run, a text node, a line.
 *
 * @param text the text as it stands; empty only for a place where a tracked change took something out
 * @param locator where it begins
 * @param tracked whether it is part of a tracked change
 */
public record Piece(String text, Locator locator, boolean tracked) {
    /** Refuses null. */
    public Piece {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locator, "locator");
    }

    /** Text that no tracked change touches. */
    public static Piece of(String text, Locator locator) {
        return new Piece(text, locator, false);
    }
}

package org.zhunsheng.reading.source;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.text.Lang;

/**
 * Something that was left out of the text, or is in it with a reservation.
 *
 * @param kind what
 * @param count how many of them
 * @param sample the beginning of the first one; empty if it has no text
 * @param locator where the first one stands, if it has a place
 */
public record SourceNote(NoteKind kind, int count, String sample, Optional<Locator> locator) {
    /** Checks that there is something to tell. */
    public SourceNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(locator, "locator");
        checkArgument(count > 0, "a note on nothing");
    }

    /** The note as a sentence. */
    public String message(Lang lang) {
        return sample.isEmpty()
                ? SourceMessages.MESSAGES.render(lang, "note." + kind, count)
                : SourceMessages.MESSAGES.render(
                        lang, "note.sample", SourceMessages.MESSAGES.render(lang, "note." + kind, count), sample);
    }
}

package org.zhunsheng.core.span;

import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A passage of a text: its place and what stands there, with the characters around it, so that it can be found again in a changed
 * text. A span that was taken from a text always gives its quote back. Immutable and thread-safe.
 *
 * @param start the first character in UTF-16 units of the normalised text, from 0
 * @param end behind the last character
 * @param quote what stands there
 * @param before up to 12 characters before it
 * @param behind up to 12 characters behind it
 * @param locators where it stands in the file, such as {@code line 12, column 3}
 */
public record TextSpan(
        int start,
        int end,

        @NotBlank(message = "{TEXT_BLANK}") @Size(max = 4000, message = "{TEXT_TOO_LONG}")
        String quote,

        @Size(max = CONTEXT, message = "{TEXT_TOO_LONG}") String before,
        @Size(max = CONTEXT, message = "{TEXT_TOO_LONG}") String behind,
        List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 400, message = "{TEXT_TOO_LONG}") String> locators) {
    /** How many characters around the quote are kept. */
    public static final int CONTEXT = 12;

    /**
     * Checks that start, end and quote agree.
     *
     * @throws InvalidModelException with {@code SPAN_LENGTH}
     */
    public TextSpan {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(behind, "behind");
        Objects.requireNonNull(locators, "locators");
        if (start < 0 || end - start != quote.length()) {
            throw InvalidModelException.of(Violation.of("SPAN_LENGTH", "", start, end, quote.length()));
        }
        locators = ImmutableList.copyOf(locators);
    }

    /**
     * The passage of {@code text} from {@code start} to {@code end}.
     *
     * @throws IndexOutOfBoundsException if the passage does not lie in the text
     */
    public static TextSpan of(String text, int start, int end, List<String> locators) {
        return new TextSpan(
                start,
                end,
                text.substring(start, end),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)),
                locators);
    }

    /** Whether the quote stands in {@code text} at its place. */
    public boolean standsIn(String text) {
        return text.startsWith(quote, start);
    }

    /**
     * Where the quote stands in a text that may have changed: at its place, or at the only place where it stands between the same
     * characters. Empty if there is no such place or several.
     */
    public Optional<TextSpan> findIn(String text) {
        String whole = before + quote + behind;
        int from = start - before.length();
        if (from >= 0 && text.startsWith(whole, from)) {
            return Optional.of(this);
        }
        int first = text.indexOf(whole);
        if (first < 0 || text.indexOf(whole, first + 1) >= 0) {
            return Optional.empty();
        }
        int found = first + before.length();
        return Optional.of(new TextSpan(found, found + quote.length(), quote, before, behind, locators));
    }
}

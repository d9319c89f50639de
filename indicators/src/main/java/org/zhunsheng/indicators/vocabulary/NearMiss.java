package org.zhunsheng.indicators.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that looks like a fact and is not. Immutable and thread-safe.
 *
 * @param text what reports write
 * @param reason why it is another thing: the code of that thing, or words
 */
public record NearMiss(
        @NotBlank(message = "{TEXT_BLANK}") @Size(max = 100, message = "{TEXT_TOO_LONG}")
        String text,

        Optional<@Size(max = 200, message = "{TEXT_TOO_LONG}") String> reason) {
    /** Refuses null. */
    public NearMiss {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
    }
}

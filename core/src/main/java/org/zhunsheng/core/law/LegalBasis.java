package org.zhunsheng.core.law;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** The article that a requirement rests on. */
@Value.Immutable
@ModelStyle
public interface LegalBasis {
    /** The {@link Instrument#id() id} of the instrument. */
    @Pattern(regexp = "[a-z][a-z0-9-]*", message = "{ID_FORM}")
    String instrument();

    /** The article as the instrument numbers it, such as 第二十四条; empty when the instrument as a whole is meant. */
    Optional<String> article();

    /** The paragraph (款) of the article, counted from 1; empty when the article as a whole is meant. */
    Optional<@Positive(message = "{NUMBER_NOT_POSITIVE}") Integer> paragraph();

    /** The few words of the text that the requirement rests on. */
    Optional<@Size(max = 30, message = "{TEXT_TOO_LONG}") String> words();

    /** The address of a public copy in which the article's content was seen; empty if it is recalled. */
    Optional<URI> source();

    /** Whether the article's content was seen in a public copy rather than recalled. */
    default boolean seen() {
        return source().isPresent();
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link LegalBasis} does not allow. */
    final class Builder extends ImmutableLegalBasis.Builder {
        Builder() {}
    }
}

package org.zhunsheng.core.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;

/**
 * One version of a law, regulation, party rule or state document. A later version of the same law is another instrument of the
 * same {@link #lineage()}.
 */
@Value.Immutable
@ModelStyle
public interface Instrument {
    /** Names the version, such as {@code cn-reconsideration-2023}. */
    @Pattern(regexp = "[a-z][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** The official title, and its usual English name. */
    @Valid
    LocalText title();

    /** The document number, such as 国务院令第711号. */
    Optional<String> number();

    /** The day on which this version was adopted or published, which is not the day from which it is in force. */
    Optional<LocalDate> adopted();

    /** Who issued it. */
    @Valid
    LocalText issuer();

    /** The same for all versions of one law. */
    @Pattern(regexp = "[a-z][a-z0-9-]*", message = "{ID_FORM}")
    String lineage();

    /** When this version is in force. */
    EffectivePeriod effective();

    /** The address of the public copy that was seen; empty if the entry is recalled. */
    Optional<URI> source();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Instrument} does not allow. */
    final class Builder extends ImmutableInstrument.Builder {
        Builder() {}
    }
}

package org.zhunsheng.indicators.catalogue;

import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** Where a statement of the catalogue comes from, with the address of the copy where one was seen. */
@Value.Immutable
@ModelStyle
public interface Provenance {
    /** The kind of source. */
    ProvenanceKind kind();

    /** The address of the copy. */
    Optional<URI> source();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Provenance} does not allow. */
    final class Builder extends ImmutableProvenance.Builder {
        Builder() {}
    }
}

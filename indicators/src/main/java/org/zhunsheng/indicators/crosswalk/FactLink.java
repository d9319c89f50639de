package org.zhunsheng.indicators.crosswalk;

import jakarta.validation.Valid;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;

/** A figure or fact that goes by another code in the next edition and means the same there. */
@Value.Immutable
@ModelStyle
public interface FactLink {
    /** Its code in the old edition. */
    FactCode from();

    /** Its code in the new edition. */
    FactCode to();

    /** Why both are the same. */
    @Valid
    LocalText reason();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link FactLink} does not allow. */
    final class Builder extends ImmutableFactLink.Builder {
        Builder() {}
    }
}

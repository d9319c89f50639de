package org.zhunsheng.indicators.catalogue;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;

/** An indicator of the first or second level: a heading that groups others and is not scored by itself. */
@Value.Immutable
@ModelStyle
public interface IndicatorGroup {
    /** Its code in the tree. */
    IndicatorCode code();

    /** The level, first or second. */
    Level level();

    /** The group it belongs to; empty on the first level. */
    Optional<IndicatorCode> parent();

    /** Its name. */
    @Valid
    LocalText title();

    /** Where the name comes from. */
    @Valid
    Provenance provenance();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link IndicatorGroup} does not allow. */
    final class Builder extends ImmutableIndicatorGroup.Builder {
        Builder() {}
    }
}

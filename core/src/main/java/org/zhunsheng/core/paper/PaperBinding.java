package org.zhunsheng.core.paper;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;

/** What a paper proves: an indicator, a fact, or a fact of an indicator. */
@Value.Immutable
@ModelStyle
public interface PaperBinding {
    /** The indicator. */
    Optional<IndicatorCode> indicator();

    /** The fact. */
    Optional<FactCode> fact();

    /** The page or place in the paper. */
    Optional<@Size(max = 100, message = "{TEXT_TOO_LONG}") String> page();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link PaperBinding} does not allow. */
    final class Builder extends ImmutablePaperBinding.Builder {
        Builder() {}
    }
}

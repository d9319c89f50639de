package org.zhunsheng.indicators.profile;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.DutyRule;

/** A local rule that takes the place of a national one. */
@Value.Immutable
@ModelStyle
public interface DutyReplacement {
    /** The id of the duty whose rule is replaced. */
    String replace();

    /** What the locality demands. */
    DutyRule rule();

    /** The local articles. */
    List<LegalBasis> basis();

    /** Why the local rule goes first. */
    LocalText reason();

    /** Who decided it; the author of the profile if empty. */
    Optional<LocalText> author();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link DutyReplacement} does not allow. */
    final class Builder extends ImmutableDutyReplacement.Builder {
        Builder() {}
    }
}

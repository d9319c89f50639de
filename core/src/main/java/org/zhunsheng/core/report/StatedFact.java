package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.span.TextSpan;

/** A fact that a report states without counting: that something is so, is not so, or happened on a day. */
@Value.Immutable
@ModelStyle
public interface StatedFact {
    /** The code in the vocabulary. */
    FactCode code();

    /** What is stated: yes, no, a day, or never. */
    ClaimValue value();

    /** Where it stands in the text it was read from. */
    Optional<@Valid TextSpan> span();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link StatedFact} does not allow. */
    final class Builder extends ImmutableStatedFact.Builder {
        Builder() {}
    }
}

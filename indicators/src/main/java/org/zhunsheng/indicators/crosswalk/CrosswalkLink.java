package org.zhunsheng.indicators.crosswalk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;

/** Indicators of one edition that became indicators of the next: one or more on either side. */
@Value.Immutable
@ModelStyle
public interface CrosswalkLink {
    /** The third-level codes of the old edition. */
    @NotEmpty(message = "{LIST_EMPTY}")
    Set<IndicatorCode> from();

    /** The third-level codes of the new edition. */
    @NotEmpty(message = "{LIST_EMPTY}")
    Set<IndicatorCode> to();

    /** How sure the link is. */
    Confidence confidence();

    /** Why they belong together. */
    @Valid
    LocalText reason();

    /** What became of the indicators: one became one, one many, many one, or many many. */
    default Correspondence correspondence() {
        if (from().size() == 1) {
            return to().size() == 1 ? Correspondence.MOVED : Correspondence.SPLIT;
        }
        return to().size() == 1 ? Correspondence.MERGED : Correspondence.REGROUPED;
    }

    /** How sure a link between editions is. */
    enum Confidence {
        /** The same requirement. */
        CERTAIN("确定", "certain"),
        /** The same matter, asked for otherwise. */
        LIKELY("较有把握", "likely"),
        /** They share a part only. */
        PARTIAL("部分对应", "partial");

        private final LocalText title;

        Confidence(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The confidence in words. */
        public LocalText title() {
            return title;
        }
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link CrosswalkLink} does not allow. */
    final class Builder extends ImmutableCrosswalkLink.Builder {
        Builder() {}
    }
}

package org.zhunsheng.indicators.profile;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** One change that a profile makes, with its reason and its author. */
public sealed interface Adjustment {
    /** Why. */
    LocalText reason();

    /** Who decided it; the author of the profile if empty. */
    Optional<LocalText> author();

    /**
     * Only these apply: every other third-level indicator is dropped. What earlier adjustments added is part of the choice.
     *
     * @param indicators codes of any level; a group stands for every indicator below it
     * @param reason why the others do not apply
     * @param author who decided it
     */
    record Select(Set<IndicatorCode> indicators, LocalText reason, Optional<LocalText> author) implements Adjustment {
        /** Refuses null. */
        public Select {
            Objects.requireNonNull(indicators, "indicators");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(author, "author");
        }
    }

    /**
     * The indicator does not apply; its points go the way of the scheme's absence policy.
     *
     * @param indicator the third-level indicator
     * @param reason why
     * @param author who decided it
     */
    record Drop(IndicatorCode indicator, LocalText reason, Optional<LocalText> author) implements Adjustment {
        /** Refuses null. */
        public Drop {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(author, "author");
        }
    }

    /**
     * The requirement reads otherwise here.
     *
     * @param indicator the third-level indicator
     * @param requirement the text that takes the place of the catalogue's
     * @param reason why
     * @param author who decided it
     */
    record ReplaceText(IndicatorCode indicator, LocalText requirement, LocalText reason, Optional<LocalText> author)
            implements Adjustment {
        /** Refuses null. */
        public ReplaceText {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(requirement, "requirement");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(author, "author");
        }
    }

    /**
     * The indicator carries other points here. Other scales that the scheme has for some kinds of unit stay as they are.
     *
     * @param indicator the third-level indicator
     * @param points its points
     * @param method how they are earned; as before if empty
     * @param reason why
     * @param author who decided it
     */
    record SetPoints(
            IndicatorCode indicator,
            Points points,
            Optional<ScoringMethod> method,
            LocalText reason,
            Optional<LocalText> author)
            implements Adjustment {
        /** Refuses null. */
        public SetPoints {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(author, "author");
        }
    }

    /**
     * One more indicator, and how it is scored.
     *
     * @param indicator the indicator
     * @param item its points and method
     * @param reason why
     * @param author who decided it
     */
    record Add(Indicator indicator, SchemeItem item, LocalText reason, Optional<LocalText> author)
            implements Adjustment {
        /** Refuses null. */
        public Add {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(author, "author");
        }
    }
}

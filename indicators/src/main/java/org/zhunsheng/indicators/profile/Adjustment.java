package org.zhunsheng.indicators.profile;

import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.scheme.SchemeItem;

/** One change that a profile makes, with its reason. */
public sealed interface Adjustment {
    /** The third-level indicator that is changed. */
    IndicatorCode code();

    /** Why. */
    LocalText reason();

    /**
     * The indicator does not apply; its points go the way of the scheme's absence policy.
     *
     * @param indicator the indicator
     * @param reason why
     */
    record Drop(IndicatorCode indicator, LocalText reason) implements Adjustment {
        @Override
        public IndicatorCode code() {
            return indicator;
        }
    }

    /**
     * The requirement reads otherwise here.
     *
     * @param indicator the indicator
     * @param requirement the text that takes the place of the catalogue's
     * @param reason why
     */
    record ReplaceText(IndicatorCode indicator, LocalText requirement, LocalText reason) implements Adjustment {
        @Override
        public IndicatorCode code() {
            return indicator;
        }
    }

    /**
     * The indicator carries other points here.
     *
     * @param indicator the indicator
     * @param points its points
     * @param reason why
     */
    record SetPoints(IndicatorCode indicator, Points points, LocalText reason) implements Adjustment {
        @Override
        public IndicatorCode code() {
            return indicator;
        }
    }

    /**
     * One more indicator, and how it is scored.
     *
     * @param indicator the indicator
     * @param item its points and method
     * @param reason why
     */
    record Add(Indicator indicator, SchemeItem item, LocalText reason) implements Adjustment {
        @Override
        public IndicatorCode code() {
            return indicator.code();
        }
    }
}

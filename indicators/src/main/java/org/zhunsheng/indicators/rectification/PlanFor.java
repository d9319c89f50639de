package org.zhunsheng.indicators.rectification;

import org.zhunsheng.core.text.LocalText;

/** Which assessment a plan is for. */
public enum PlanFor {
    /** The one at hand: what is unknown can be proved; what is known of a period that is over stays, stocks aside. */
    THIS_ASSESSMENT("本次评估", "this assessment"),
    /** The next one: whatever can be done, as if this year's facts came again. */
    NEXT_ASSESSMENT("下一年度评估", "the next assessment");

    private final LocalText title;

    PlanFor(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** Its name. */
    public LocalText title() {
        return title;
    }
}

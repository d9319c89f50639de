package org.zhunsheng.indicators.audit;

import org.zhunsheng.core.text.LocalText;

/** Who has to do something about a finding. */
public enum Addressee {
    /** Whoever filled in the report: to correct it. */
    CLERK("填报人", "clerk"),
    /** Whoever checks it: to ask, to look up, to confirm. */
    REVIEWER("审核人", "reviewer"),
    /** Whoever answers for the unit: to have a breach mended. */
    LEADER("负责人", "leader");

    private final LocalText title;

    Addressee(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The addressee in words. */
    public LocalText title() {
        return title;
    }
}

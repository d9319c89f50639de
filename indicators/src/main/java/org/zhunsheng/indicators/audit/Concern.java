package org.zhunsheng.indicators.audit;

import org.zhunsheng.core.text.LocalText;

/** What a finding is about: whether the report is faulty, or whether it honestly states that a duty was breached. */
public enum Concern {
    /** The report itself: its figures, its form, what it leaves open. */
    REPORT("报告本身", "the report itself"),
    /** What the unit did or did not do, as the report states it. */
    BREACH("报告自陈的违反", "a breach that the report states");

    private final LocalText title;

    Concern(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The concern in words. */
    public LocalText title() {
        return title;
    }
}

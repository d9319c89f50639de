package org.zhunsheng.returns.collect;

import org.zhunsheng.core.text.LocalText;

/** How far the return of a unit has come. */
public enum UnitState {
    /** Nothing has arrived. */
    MISSING("未报", "missing"),
    /** What has arrived has faults and is to be sent back. */
    RETURNED("退回", "sent back"),
    /** What has arrived was checked and has no faults. */
    CHECKED("已审核", "checked"),
    /** A person has accepted the file as it is. */
    ACCEPTED("已接收", "accepted");

    private final LocalText title;

    UnitState(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What it is called. */
    public LocalText title() {
        return title;
    }

    /** Whether its figures are added up. */
    public boolean isCounted() {
        return this == CHECKED || this == ACCEPTED;
    }
}

package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.text.LocalText;

/** Where an item of a rectification plan stands in its life. */
public enum PlanState {
    /** Written down; nobody works on it yet. */
    OPEN("未启动", "open"),
    /** Somebody works on it. */
    IN_PROGRESS("整改中", "in progress"),
    /** The owner says that it is done. */
    SUBMITTED("已报验收", "submitted"),
    /** It is checked and found to be done. */
    ACCEPTED("已销号", "accepted"),
    /** It was checked and is not done, or did not last. */
    REOPENED("退回重改", "reopened");

    private final LocalText title;

    PlanState(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The state in words. */
    public LocalText title() {
        return title;
    }

    /** The states that can come next. */
    public ImmutableSet<PlanState> next() {
        return switch (this) {
            case OPEN, REOPENED -> ImmutableSet.of(IN_PROGRESS);
            case IN_PROGRESS -> ImmutableSet.of(SUBMITTED);
            case SUBMITTED -> ImmutableSet.of(ACCEPTED, REOPENED);
            case ACCEPTED -> ImmutableSet.of(REOPENED);
        };
    }
}

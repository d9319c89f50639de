package org.zhunsheng.indicators.rectification;

import org.zhunsheng.core.text.LocalText;

/** Why a remedy is left out of the best plan. */
public enum WhyLeftOut {
    /** It changes nothing that this unit is scored by. */
    BEARS_ON_NOTHING("不影响本单位得分", "it bears on nothing that this unit is scored by"),
    /** It would show after the day that was set. */
    TOO_LATE("期限内见不到成效", "it would show too late"),
    /** What it would change belongs to a period that is over; it may count for the next assessment. */
    PERIOD_OVER("所涉事项的期间已结束，只对下一年度有用", "the period is over; it counts for the next assessment only"),
    /** It can only prove, and what it would prove is known or disputed. */
    ALREADY_KNOWN("只能证明未知事项，而该事项已有说法", "it can only prove, and this is known or disputed already"),
    /** What it would change has triggered a veto. */
    VETO_TRIGGERED("所涉事项已触发一票否决，当年不能消除", "a veto is triggered by it, and stands for its year"),
    /** A chosen remedy excludes it, or excludes what it needs. */
    EXCLUDED("与已选措施互斥", "a chosen remedy excludes it"),
    /** It would not lift the lower end of the total beyond the plan. */
    ADDS_NOTHING("在方案之外不再提高总分下限", "it adds nothing beyond the plan"),
    /** It would add something, and the effort does not stretch so far. */
    OVER_EFFORT("工作量超出限额", "the effort does not stretch so far"),
    /** It would add something that the aim does not ask for. */
    NOT_NEEDED("不做也能达到目标", "the aim is reached without it"),
    /** It would add something, and the aim is out of reach all the same. */
    NOT_ENOUGH("做了也达不到目标", "the aim is out of reach even with it");

    private final LocalText title;

    WhyLeftOut(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The reason in words. */
    public LocalText title() {
        return title;
    }
}

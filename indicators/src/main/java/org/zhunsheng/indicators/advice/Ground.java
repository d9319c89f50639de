package org.zhunsheng.indicators.advice;

import org.zhunsheng.core.text.LocalText;

/** Why something is advised, in the order of the list. */
public enum Ground {
    /** A check found what the scheme puts units out for, or the unit admits it. */
    VETO_TRIGGERED("一票否决已触发", "veto triggered", true),
    /** Figures of the report cannot all be true. */
    CONTRADICTION("数据相互矛盾", "figures contradict", true),
    /** The report shows that a statutory duty was not met. */
    DUTY_MISSED("法定事项未完成", "duty not met", true),
    /** Points are lost for certain. */
    POINTS_LOST("已确定失分", "points lost", true),
    /** What is said of a fact disagrees. */
    DISPUTED("说法不一", "disputed", true),
    /** A part of what decides an indicator is stated, the rest is not. */
    INCOMPLETE("已报部分数据", "partly stated", true),
    /** The unit itself admits a problem that bears on it. */
    ADMITTED("报告自述问题", "problem admitted", true),
    /** Something in the report is unusual, or a part that it owes is missing. */
    TO_VERIFY("待核实", "to verify", true),
    /** The unit says so, and no paper backs it. */
    NOT_BACKED("已报未佐证", "stated, not backed", true),
    /** Most units of the same kind have it. */
    PEERS_HAVE("同类单位已有", "peers have it", false),
    /** Nothing is known of it. */
    UNKNOWN("尚无数据或者材料", "unknown", false);

    private final LocalText title;
    private final boolean own;

    Ground(String zh, String en, boolean own) {
        this.title = LocalText.of(zh, en);
        this.own = own;
    }

    /** The ground in words. */
    public LocalText title() {
        return title;
    }

    /** Whether it rests on what this unit says of itself, and not on what is merely unknown. */
    public boolean isOwn() {
        return own;
    }
}

package org.zhunsheng.core.figure;

import org.zhunsheng.core.text.LocalText;

/** What a figure counts. Figures of different units are never added or compared. */
public enum CountUnit {
    CASE("件", "cases"),
    ITEM("条", "items"),
    DOCUMENT("份", "documents"),
    CONTRACT("份合同", "contracts"),
    PERSON("人", "persons"),
    HOUR("学时", "hours"),
    DAY("日", "days"),
    WORKING_DAY("个工作日", "working days"),
    TIMES("次", "times"),
    SESSION("场次", "sessions"),
    VILLAGE("个村(社区)", "villages"),
    HEARING("场庭审", "hearings"),
    LETTER("份函件", "letters"),
    PAGE("页", "pages"),
    BOARD("块展板", "boards"),
    GIFT("份礼品", "gifts"),
    YUAN("元", "yuan"),
    /** Hundredths of a whole; the unit of every rate. */
    PERCENT("%", "%"),
    ORGAN("个机关", "organs"),
    /** What an assessor gives or takes. */
    POINT("分", "points"),
    MONTH("个月", "months"),
    YEAR("年", "years");

    private final LocalText title;

    CountUnit(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** How the unit is written behind a number. */
    public LocalText title() {
        return title;
    }

    /** Whether things of this unit come whole. */
    public boolean isWhole() {
        return switch (this) {
            case HOUR, YUAN, PERCENT, POINT, YEAR, MONTH, DAY -> false;
            default -> true;
        };
    }
}

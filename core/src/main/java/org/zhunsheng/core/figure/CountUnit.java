package org.zhunsheng.core.figure;

import java.math.BigDecimal;
import org.zhunsheng.core.text.LocalText;

/** What a figure counts. Figures of different units are never added or compared. */
public enum CountUnit {
    CASE("件", "case", "cases"),
    ITEM("条", "item", "items"),
    DOCUMENT("份", "document", "documents"),
    CONTRACT("份合同", "contract", "contracts"),
    PERSON("人", "person", "persons"),
    HOUR("学时", "hour", "hours"),
    DAY("日", "day", "days"),
    WORKING_DAY("个工作日", "working day", "working days"),
    TIMES("次", "time", "times"),
    SESSION("场次", "session", "sessions"),
    VILLAGE("个村(社区)", "village", "villages"),
    HEARING("场庭审", "hearing", "hearings"),
    LETTER("份函件", "letter", "letters"),
    PAGE("页", "page", "pages"),
    BOARD("块展板", "board", "boards"),
    GIFT("份礼品", "gift", "gifts"),
    YUAN("元", "yuan", "yuan"),
    /** Hundredths of a whole; the unit of every rate. */
    PERCENT("%", "%", "%"),
    ORGAN("个机关", "organ", "organs"),
    /** What an assessor gives or takes. */
    POINT("分", "point", "points"),
    MONTH("个月", "month", "months"),
    YEAR("年", "year", "years");

    private final LocalText one;
    private final LocalText title;

    CountUnit(String zh, String one, String several) {
        this.one = LocalText.of(zh, one);
        this.title = LocalText.of(zh, several);
    }

    /** What the unit is called. */
    public LocalText title() {
        return title;
    }

    /** How the unit is written behind {@code number}: 1 case, 2 cases. */
    public LocalText title(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? one : title;
    }

    /** Whether things of this unit come whole. */
    public boolean isWhole() {
        return switch (this) {
            case HOUR, YUAN, PERCENT, POINT, YEAR, MONTH, DAY -> false;
            default -> true;
        };
    }
}

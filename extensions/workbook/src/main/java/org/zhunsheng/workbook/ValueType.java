package org.zhunsheng.workbook;

import org.zhunsheng.core.text.LocalText;

/** What stands in the column for the unit where a fact is not counted. */
enum ValueType {
    /** It is so or it is not. */
    YES_NO("是/否", "yes/no"),
    /** It happened on a day, or never. */
    DAY("日期", "date"),
    /** A number without a unit. */
    NUMBER("数值", "number");

    private final LocalText title;

    ValueType(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    LocalText title() {
        return title;
    }
}

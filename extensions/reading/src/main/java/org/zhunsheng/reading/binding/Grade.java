package org.zhunsheng.reading.binding;

import org.zhunsheng.core.text.LocalText;

/** What was made of a number or statement of the text. The four add up to all numbers. */
public enum Grade {
    /** It has one code for certain. */
    ASSERTED("采用", "asserted"),
    /** It has candidates, and someone must decide. */
    PROPOSED("待确认", "to decide"),
    /** It is a figure without a code. */
    UNCODED("无代码", "uncoded"),
    /** It is no figure. */
    EXCLUDED("非数据", "not a figure");

    private final LocalText title;

    Grade(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the grade. */
    public LocalText title() {
        return title;
    }
}

package org.zhunsheng.workbook;

import org.zhunsheng.core.text.LocalText;

/** How much of a report was taken in. */
enum ReportExtent {
    /** All of it. */
    WHOLE("全文", "whole"),
    /** A part: what is not found may stand elsewhere. */
    EXCERPT("节选", "excerpt");

    private final LocalText title;

    ReportExtent(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    LocalText title() {
        return title;
    }
}

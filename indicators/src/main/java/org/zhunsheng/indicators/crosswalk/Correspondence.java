package org.zhunsheng.indicators.crosswalk;

import org.zhunsheng.core.text.LocalText;

/** What became of indicators from one edition to the next. */
public enum Correspondence {
    /** Same code, same matter. */
    KEPT("保留", "kept"),
    /** The same matter under another code or wording. */
    MOVED("移动", "moved"),
    /** One became several. */
    SPLIT("拆分", "split"),
    /** Several became one. */
    MERGED("合并", "merged"),
    /** Several became several others. */
    REGROUPED("重组", "regrouped"),
    /** Nothing of the old edition corresponds to it. */
    NEW("新增", "new"),
    /** Nothing of the new edition corresponds to it. */
    GONE("取消", "gone");

    private final LocalText title;

    Correspondence(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What became of them in words. */
    public LocalText title() {
        return title;
    }
}

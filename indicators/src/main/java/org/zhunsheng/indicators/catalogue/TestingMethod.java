package org.zhunsheng.indicators.catalogue;

import org.zhunsheng.core.text.LocalText;

/** How an assessor tests an indicator. */
public enum TestingMethod {
    /** Reading the material that the unit files. */
    MATERIAL("材料审查", "review of material"),
    /** Searching the web as the public would. */
    WEB_SEARCH("网络检索", "web search"),
    /** Going there. */
    ON_SITE("实地核查", "on-site check"),
    /** Asking people. */
    SURVEY("问卷调查", "survey");

    private final LocalText title;

    TestingMethod(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the method. */
    public LocalText title() {
        return title;
    }
}

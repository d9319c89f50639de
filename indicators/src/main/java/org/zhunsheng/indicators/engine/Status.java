package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.text.LocalText;

/** What is known of an indicator. The states are never mixed: unknown is neither zero nor full marks. */
public enum Status {
    /** Every fact it rests on is known. */
    KNOWN("已知", "known"),
    /** Some of its facts are known, some are not. */
    PARTLY_KNOWN("部分已知", "partly known"),
    /** Nobody has said anything of its facts. */
    UNKNOWN("未知", "unknown"),
    /** Claims about a fact differ, whatever is known of the others. */
    DISPUTED("有争议", "disputed"),
    /** It does not apply to this unit, or none of its facts does. Those that do not apply count for no other state. */
    NOT_APPLICABLE("不适用", "not applicable");

    private final LocalText title;

    Status(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the state. */
    public LocalText title() {
        return title;
    }
}

package org.zhunsheng.indicators.scheme;

import org.zhunsheng.core.text.LocalText;

/** What becomes of the points of an item that does not apply to a unit (合理缺项). */
public enum AbsencePolicy {
    /** The item counts as earned in full. */
    FULL_MARKS("计满分", "counted in full"),
    /**
     * The item is left out, and the rest of its second-level group is scaled up to the group's points. If nothing of the group
     * applies, the rest of the first-level group makes up for it, and failing that the whole.
     */
    RESCALE_WITHIN_PARENT("由本组其余指标分担", "shared out within the group"),
    /**
     * The item is left out, and the whole is scaled up to the scheme's points (实得分 ÷ 应得分 × 100). In a group whose points are
     * stated and put together by a mean, the rest of the group bears the group's points already.
     */
    RESCALE_WITHIN_TOTAL("由全部其余指标分担", "shared out within the whole");

    private final LocalText title;

    AbsencePolicy(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The policy in words. */
    public LocalText title() {
        return title;
    }
}

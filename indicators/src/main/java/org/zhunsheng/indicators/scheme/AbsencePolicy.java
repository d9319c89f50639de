package org.zhunsheng.indicators.scheme;

/** What becomes of the points of an item that does not apply to a unit (合理缺项). */
public enum AbsencePolicy {
    /** The item counts as earned in full. */
    FULL_MARKS,
    /** The item is left out, and the rest of its second-level group is scaled up to the group's points. */
    RESCALE_WITHIN_PARENT,
    /** The item is left out, and the whole is scaled up to the scheme's points (实得分 ÷ 应得分 × 100). */
    RESCALE_WITHIN_TOTAL
}

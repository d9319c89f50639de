package org.zhunsheng.core.evidence;

/** Who stands behind a claim, from the weakest to the strongest. */
public enum AssuranceLevel {
    /** The unit says so itself (自评). */
    SELF_REPORTED,
    /** Somebody other than the unit has looked at it (审核). */
    REVIEWED,
    /** It was checked against its evidence (核验). */
    VERIFIED
}

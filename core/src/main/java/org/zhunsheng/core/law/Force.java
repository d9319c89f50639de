package org.zhunsheng.core.law;

/** How much of a period a rule is in force. */
public enum Force {
    /** On every day of it. */
    WHOLE,
    /** On some of its days: the law began, ended or changed within the period. */
    PART,
    /** On none of its days. */
    NONE
}

package org.zhunsheng.reading.review;

/** What was decided about a statement. */
public enum Verdict {
    /** Nothing yet. */
    OPEN,
    /** It is a figure of the code that is named. */
    ACCEPT,
    /** It is a figure of the code that is named, with another value than was read. */
    CORRECT,
    /** It is a figure without a code. */
    LEAVE_UNCODED,
    /** It is no figure of the report. */
    REJECT
}

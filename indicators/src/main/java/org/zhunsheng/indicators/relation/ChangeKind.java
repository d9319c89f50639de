package org.zhunsheng.indicators.relation;

/** How a change against the year before is stated. */
public enum ChangeKind {
    /** In percent of the year before (同比增长 12%). */
    GROWTH,
    /** In percentage points (提高 2 个百分点). */
    POINTS,
    /** In units of the figure (比上年多 300 件). */
    DIFFERENCE
}

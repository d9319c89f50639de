package org.zhunsheng.core.figure;

/** What a number says of its figure. Only a level is the value of the figure; the others say how it changed or what part it is. */
public enum FigureForm {
    /** The value itself (受理 23 件, 出庭率 100%). */
    LEVEL,
    /** The share of a whole, in percent (占 45%). */
    SHARE,
    /** The growth over the year before, in percent of it; may be negative or above 100 (同比增长 12%). */
    GROWTH,
    /** The change of a rate, in percentage points (提高 2 个百分点). */
    POINT_CHANGE,
    /** The change in number (比上年多 300 件). */
    DIFFERENCE;

    /** Whether the number can be below zero. */
    public boolean canBeNegative() {
        return this == GROWTH || this == POINT_CHANGE || this == DIFFERENCE;
    }
}

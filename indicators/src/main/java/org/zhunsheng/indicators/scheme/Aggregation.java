package org.zhunsheng.indicators.scheme;

import org.zhunsheng.core.text.LocalText;

/**
 * How the children of a group come to the points of the group. A child's share is its score over its available points; the group's
 * points are multiplied by the mean of the shares. The means are those of composite indicators (OECD and JRC, Handbook on
 * Constructing Composite Indicators, 2008, step 7).
 */
public enum Aggregation {
    /** The scores are added up; each child weighs its points. */
    SUM("求和", "sum"),
    /** The arithmetic mean {@code Σwr ÷ Σw} by the weights that the scheme states. */
    WEIGHTED_MEAN("加权平均", "weighted mean"),
    /** The geometric mean {@code Π r^(w ÷ Σw)}: a low child cannot be made up for in full. Zero if a child has nothing or less. */
    GEOMETRIC("几何平均", "geometric mean"),
    /** The harmonic mean {@code Σw ÷ Σ(w ÷ r)}, which is harder still on a low child. Zero if a child has nothing or less. */
    HARMONIC("调和平均", "harmonic mean"),
    /** The least share counts for all. */
    MINIMUM("取最低", "minimum"),
    /** All points if every child has its full points, else none. */
    ALL_OR_NOTHING("全有或全无", "all or nothing");

    private final LocalText title;

    Aggregation(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** Its name. */
    public LocalText title() {
        return title;
    }
}

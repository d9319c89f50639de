package org.zhunsheng.core.figure;

/** How exactly a figure is stated. */
public enum Exactness {
    /** The number as counted. */
    EXACT,
    /** About so many (约, 左右). */
    ABOUT,
    /** So many and some more (余, 多, 超过). */
    MORE_THAN,
    /** So many or more (以上, 不少于). */
    AT_LEAST,
    /** Fewer than so many (不足, 近). */
    LESS_THAN,
    /** So many or fewer (以内, 不超过). */
    AT_MOST,
    /** From so many up to another number (3至5). */
    RANGE;

    /** Whether the true number can be above the stated one without an upper limit. */
    public boolean isOpenAbove() {
        return this == MORE_THAN || this == AT_LEAST;
    }

    /** Whether the true number can be anything below the stated one. */
    public boolean isOpenBelow() {
        return this == LESS_THAN || this == AT_MOST;
    }
}

package org.zhunsheng.core.figure;

/** How exactly a figure is stated. */
public enum Exactness {
    /** The number as counted. */
    EXACT,
    /** About so many (约). */
    ABOUT,
    /** So many and some more (余, 多). */
    MORE_THAN
}

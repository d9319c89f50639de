package org.zhunsheng.reading.source;

/** What the layout of a file says on whether a line continues the one before it. */
public enum LineFlow {
    /** Nothing: its text decides. */
    OPEN,
    /** It continues the line before it. */
    CONTINUES,
    /** It never continues the line before it. */
    BEGINS
}

package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.value.Decimals;

/** Values with a meaning of their own in the columns of facts. */
final class CellValue {
    /** No upper limit. */
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    /** Later than any day: it never happened. */
    static final long NEVER = UNBOUNDED;

    /** Earlier than any day. */
    static final long LONG_AGO = Long.MIN_VALUE / 4;

    /** Everything, in millionths of a percent. */
    static final long WHOLE_RATE = 100 * Decimals.ONE;

    /** The cell of a fact of which nothing is known. */
    static final long UNKNOWN = -1;

    /** The cell of a fact that is neither certain nor unknown, and whose range stands elsewhere. */
    static final long NO_CELL = -2;

    private CellValue() {}
}

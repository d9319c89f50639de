package org.zhunsheng.indicators.catalogue;

/** Which way an indicator gets better. */
public enum Direction {
    /** The higher the figure, the better. */
    MORE_IS_BETTER,
    /** The lower the figure, the better. */
    LESS_IS_BETTER,
    /** It is so or it is not. */
    YES_OR_NO,
    /** It happens in time or it does not. */
    ON_TIME
}

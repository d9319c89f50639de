package org.zhunsheng.core.value;

/** How the last printed digit of a number came about. */
public enum PrintedReading {
    /** To the nearest, halves upwards: 83.3 stands for 83.25 to 83.35. */
    ROUNDED,
    /** The digits behind are left out: 83.3 stands for 83.3 up to, not including, 83.4. */
    CUT_OFF
}

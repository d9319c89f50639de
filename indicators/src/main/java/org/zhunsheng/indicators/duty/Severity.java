package org.zhunsheng.indicators.duty;

/** How much a finding weighs. */
public enum Severity {
    /** Figures contradict each other, or a statutory duty is not met. */
    ERROR,
    /** Something is missing or weak and should be mended. */
    WARNING,
    /** Something a reader should know: what was derived, what agrees, what could not be checked. */
    INFO
}

package org.zhunsheng.indicators.vocabulary;

/** How a fact lies in time; it decides what can still be changed after the period has ended. */
public enum FactMeasure {
    /** What happened in the period (新收 23 件). Closed when the period ends. */
    FLOW,
    /** What there is on a day (现有调解员 300 名). Can be changed later. */
    STOCK,
    /** A document or arrangement that exists or not. Can be proved later. */
    PAPER
}

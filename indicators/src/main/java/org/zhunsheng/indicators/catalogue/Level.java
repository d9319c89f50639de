package org.zhunsheng.indicators.catalogue;

/** A level of the three-level indicator tree. */
public enum Level {
    /** 一级指标: a dimension. */
    FIRST,
    /** 二级指标. */
    SECOND,
    /** 三级指标: what is scored. */
    THIRD
}

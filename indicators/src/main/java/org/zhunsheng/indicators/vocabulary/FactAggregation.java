package org.zhunsheng.indicators.vocabulary;

/** How the figure of an area follows from those of its units. */
public enum FactAggregation {
    /** The sum of all units. */
    SUM,
    /** The area's own body states it; nothing is added up. */
    OWN,
    /** Somebody else states it, such as the court. */
    EXTERNAL,
    /** The greatest of all units. */
    MAX,
    /** It does not follow; a rate is worked out again from its parts. */
    NONE
}

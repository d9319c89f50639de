package org.zhunsheng.core.figure;

/** How the stated parts of a total relate to it. It decides which arithmetic may be held against a report. */
public enum PartsCoverage {
    /** The parts are all there is: they add up to the total. */
    EXHAUSTIVE,
    /** The parts exclude each other but are not all there is: their sum is at most the total. */
    DISJOINT,
    /** The parts may overlap or stand beside each other (其中): each is at most the total, and nothing more can be said. */
    OVERLAPPING,
    /** The parts are disjoint, and the report says what the rest is (其余): the rest is derived. */
    REMAINDER
}

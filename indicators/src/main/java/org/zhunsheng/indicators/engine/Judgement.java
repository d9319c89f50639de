package org.zhunsheng.indicators.engine;

/**
 * The bounds within which an assessor judges, in millionths.
 *
 * @param least the least that a judgement gives or takes
 * @param most the most
 * @param orNothing whether it may also be nothing at all
 */
record Judgement(long least, long most, boolean orNothing) {
    boolean allows(long micros) {
        return (orNothing && micros == 0) || (micros >= least && micros <= most);
    }

    /** The least that can come out of it. */
    long floor() {
        return orNothing ? 0 : least;
    }
}

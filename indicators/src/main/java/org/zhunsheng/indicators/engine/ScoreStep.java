package org.zhunsheng.indicators.engine;

/**
 * What one step on the way to a score added to either end, in millionths of a point.
 *
 * @param low to the lower
 * @param high to the upper
 */
record ScoreStep(long low, long high) {
    static final ScoreStep NONE = new ScoreStep(0, 0);
}

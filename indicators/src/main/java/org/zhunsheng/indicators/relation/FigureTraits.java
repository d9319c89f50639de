package org.zhunsheng.indicators.relation;

/**
 * What relations have to know of a figure that they tie to others.
 *
 * @param scope whose figure it usually is, in one canonical text
 * @param unit what it counts
 * @param rate whether it is a rate in percent
 * @param numeric whether it is a number at all
 * @param reported whether reports can state it, and not an assessor alone
 */
public record FigureTraits(String scope, String unit, boolean rate, boolean numeric, boolean reported) {}

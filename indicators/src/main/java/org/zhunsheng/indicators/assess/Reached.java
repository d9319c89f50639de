package org.zhunsheng.indicators.assess;

/**
 * One line that a method wrote, as far as it tells which part of the scheme was reached. Immutable and thread-safe.
 *
 * @param subject the code of the indicator, or the id of the bonus
 * @param code why the line is there
 * @param line which band, tier, clause, entry or group it is of, from 0
 * @param counts whether it adds to or takes from either end
 */
public record Reached(String subject, ReasonCode code, int line, boolean counts) {}

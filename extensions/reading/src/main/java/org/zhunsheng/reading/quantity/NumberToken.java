package org.zhunsheng.reading.quantity;

import java.math.BigDecimal;

/** The digits or numerals of a number with their multiplier, before anything is known of their meaning. */
record NumberToken(
        int start, int end, BigDecimal value, int precision, boolean moreThan, boolean plain, Numeral numeral) {}

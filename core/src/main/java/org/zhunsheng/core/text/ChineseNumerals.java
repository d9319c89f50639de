package org.zhunsheng.core.text;

import com.google.common.base.Preconditions;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers written in Chinese: 一百二十三, 二〇二三, 三万五, 壹拾.
 *
 * <pre>{@code
 * ChineseNumerals.value("一百零三"); // 103
 * ChineseNumerals.written(12); // "十二"
 * }</pre>
 */
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String UNITS = "十百千";
    private static final String FORMAL_UNITS = "拾佰仟";
    private static final int LONGEST = 24;

    private ChineseNumerals() {}

    /** Whether {@code c} is a digit or a unit of a Chinese number. */
    public static boolean isNumeral(char c) {
        return c >= '〇' && (digit(c) >= 0 || unit(c) > 0 || c == '万' || c == '亿');
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FORMAL.indexOf(c);
    }

    private static int unit(char c) {
        int place = UNITS.indexOf(c);
        place = place >= 0 ? place : FORMAL_UNITS.indexOf(c);
        return switch (place) {
            case 0 -> 10;
            case 1 -> 100;
            case 2 -> 1000;
            default -> 0;
        };
    }

    /** The value of {@code numeral}; empty if it is no well-formed number. */
    public static Optional<BigDecimal> value(String numeral) {
        if (numeral.isEmpty() || numeral.length() > LONGEST) {
            return Optional.empty();
        }
        boolean positional = numeral.chars().allMatch(c -> digit((char) c) >= 0);
        if (positional) {
            return positional(numeral);
        }
        return Optional.ofNullable(new Sum(numeral).total());
    }

    /**
     * {@code number} as headings are numbered: 九, 十, 十二, 二十.
     *
     * @throws IllegalArgumentException if it is not from 1 to 99
     */
    public static String written(int number) {
        Preconditions.checkArgument(number >= 1 && number <= 99, "number is %s, not from 1 to 99", number);
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "") + (tens > 0 ? "十" : "") + ones;
    }

    private static Optional<BigDecimal> positional(String numeral) {
        if (numeral.length() == 2 || numeral.length() == 3) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < numeral.length(); i++) {
            value = value.movePointRight(1).add(BigDecimal.valueOf(digit(numeral.charAt(i))));
        }
        return Optional.of(value);
    }

    /** Adds up a number with units from left to right. */
    private static final class Sum {
        private final String numeral;
        private long total;
        private long section;
        private int pending = -1;
        private long lastUnit;
        private boolean zero;
        private boolean wrong;

        Sum(String numeral) {
            this.numeral = numeral;
        }

        @org.jspecify.annotations.Nullable
        BigDecimal total() {
            for (int i = 0; i < numeral.length() && !wrong; i++) {
                take(numeral.charAt(i));
            }
            if (pending > 0) {
                section += lastUnit > 10 && !zero ? pending * (lastUnit / 10) : pending;
            }
            return wrong ? null : BigDecimal.valueOf(total + section);
        }

        private void take(char c) {
            int digit = digit(c);
            int unit = unit(c);
            if (digit == 0) {
                zero = true;
            } else if (digit > 0) {
                wrong = pending > 0;
                pending = digit;
            } else if (unit > 0) {
                wrong = lastUnit > 0 && lastUnit < 10_000 && unit >= lastUnit;
                section += (pending < 0 ? 1 : pending) * (long) unit;
                settle(unit);
            } else {
                long factor = c == '万' ? 10_000L : 100_000_000L;
                section += Math.max(pending, 0);
                wrong = section == 0 && total == 0;
                total = c == '万' && section > 0 ? total + section * factor : (total + section) * factor;
                section = 0;
                settle(factor);
            }
        }

        private void settle(long unit) {
            lastUnit = unit;
            pending = -1;
            zero = false;
        }
    }
}

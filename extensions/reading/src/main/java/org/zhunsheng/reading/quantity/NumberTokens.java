package org.zhunsheng.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.ChineseNumerals;
import org.zhunsheng.reading.pattern.FoldedText;

/** Reads the literal of a number: 1,234 · 2.73万 · 10余万 · 5万4千 · 三百二十. */
final class NumberTokens {
    private static final String MORE = "余多几";

    private NumberTokens() {}

    /** The number that starts at {@code start}, if one does. */
    static @Nullable NumberToken at(FoldedText text, int start) {
        char c = text.charAt(start);
        if (isDigit(c)) {
            return arabic(text, start);
        }
        return ChineseNumerals.isNumeral(c) && !isLoneFormal(text, start) ? chinese(text, start) : null;
    }

    /** 伍 in 队伍 and 陆 in 大陆 are no numbers; formal numerals stand beside each other. */
    private static boolean isLoneFormal(FoldedText text, int at) {
        boolean formal = "壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(text.charAt(at)) >= 0;
        return formal
                && (at + 1 >= text.length() || !ChineseNumerals.isNumeral(text.charAt(at + 1)))
                && (at == 0 || !ChineseNumerals.isNumeral(text.charAt(at - 1)));
    }

    /** The digits from {@code start} to {@code end} as a number. */
    static NumberToken at(FoldedText text, int start, int end) {
        BigDecimal value = new BigDecimal(text.subSequence(start, end).toString());
        return new NumberToken(start, end, value, 0, false, true, Numeral.ARABIC);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static NumberToken arabic(FoldedText text, int start) {
        int end = literalEnd(text, start);
        String literal = text.subSequence(start, end).toString().replace(",", "");
        BigDecimal value = new BigDecimal(literal);
        int precision = -value.scale();
        int multiplier = multiplierEnd(text, end);
        if (multiplier == end) {
            return new NumberToken(start, end, value, precision, false, literal.indexOf('.') < 0, Numeral.ARABIC);
        }
        boolean more = MORE.indexOf(text.charAt(end)) >= 0;
        int power = power(text, more ? end + 1 : end, multiplier);
        BigDecimal total = value.movePointRight(power);
        precision += power;
        int last = multiplier;
        int lower = power;
        while (!more && last < text.length() && isDigit(text.charAt(last))) {
            int digits = literalEnd(text, last);
            int next = multiplierEnd(text, digits);
            int nextPower = next > digits ? power(text, digits, next) : 0;
            BigDecimal part =
                    new BigDecimal(text.subSequence(last, digits).toString().replace(",", ""));
            boolean rest =
                    next == digits && part.scale() == 0 && part.precision() == lower && !text.startsWith("年", digits);
            if ((next == digits && !rest) || nextPower >= lower || (!rest && MORE.indexOf(text.charAt(digits)) >= 0)) {
                break;
            }
            total = total.add(part.movePointRight(nextPower));
            precision = nextPower;
            lower = nextPower;
            last = next;
        }
        return new NumberToken(start, last, plain(total), precision, more, false, Numeral.ARABIC);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static int literalEnd(FoldedText text, int start) {
        int end = digitsEnd(text, start);
        if (end - start <= 3) {
            while (isThousand(text, end)) {
                end += 4;
            }
        }
        boolean decimal = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
        return decimal ? digitsEnd(text, end + 1) : end;
    }

    private static int digitsEnd(FoldedText text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a comma and exactly three digits stand at {@code at}; a full-width comma joins full-width digits only. */
    private static boolean isThousand(FoldedText text, int at) {
        if (at + 4 > text.length() || text.charAt(at) != ',' || digitsEnd(text, at + 1) != at + 4) {
            return false;
        }
        return text.originalCharAt(at) == ',' || text.originalCharAt(at - 1) > '9';
    }

    private static int multiplierEnd(FoldedText text, int end) {
        int at = end;
        if (at + 1 < text.length() && MORE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int last = at;
        while (last < text.length() && power(text.charAt(last)) > 0) {
            last++;
        }
        if (last == at
                || ("百千".indexOf(text.charAt(last - 1)) >= 0
                        && last < text.length()
                        && "分瓦米克卡赫伏帕".indexOf(text.charAt(last)) >= 0)) {
            return end;
        }
        return last;
    }

    private static int power(FoldedText text, int start, int end) {
        int power = 0;
        for (int i = start; i < end; i++) {
            power += power(text.charAt(i));
        }
        return power;
    }

    private static int power(char c) {
        return switch (c) {
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }

    private static NumberToken chinese(FoldedText text, int start) {
        int end = start;
        boolean more = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inner = MORE.indexOf(c) >= 0
                    && end > start
                    && end + 1 < text.length()
                    && "万亿".indexOf(text.charAt(end + 1)) >= 0;
            more |= inner;
            if (!ChineseNumerals.isNumeral(c) && !inner) {
                break;
            }
            end++;
        }
        String numeral = text.subSequence(start, end).toString();
        Optional<BigDecimal> value = ChineseNumerals.value(more ? numeral.replaceAll("[余多几]", "") : numeral);
        BigDecimal whole = value.orElse(BigDecimal.valueOf(-1));
        int fraction = end + 1;
        if (value.isPresent()
                && fraction < text.length()
                && text.charAt(end) == '点'
                && ChineseNumerals.isNumeral(text.charAt(fraction))) {
            return fraction(text, start, fraction, whole);
        }
        int precision = whole.signum() > 0 ? -whole.stripTrailingZeros().scale() : 0;
        return new NumberToken(start, end, whole, Math.max(precision, 0), more, true, Numeral.CHINESE);
    }

    private static NumberToken fraction(FoldedText text, int start, int from, BigDecimal whole) {
        BigDecimal value = whole;
        int places = 0;
        int end = from;
        while (end < text.length()) {
            Optional<BigDecimal> digit = ChineseNumerals.isNumeral(text.charAt(end))
                    ? ChineseNumerals.value(text.subSequence(end, end + 1).toString())
                    : Optional.empty();
            if (digit.isEmpty() || digit.get().compareTo(BigDecimal.TEN) >= 0) {
                break;
            }
            places++;
            value = value.add(digit.get().movePointLeft(places));
            end++;
        }
        return new NumberToken(start, end, value, -places, false, false, Numeral.CHINESE);
    }
}

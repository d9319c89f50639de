package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The quantities in a Chinese text, with digits or in words: 20个工作日, 二百元, 5%, 六十日. */
final class ChineseNumbers {
    private static final Pattern QUANTITY =
            Pattern.compile("([0-9]+|[零一二两三四五六七八九十百千]+)\\s*(个工作日|工作日|日|%|元|学时|小时|期|次|个月|月|年)");
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /** The quantities of {@code text}, each as number and unit, such as {@code 20 工作日}. */
    static ImmutableSet<String> in(String text) {
        return QUANTITY.matcher(text).results().map(ChineseNumbers::quantity).collect(ImmutableSet.toImmutableSet());
    }

    private static String quantity(MatchResult found) {
        return number(found.group(1)) + " " + found.group(2).replace("个", "");
    }

    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (char sign : text.replace('两', '二').toCharArray()) {
            int power = switch (sign) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            sum += Math.max(digit, 1) * power;
            digit = power > 0 ? 0 : DIGITS.indexOf(sign);
        }
        return sum + digit;
    }
}

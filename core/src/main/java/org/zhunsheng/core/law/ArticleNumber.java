package org.zhunsheng.core.law;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an article in English: 第二十四条 is “Article 24”. What is not a number of this form is left as it is.
 *
 * <pre>{@code
 * ArticleNumber.inEnglish("第三部分第（二）项"); // "Part 3, item 2"
 * }</pre>
 */
public final class ArticleNumber {
    private static final String NUMBER = "[（(]?([一二三四五六七八九十百千零〇\\d]+)[）)]?";
    private static final Pattern STEP = Pattern.compile("第" + NUMBER + "(条|款|项|部分|章|节)(?:之([一二三四五六七八九十]+))?");
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]+");
    private static final Pattern BRACKET = Pattern.compile("（([一二三四五六七八九十]+)）");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final ImmutableMap<String, String> NAMES = ImmutableMap.of(
            "条", "article", "款", "paragraph", "项", "item", "部分", "part", "章", "chapter", "节", "section");

    private ArticleNumber() {}

    /** {@code article} in English, such as “Article 24, paragraph 2”. */
    public static String inEnglish(String article) {
        Matcher bracket = BRACKET.matcher(article);
        if (bracket.matches()) {
            return "(" + number(bracket.group(1)) + ")";
        }
        if (SECTION.matcher(article).matches()) {
            return "Section " + number(article);
        }
        StringBuilder english = new StringBuilder();
        Matcher step = STEP.matcher(article);
        int end = 0;
        while (step.find() && step.start() == end) {
            english.append(english.length() == 0 ? "" : ", ")
                    .append(Objects.requireNonNull(NAMES.get(step.group(2))))
                    .append(' ')
                    .append(number(step.group(1)));
            if (step.group(3) != null) {
                english.append('-').append(number(step.group(3)));
            }
            end = step.end();
        }
        return end == 0 || end < article.length()
                ? article
                : Character.toUpperCase(english.charAt(0)) + english.substring(1);
    }

    private static int number(String written) {
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        int total = 0;
        int digit = 0;
        for (char sign : written.replace('〇', '零').toCharArray()) {
            int unit = sign == '十' ? 10 : sign == '百' ? 100 : sign == '千' ? 1000 : 0;
            if (unit == 0) {
                digit = DIGITS.indexOf(sign);
            } else {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return total + digit;
    }
}

package org.zhunsheng.core.law;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.text.ChineseNumerals;

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
    private static final ImmutableMap<String, String> NAMES = ImmutableMap.of(
            "条", "article", "款", "paragraph", "项", "item", "部分", "part", "章", "chapter", "节", "section");

    private ArticleNumber() {}

    /** {@code article} in English, such as “Article 24, paragraph 2”. */
    public static String inEnglish(String article) {
        return english(article).orElse(article);
    }

    private static Optional<String> english(String article) {
        Matcher bracket = BRACKET.matcher(article);
        if (bracket.matches()) {
            return number(bracket.group(1)).map(number -> "(" + number + ")");
        }
        if (SECTION.matcher(article).matches()) {
            return number(article).map(number -> "Section " + number);
        }
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(article);
        int end = 0;
        while (step.find() && step.start() == end) {
            Optional<String> number = number(step.group(1));
            Optional<String> inserted = step.group(3) == null
                    ? Optional.of("")
                    : number(step.group(3)).map("-"::concat);
            if (number.isEmpty() || inserted.isEmpty()) {
                return Optional.empty();
            }
            steps.add(Objects.requireNonNull(NAMES.get(step.group(2))) + " " + number.get() + inserted.get());
            end = step.end();
        }
        return end == 0 || end < article.length()
                ? Optional.empty()
                : Optional.of(Ascii.toUpperCase(steps.get(0).charAt(0))
                        + String.join(", ", steps).substring(1));
    }

    private static Optional<String> number(String written) {
        return written.matches("\\d{1,9}")
                ? Optional.of(Integer.toString(Integer.parseInt(written)))
                : ChineseNumerals.value(written).map(BigDecimal::toPlainString);
    }
}

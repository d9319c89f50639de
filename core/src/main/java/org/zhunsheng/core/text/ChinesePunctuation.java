package org.zhunsheng.core.text;

import java.util.regex.Pattern;

/** Sets the punctuation of a Chinese text in its full width, as printed matter has it. Numbers and codes keep theirs. */
public final class ChinesePunctuation {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String AFTER_CHINESE = "(?<=[\\p{IsHan}”》」）])";
    private static final String BEFORE_CHINESE = "(?=[\\p{IsHan}“《「])";

    private ChinesePunctuation() {}

    /** {@code text} with commas, semicolons, colons and brackets of full width beside Chinese characters. */
    public static String of(String text) {
        String set = BRACKETS.matcher(text)
                .replaceAll(bracket -> CHINESE.matcher(bracket.group(1)).find() || followsChinese(text, bracket.start())
                        ? "（$1）"
                        : "$0");
        return wide(wide(wide(set, ",", "，"), ";", "；"), ":", "：");
    }

    private static boolean followsChinese(String text, int at) {
        return at > 0 && Character.isIdeographic(text.codePointBefore(at));
    }

    private static String wide(String text, String narrow, String wide) {
        return text.replaceAll(AFTER_CHINESE + narrow + "|" + narrow + BEFORE_CHINESE, wide);
    }
}

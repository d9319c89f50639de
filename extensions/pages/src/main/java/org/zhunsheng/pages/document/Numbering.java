package org.zhunsheng.pages.document;

import org.zhunsheng.core.text.Lang;

/** Numbers headings as official documents do: 一、 and （一） in Chinese, 1. and 1.1 in English. For one document and one thread. */
final class Numbering {
    private static final String DIGITS = "零一二三四五六七八九";

    private final Lang lang;
    private int first;
    private int second;

    Numbering(Lang lang) {
        this.lang = lang;
    }

    Block.Heading first(String text) {
        first++;
        second = 0;
        return new Block.Heading(1, lang == Lang.ZH ? chinese(first) + "、" + text : first + ". " + text);
    }

    Block.Heading second(String text) {
        second++;
        return new Block.Heading(
                2, lang == Lang.ZH ? "（" + chinese(second) + "）" + text : first + "." + second + " " + text);
    }

    /** A number from 1 to 99 in Chinese. */
    static String chinese(int number) {
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return switch (tens) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> DIGITS.charAt(tens) + "十" + ones;
        };
    }
}

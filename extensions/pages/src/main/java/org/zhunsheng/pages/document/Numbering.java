package org.zhunsheng.pages.document;

import org.zhunsheng.core.text.ChineseNumerals;
import org.zhunsheng.core.text.Lang;

/** Numbers headings as official documents do: 一、 and （一） in Chinese, 1. and 1.1 in English. For one document and one thread. */
final class Numbering {
    private final Lang lang;
    private int first;
    private int second;

    Numbering(Lang lang) {
        this.lang = lang;
    }

    Block.Heading first(String text) {
        first++;
        second = 0;
        return new Block.Heading(
                1, lang == Lang.ZH ? ChineseNumerals.written(first) + "、" + text : first + ". " + text);
    }

    Block.Heading second(String text) {
        second++;
        return new Block.Heading(
                2,
                lang == Lang.ZH
                        ? "（" + ChineseNumerals.written(second) + "）" + text
                        : first + "." + second + " " + text);
    }
}

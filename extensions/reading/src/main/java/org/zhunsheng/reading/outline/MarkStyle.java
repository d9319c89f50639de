package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableMap;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;

/** How a heading or an item is numbered. */
enum MarkStyle {
    /** 一、. */
    CHINESE_COMMA("@(、|.)"),
    /** （一）. */
    CHINESE_BRACKET("（@）(、|)"),
    /** 1. and 1、. */
    ARABIC_POINT("#(.|、)"),
    /** （1） and 1）. */
    ARABIC_BRACKET("(（|)#）"),
    /** 一是. */
    ENUMERATED("@(是|要|则)"),
    /** 第一，. */
    ORDINAL("第@(,|、|是)"),
    /** ①. */
    CIRCLED("(①|②|③|④|⑤|⑥|⑦|⑧|⑨|⑩)"),
    /** ●. */
    BULLET("(●|■|◆|★|▲|※)");

    private static final ImmutableMap<MarkStyle, Integer> LONGEST =
            ImmutableMap.of(CHINESE_COMMA, 4, CHINESE_BRACKET, 6, ARABIC_POINT, 3, ARABIC_BRACKET, 4, ENUMERATED, 4);

    private final TextPattern pattern;

    MarkStyle(String pattern) {
        this.pattern = TextPattern.of(pattern);
    }

    /** Where the mark that starts at {@code start} ends; -1 if no mark of this style does. */
    int endOfMark(FoldedText text, int start) {
        int end = pattern.matchAt(text, start);
        boolean tooLong = end > start + LONGEST.getOrDefault(this, 6);
        boolean decimal = this == ARABIC_POINT
                && end > 0
                && end < text.length()
                && text.charAt(end - 1) == '.'
                && isDigit(text.charAt(end))
                && !isYear(text, end);
        return tooLong || decimal ? -1 : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isYear(FoldedText text, int at) {
        return text.startsWith("20", at) && text.startsWith("年", at + 4);
    }

    /** Whether the mark may stand inside a paragraph, behind a sentence. */
    boolean mayStandInside() {
        return this != BULLET && this != CIRCLED;
    }
}

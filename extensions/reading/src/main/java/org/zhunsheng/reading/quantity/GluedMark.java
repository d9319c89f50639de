package org.zhunsheng.reading.quantity;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.pattern.FoldedText;

/** Takes a numbering mark apart from the year that is glued to it: 2.2024年 is item 2 and the year 2024. */
final class GluedMark {
    private GluedMark() {}

    static @Nullable NumberToken split(FoldedText text, NumberToken token) {
        if (token.numeral() == Numeral.CHINESE || token.plain()) {
            return null;
        }
        int dot = token.start();
        while (dot < token.end() && text.charAt(dot) != '.') {
            dot++;
        }
        boolean mark = dot - token.start() <= 2
                && (token.start() == 0
                        || "。;:)".indexOf(text.charAt(token.start() - 1)) >= 0
                        || text.spacedAt(token.start()));
        boolean year = token.end() - dot == 5
                && (text.startsWith(".19", dot) || text.startsWith(".20", dot))
                && text.startsWith("年", token.end());
        return mark && year ? NumberTokens.at(text, token.start(), dot) : null;
    }
}

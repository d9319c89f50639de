package org.zhunsheng.pages.document;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line may end: behind a space, or between Chinese characters, but not before closing nor behind opening punctuation. */
final class ChineseLineBreaks implements SplitCharacter {
    private static final String NEVER_FIRST = "，。；：、？！）》”’…·%％）";
    private static final String NEVER_LAST = "（《“‘";
    private static final char FIRST_WIDE = '\u2E80';

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        char next = current + 1 < end ? text[current + 1] : ' ';
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(here) >= 0) {
            return false;
        }
        return here <= ' ' || here == '-' || isWide(here) || isWide(next);
    }

    private static boolean isWide(char character) {
        return character >= FIRST_WIDE || NEVER_FIRST.indexOf(character) >= 0 || NEVER_LAST.indexOf(character) >= 0;
    }
}

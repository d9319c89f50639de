package org.zhunsheng.reading.outline;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.pattern.FoldedText;

/**
 * A stretch of a paragraph that begins with a mark or at the paragraph's start.
 *
 * @param paragraph the number of the paragraph
 * @param start where it begins in the folded text
 * @param end where it ends
 * @param style how it is marked; null if it is not
 * @param body where its text begins, behind the mark
 */
record Piece(
        int paragraph,
        FoldedText text,
        int start,
        int end,
        @Nullable MarkStyle style,
        int body) {
    String words() {
        return text.subSequence(body, end).toString();
    }

    /** Where the first sentence, or a heading before a dash, ends, with its mark; the end if there is none. */
    int sentenceEnd() {
        for (int i = body; i < end; i++) {
            boolean dash = i > body + 3 && text.charAt(i) == '-' && text.charAt(i - 1) == '-';
            if (dash || "。;!?".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return end;
    }

    boolean isSentence() {
        return end > body && "。;!?:".indexOf(text.charAt(end - 1)) >= 0;
    }
}

package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.pattern.FoldedText;

/** Cuts paragraphs at the marks inside them: web pages often put a whole report into one paragraph. */
final class Pieces {
    private static final String SENTENCE_ENDS = "。;!?:";

    private Pieces() {}

    static ImmutableList<Piece> of(List<FoldedText> paragraphs) {
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int i = 0; i < paragraphs.size(); i++) {
            cut(i, paragraphs.get(i), pieces);
        }
        return pieces.build();
    }

    private static void cut(int paragraph, FoldedText text, ImmutableList.Builder<Piece> pieces) {
        int start = 0;
        MarkStyle style = styleAt(text, 0);
        for (int i = 1; i < text.length(); i++) {
            MarkStyle next = mayBegin(text, i) ? styleAt(text, i) : null;
            if (next != null && next.mayStandInside()) {
                pieces.add(piece(paragraph, text, start, i, style));
                start = i;
                style = next;
            }
        }
        if (text.length() > 0) {
            pieces.add(piece(paragraph, text, start, text.length(), style));
        }
    }

    private static Piece piece(int paragraph, FoldedText text, int start, int end, @Nullable MarkStyle style) {
        int body = style == null ? start : style.endOfMark(text, start);
        return new Piece(paragraph, text, start, end, style, body);
    }

    /** Whether something new may begin at {@code index}: behind a sentence, or behind a space that separates no two Latin words. */
    private static boolean mayBegin(FoldedText text, int index) {
        char before = text.charAt(index - 1);
        boolean mark = SENTENCE_ENDS.indexOf(before) >= 0;
        boolean spaced = text.spacedAt(index) && ",、（(".indexOf(before) < 0 && before > 127;
        return mark || spaced;
    }

    private static @Nullable MarkStyle styleAt(FoldedText text, int index) {
        for (MarkStyle style : MarkStyle.values()) {
            int end = style.endOfMark(text, index);
            if (end > 0 && end < text.length()) {
                return style;
            }
        }
        return null;
    }
}

package org.zhunsheng.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.ExclusionsFile.Enclosure;

/** Where titles 《》 and quotations “” of a paragraph begin and end. A mark that is never closed encloses nothing. */
public final class Enclosures {
    private final List<Range> ranges = new ArrayList<>();

    private Enclosures() {}

    /** The titles and quotations of {@code text}. */
    public static Enclosures of(FoldedText text) {
        Enclosures found = new Enclosures();
        int title = -1;
        int quote = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '《') {
                title = title < 0 ? i : title;
            } else if (c == '》' && title >= 0) {
                found.ranges.add(new Range(Enclosure.TITLE, title, i));
                title = -1;
            } else if (c == '“' || (c == '‘' && quote < 0) || (c == '"' && quote < 0)) {
                quote = i;
            } else if ((c == '”' || c == '"' || c == '’') && quote >= 0) {
                found.ranges.add(new Range(Enclosure.QUOTE, quote, i));
                quote = -1;
            }
        }
        return found;
    }

    /** How many characters the innermost title or quotation around {@code index} holds; 0 if there is none. */
    int lengthAround(Enclosure enclosure, int index) {
        for (Range range : ranges) {
            if (range.enclosure == enclosure && range.open < index && index < range.close) {
                return range.close - range.open - 1;
            }
        }
        return 0;
    }

    /** Whether {@code index} lies inside a title 《》. */
    public boolean isInTitle(int index) {
        return lengthAround(Enclosure.TITLE, index) > 0;
    }

    /** Whether {@code index} lies inside a quotation “”. */
    public boolean isQuoted(int index) {
        return lengthAround(Enclosure.QUOTE, index) > 0;
    }

    private record Range(Enclosure enclosure, int open, int close) {}
}

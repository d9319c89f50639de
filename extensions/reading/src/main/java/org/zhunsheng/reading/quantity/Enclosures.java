package org.zhunsheng.reading.quantity;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.ExclusionsFile.Enclosure;

/** Where titles 《》 and quotations “” of a paragraph begin and end. A mark that is never closed encloses nothing. */
public final class Enclosures {
    private final Map<Enclosure, NavigableMap<Integer, Integer>> closes = new EnumMap<>(Enclosure.class);

    private Enclosures() {
        for (Enclosure enclosure : Enclosure.values()) {
            closes.put(enclosure, new TreeMap<>());
        }
    }

    private NavigableMap<Integer, Integer> closesOf(Enclosure enclosure) {
        return Objects.requireNonNull(closes.get(enclosure));
    }

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
                found.closesOf(Enclosure.TITLE).put(title, i);
                title = -1;
            } else if (c == '“' || (c == '‘' && quote < 0) || (c == '"' && quote < 0)) {
                quote = i;
            } else if ((c == '”' || c == '"' || c == '’') && quote >= 0) {
                found.closesOf(Enclosure.QUOTE).put(quote, i);
                quote = -1;
            }
        }
        return found;
    }

    /** How many characters the innermost title or quotation around {@code index} holds; 0 if there is none. */
    int lengthAround(Enclosure enclosure, int index) {
        Map.Entry<Integer, Integer> range = closesOf(enclosure).lowerEntry(index);
        return range != null && index < range.getValue() ? range.getValue() - range.getKey() - 1 : 0;
    }

    /** Whether {@code index} lies inside a title 《》. */
    public boolean isInTitle(int index) {
        return lengthAround(Enclosure.TITLE, index) > 0;
    }

    /** Whether {@code index} lies inside a quotation “”. */
    public boolean isQuoted(int index) {
        return lengthAround(Enclosure.QUOTE, index) > 0;
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases that end at a place of a label, also where words stand inside them, as 审查合同 in 审查各类经济合同, or quotation marks, as in
 * “全程网办”率. Looked up by the last two characters. Immutable.
 */
final class PhraseIndex {
    private static final int LONGEST_GAP = 10;
    private static final int MOST_GAPS = 2;
    private static final int MOST_INSERTED = 6;
    private static final String NEVER_INSIDE = ",;:。!?";

    private final ImmutableListMultimap<String, Phrase> byEnd;
    private final WordCover fillers;

    PhraseIndex(Collection<Phrase> phrases, WordCover fillers) {
        ImmutableListMultimap.Builder<String, Phrase> ends = ImmutableListMultimap.builder();
        for (Phrase phrase : phrases) {
            String text = phrase.text();
            if (text.length() >= 2) {
                ends.put(text.substring(text.length() - 2), phrase);
            }
        }
        byEnd = ends.build();
        this.fillers = fillers;
    }

    /** A place where a phrase stands. */
    record Found(Phrase phrase, int start, int inserted) {}

    /** The phrases that end before {@code end} of {@code label}. */
    List<Found> endingAt(String label, int end) {
        List<Found> found = new ArrayList<>();
        if (end < 2) {
            return found;
        }
        boolean quoted = label.charAt(end - 2) == '”' && end > 2;
        String last = label.substring(end - 1, end);
        for (Phrase phrase : byEnd.get(label.charAt(quoted ? end - 3 : end - 2) + last)) {
            Found fit = fit(phrase, label, end);
            if (fit != null) {
                found.add(fit);
            }
        }
        return found;
    }

    private @Nullable Found fit(Phrase phrase, String label, int end) {
        String text = phrase.text();
        int i = text.length() - 1;
        int j = end - 1;
        int piece = 0;
        int gaps = 0;
        int inserted = 0;
        while (i >= 0) {
            if (j >= 0 && label.charAt(j) == text.charAt(i)) {
                i--;
                j--;
                piece++;
                continue;
            }
            if (j >= 0 && piece > 0 && (label.charAt(j) == '”' || label.charAt(j) == '“')) {
                j--;
                continue;
            }
            int next = piece >= 2 && i >= 1 && gaps < MOST_GAPS ? before(label, j, text.substring(i - 1, i + 1)) : -1;
            if (next < 0) {
                return null;
            }
            inserted += fillers.unknown(label.substring(next + 2, j + 1));
            if (inserted > MOST_INSERTED) {
                return null;
            }
            gaps++;
            piece = 0;
            j = next + 1;
        }
        return crossesQuotation(label, j + 1, end) ? null : new Found(phrase, j + 1, inserted);
    }

    /** 公开信息 is not in “双随机、一公开”信息: the name begins inside a quotation and ends behind it, unless both stand in one title. */
    private static boolean crossesQuotation(String label, int start, int end) {
        if (label.lastIndexOf('《', start) > label.lastIndexOf('》', start)) {
            return false;
        }
        int close = label.indexOf('”', start);
        int open = label.lastIndexOf('“', start);
        return close >= 0 && close < end - 1 && open >= 0 && open < start - 1 && label.lastIndexOf('”', start) < open;
    }

    /** Where {@code pair} stands last before {@code from}, within a gap; -1 if it does not. */
    private static int before(String label, int from, String pair) {
        for (int k = from - 1; k >= Math.max(0, from - LONGEST_GAP - 1); k--) {
            if (NEVER_INSIDE.indexOf(label.charAt(k + 1)) >= 0) {
                return -1;
            }
            if (label.startsWith(pair, k)) {
                return k;
            }
        }
        return -1;
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import org.zhunsheng.reading.pattern.FoldedText;

/** Says which part of a text is not made of known words. Immutable. */
final class WordCover {
    private static final int LONGEST_WORD = 10;
    private static final int LONGEST_TEXT = 60;

    private final ImmutableSet<String> words;

    WordCover(Collection<String> words) {
        this.words = words.stream().map(FoldedText::fold).collect(ImmutableSet.toImmutableSet());
    }

    WordCover(Collection<String> words, Collection<String> more) {
        this(ImmutableSet.<String>builder().addAll(words).addAll(more).build());
    }

    /** These words and {@code more}. */
    WordCover with(Collection<String> more) {
        return more.isEmpty() ? this : new WordCover(words, more);
    }

    /** The characters of {@code text} that belong to no word, at least; digits and Latin letters count as known. */
    int unknown(CharSequence text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        if (length > LONGEST_TEXT) {
            return length;
        }
        String whole = text.toString();
        int[] least = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            least[i] = least[i - 1] + (isNeutral(whole.charAt(i - 1)) ? 0 : 1);
            for (int word = 1; word <= Math.min(LONGEST_WORD, i); word++) {
                if (least[i - word] < least[i] && words.contains(whole.substring(i - word, i))) {
                    least[i] = least[i - word];
                }
            }
        }
        return least[length];
    }

    boolean covers(CharSequence text) {
        return unknown(text) == 0;
    }

    private static boolean isNeutral(char c) {
        return c < 128;
    }
}

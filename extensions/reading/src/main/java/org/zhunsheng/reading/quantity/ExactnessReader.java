package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.reading.pattern.FoldedText;

/** Finds the word before or behind a number that says how exact it is. */
final class ExactnessReader {
    /** A word with what it says. */
    record Word(String text, Exactness exactness) {}

    private final ImmutableList<Word> before;
    private final ImmutableList<Word> after;
    private final ImmutableList<String> other;

    ExactnessReader(UnitsFile file) {
        List<Word> left = new ArrayList<>();
        List<Word> right = new ArrayList<>();
        ImmutableList.Builder<String> not = ImmutableList.builder();
        for (UnitsFile.ExactnessWords words : file.exactness()) {
            words.before().forEach(word -> left.add(new Word(word, words.is())));
            words.after().forEach(word -> right.add(new Word(word, words.is())));
            not.addAll(words.not());
        }
        Comparator<Word> longest =
                Comparator.comparingInt((Word word) -> word.text().length()).reversed();
        before = ImmutableList.sortedCopyOf(longest, left);
        after = ImmutableList.sortedCopyOf(longest, right);
        other = not.build();
    }

    /** The word that ends before {@code end}; the empty word with EXACT if there is none. */
    Word before(FoldedText text, int end) {
        if (other.stream().anyMatch(word -> text.endsWith(word, end))) {
            return new Word("", Exactness.EXACT);
        }
        return before.stream()
                .filter(word -> text.endsWith(word.text(), end))
                .findFirst()
                .orElse(new Word("", Exactness.EXACT));
    }

    /** The word that starts at {@code start}; the empty word with EXACT if there is none. */
    Word after(FoldedText text, int start) {
        return after.stream()
                .filter(word -> text.startsWith(word.text(), start))
                .findFirst()
                .orElse(new Word("", Exactness.EXACT));
    }
}

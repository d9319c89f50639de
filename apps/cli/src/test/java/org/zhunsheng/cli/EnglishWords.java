package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** English words and phrases for which plain ones were chosen, from {@code english-words.csv}. */
final class EnglishWords {
    private static final ImmutableList<Word> TABLE = read();

    /**
     * A choice.
     *
     * @param chosen what to write
     * @param forbidden what not to write
     */
    record Word(String chosen, Pattern forbidden) {}

    private EnglishWords() {}

    private static ImmutableList<Word> read() {
        try {
            return Resources.readLines(
                            Resources.getResource(EnglishWords.class, "english-words.csv"), StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(line -> Splitter.on(',').splitToList(line))
                    .map(cells -> new Word(cells.get(0), Pattern.compile(cells.get(1), Pattern.CASE_INSENSITIVE)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImmutableList<Word> table() {
        return TABLE;
    }

    /** The words of {@code text} for which another one was chosen, with what stands around them. */
    static List<String> wrongWords(String text) {
        return TABLE.stream()
                .flatMap(word -> ChineseWords.around(word.forbidden(), text).stream()
                        .map(found -> "“" + found.strip() + "” → " + word.chosen()))
                .toList();
    }
}

package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.serialization.BundledData;

/** What is wrong with a Chinese text: its punctuation, its laws, and words for which another one was chosen. */
final class ChineseWords {
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[\\p{IsHan}）》”])[,;:!?()](?=[\\p{IsHan}（《“\\s]|$)|(?<=\\p{IsHan}) ?[(](?=[\\p{IsHan}《“])");

    private static final Pattern ISO_DAY = Pattern.compile("\\b[12]\\d{3}-[01]\\d-[0-3]\\d\\b");

    /** Where something stands in a document, as programs say it. */
    private static final Pattern PATH = Pattern.compile("\\b[a-zA-Z]+\\[\\d+\\]");

    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*[，。；：、！？）》”’]");

    /** Titles that are long enough to be nothing but the law; the catalogue is named after the indicator systems. */
    private static final ImmutableList<String> LAWS = BundledData.load().instruments().instruments().stream()
            .filter(law -> !law.id().startsWith("cn-demonstration"))
            .map(Instrument::title)
            .map(title -> title.zh())
            .filter(title -> title.length() > 6)
            .collect(ImmutableList.toImmutableList());

    /**
     * One word for one thing.
     *
     * @param chosen the word
     * @param forbidden words that would be another one for the same
     * @param except what holds a forbidden word and means something else
     */
    record Word(String chosen, Pattern forbidden, String except) {
        String in(String text) {
            String rest = except.isEmpty() ? text : text.replaceAll(except, "");
            return forbidden.matcher(rest).find() ? forbidden.pattern() + " → " + chosen : "";
        }
    }

    private ChineseWords() {}

    /** The table of chosen words. */
    static ImmutableList<Word> table() {
        try {
            return Resources.readLines(
                            Resources.getResource(ChineseWords.class, "chinese-words.csv"), StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(line -> Splitter.on(',').splitToList(line))
                    .map(cells -> new Word(cells.get(0), Pattern.compile(cells.get(1)), cells.get(2)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of {@code text} for which another one was chosen. */
    static List<String> wrongWords(String text) {
        return table().stream()
                .map(word -> word.in(text))
                .filter(found -> !found.isEmpty())
                .toList();
    }

    /** Marks of half width in Chinese text, with what stands around them. */
    static List<String> halfWidth(String text) {
        return around(HALF_WIDTH, text);
    }

    /** Lines that begin with a closing mark. */
    static List<String> marksAtHeads(String text) {
        return around(HEAD, text);
    }

    /** Laws that stand outside of 《》; line breaks of layout are taken out first. */
    static List<String> lawsOutsideOfTheirMarks(String text) {
        String flat = text.replaceAll("\\R\\s*", "");
        return LAWS.stream()
                .flatMap(law -> around(Pattern.compile("(?<![《〈])" + Pattern.quote(law)), flat).stream())
                .toList();
    }

    /** Days such as 2024-02-20. */
    static List<String> daysOfPrograms(String text) {
        return around(ISO_DAY, text);
    }

    /** Places such as {@code measures[2].figures[8]}. */
    static List<String> placesOfPrograms(String text) {
        return around(PATH, text);
    }

    /** Everything that is wrong with {@code written}. */
    static List<String> faults(WrittenText written) {
        List<String> faults = new ArrayList<>(wrongWords(written.text()));
        faults.addAll(halfWidth(written.text()));
        if (written.kind() == WrittenText.Kind.DOCUMENT || written.kind() == WrittenText.Kind.TEXT) {
            faults.addAll(lawsOutsideOfTheirMarks(written.text()));
        }
        if (written.kind() == WrittenText.Kind.TEXT) {
            faults.addAll(marksAtHeads(written.text()));
        }
        if (written.kind() == WrittenText.Kind.DOCUMENT) {
            faults.addAll(daysOfPrograms(written.text()));
        }
        if (written.kind() != WrittenText.Kind.MACHINE) {
            faults.addAll(placesOfPrograms(written.text()));
        }
        return faults;
    }

    static List<String> around(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found ->
                        text.substring(Math.max(0, found.start() - 12), Math.min(text.length(), found.end() + 12)))
                .toList();
    }
}

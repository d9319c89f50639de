package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.ChinesePunctuation;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.table.CsvTable;

/** Which kind of figure that yearly reports state has which codes, as Markdown, made from the vocabulary and the list of kinds. */
public final class VocabularyPages {
    private static final String ROWS = "figure-rows.csv";
    private static final int COLUMNS = 6;
    private static final Splitter NUMBER = Splitter.on(' ').limit(2);

    private final Vocabulary vocabulary;
    private final ImmutableListMultimap<String, FactDefinition> byRow;

    /** The pages of {@code vocabulary}. */
    public VocabularyPages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.byRow = Multimaps.index(
                vocabulary.facts().stream()
                        .filter(fact -> fact.row().isPresent())
                        .toList(),
                fact -> fact.row().orElseThrow());
    }

    /**
     * A kind of figure.
     *
     * @param row the name that facts give for it; empty if no fact answers it
     * @param frequency 1 for what nearly every report states, 2 for what many do, 3 for the rest
     * @param name what it is called
     * @param reason why no fact answers it; empty if one does
     */
    record Kind(String row, String frequency, LocalText name, LocalText reason) {}

    /** Every page by the name of its file. */
    public ImmutableMap<String, String> byName() {
        return ImmutableMap.of(
                "vocabulary.md", page(Lang.EN),
                "vocabulary.zh-CN.md", page(Lang.ZH));
    }

    /** The kinds of figures that have codes. */
    static ImmutableList<Kind> kinds() {
        try (InputStream stream =
                Objects.requireNonNull(VocabularyPages.class.getResourceAsStream(ROWS), ROWS + " is not there")) {
            return CsvTable.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).texts().stream()
                    .skip(1)
                    .map(VocabularyPages::kind)
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(ROWS + ": " + cells);
        }
        return new Kind(
                cells.get(0),
                cells.get(1),
                LocalText.of(cells.get(2), cells.get(3)),
                LocalText.of(cells.get(4), cells.get(5)));
    }

    /** The facts that answer {@code kind}. */
    ImmutableList<FactDefinition> facts(Kind kind) {
        return byRow.get(kind.row());
    }

    private String page(Lang lang) {
        CliMessages words = new CliMessages(lang);
        StringBuilder page = new StringBuilder();
        line(page, "# " + words.get("kinds-title"));
        line(page, "");
        line(page, words.get("kinds-other-page"));
        line(page, "");
        line(
                page,
                words.get(
                        "kinds-intro",
                        vocabulary.facts().size(),
                        vocabulary.relations().size(),
                        vocabulary.derivations().size()));
        line(page, "");
        line(page, "## " + words.get("kinds-coded"));
        line(page, "");
        line(page, words.get("kinds-coded-head"));
        line(page, "|---|---|---|---|");
        for (Kind kind : kinds()) {
            if (!kind.row().isEmpty()) {
                line(
                        page,
                        "| " + NUMBER.splitToList(kind.row()).get(0) + " | "
                                + name(kind.name(), lang) + " | " + kind.frequency() + " | "
                                + facts(kind).stream()
                                        .map(fact -> "`" + fact.code() + "`")
                                        .collect(Collectors.joining(" "))
                                + " |");
            }
        }
        line(page, "");
        line(page, "## " + words.get("kinds-left-out"));
        line(page, "");
        line(page, words.get("kinds-left-out-head"));
        line(page, "|---|---|");
        for (Kind kind : kinds()) {
            if (kind.row().isEmpty()) {
                line(page, "| " + name(kind.name(), lang) + " | " + name(kind.reason(), lang) + " |");
            }
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String text) {
        page.append(text.stripTrailing()).append('\n');
    }

    /** {@code text} as a page sets it: the rows of tables have punctuation of half width. */
    private static String name(LocalText text, Lang lang) {
        return lang == Lang.ZH ? ChinesePunctuation.of(text.zh()).replaceAll("(?<=[，；：]) ", "") : text.en();
    }
}

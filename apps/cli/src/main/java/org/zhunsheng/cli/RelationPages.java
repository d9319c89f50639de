package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.table.CsvTable;

/** Which relations of the vocabulary answer each way in which reports make up totals, rates and statutory tables, as Markdown. */
final class RelationPages {
    private static final String LINES = "relation-lines.csv";
    private static final int COLUMNS = 6;
    private static final Splitter SPACE = Splitter.on(' ').omitEmptyStrings();

    private final Vocabulary vocabulary;

    RelationPages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A way in which a total, a rate or a table is made up.
     *
     * @param section {@code 3} totals and bounds, {@code 4} rates, {@code 6} statutory tables
     * @param name what it is called
     * @param ids the ids of its relations; {@code *} stands for any text
     * @param reason why it needs no relation; empty if it has some
     */
    record Line(String section, LocalText name, ImmutableList<String> ids, LocalText reason) {}

    /** All lines, in the order of the sections. */
    static ImmutableList<Line> lines() {
        try (InputStream stream =
                Objects.requireNonNull(RelationPages.class.getResourceAsStream(LINES), LINES + " is not there")) {
            return CsvTable.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).texts().stream()
                    .skip(1)
                    .map(RelationPages::line)
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(LINES + ": " + cells);
        }
        return new Line(
                cells.get(0),
                LocalText.of(cells.get(1), cells.get(2)),
                ImmutableList.copyOf(SPACE.splitToList(cells.get(3))),
                LocalText.of(cells.get(4), cells.get(5)));
    }

    /** The relations that {@code id} names. */
    ImmutableList<Relation> relations(String id) {
        String form = id.replace(".", "\\.").replace("*", ".+");
        return vocabulary.relations().stream()
                .filter(relation -> relation.id().matches(form))
                .collect(ImmutableList.toImmutableList());
    }

    /** The relations that answer {@code line}. */
    ImmutableList<Relation> relations(Line line) {
        return line.ids().stream()
                .flatMap(id -> relations(id).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Every page by the name of its file. */
    ImmutableMap<String, String> byName() {
        return ImmutableMap.of("relation-lines.md", page(Lang.EN), "relation-lines.zh-CN.md", page(Lang.ZH));
    }

    private String page(Lang lang) {
        CliMessages words = new CliMessages(lang);
        ImmutableList<Line> lines = lines();
        Set<Relation> named = new LinkedHashSet<>();
        lines.forEach(line -> named.addAll(relations(line)));
        StringBuilder page = new StringBuilder();
        page.append("# ").append(words.get("relation-lines-title")).append("\n\n");
        page.append(words.get("relation-lines-other-page")).append("\n\n");
        page.append(words.get(
                        "relation-lines-intro",
                        vocabulary.relations().size(),
                        lines.size(),
                        named.size(),
                        vocabulary.relations().size() - named.size()))
                .append('\n');
        for (String section : List.of("3", "4", "6")) {
            List<Line> own = lines.stream()
                    .filter(line -> line.section().equals(section))
                    .toList();
            page.append("\n## ")
                    .append(words.get("relation-lines-section-" + section, own.size()))
                    .append("\n\n")
                    .append(words.get("relation-lines-head"))
                    .append("\n|---|---:|---|\n");
            own.forEach(line -> page.append(row(line, lang)));
        }
        page.append("\n## ").append(words.get("relation-lines-further")).append("\n\n");
        page.append(vocabulary.relations().stream()
                        .filter(relation -> !named.contains(relation))
                        .map(relation -> "`" + relation.id() + "`")
                        .sorted()
                        .collect(Collectors.joining(words.get("separator"))))
                .append('\n');
        return page.toString();
    }

    private String row(Line line, Lang lang) {
        ImmutableList<Relation> relations = relations(line);
        String answer = relations.isEmpty()
                ? line.reason().in(lang)
                : line.ids().stream().map(id -> "`" + id + "`").collect(Collectors.joining(" "));
        return "| " + line.name().in(lang) + " | " + relations.size() + " | " + answer + " |\n";
    }
}

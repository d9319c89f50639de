package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.cli.LanguageCheck.Finding;
import org.zhunsheng.cli.LanguageCheck.Kind;

/** The language check finds nothing in this tree, and each kind of fault in a small tree into which it is planted. */
class LanguageCheckTest {
    @TempDir
    Path tree;

    /** The cells of the first two columns of a table: a page and a number. */
    private static ImmutableMap<String, Integer> table(String name) {
        try {
            ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
            Resources.readLines(Resources.getResource(LanguageCheckTest.class, name), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> Splitter.on(',').limit(3).splitToList(line))
                    .forEach(cells -> numbers.put(cells.get(0), Integer.parseInt(cells.get(1))));
            return numbers.buildOrThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsWrongInThisTree() {
        assertThat(new LanguageCheck(Path.of("../.."), table("long-pages.csv"), table("long-sentences.csv")).findings())
                .isEmpty();
    }

    @Test
    void theListsNameOnlyPagesThatNeedThem() {
        List<Finding> without = new LanguageCheck(Path.of("../.."), ImmutableMap.of(), ImmutableMap.of()).findings();
        assertThat(table("long-pages.csv").keySet())
                .isSubsetOf(without.stream().map(Finding::place).toList());
        assertThat(table("long-sentences.csv").keySet())
                .isSubsetOf(without.stream().map(Finding::place).toList());
    }

    /** A page that is written by hand is split where it would be longer than 120 lines. */
    @Test
    void onlyPagesThatAreGeneratedAreLonger() throws IOException {
        assertThat(Resources.readLines(
                                Resources.getResource(LanguageCheckTest.class, "long-pages.csv"),
                                StandardCharsets.UTF_8)
                        .stream()
                        .skip(1))
                .allMatch(line -> line.endsWith(",generated from data"));
    }

    private void write(String name, String text) {
        try {
            Path file = tree.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void soundTree() {
        write("README.md", "# Project\n\n[中文](README.zh-CN.md) · [a page](docs/a.md) · [start](#project)\n");
        write("README.zh-CN.md", "# 项目\n\n[English](README.md) · [一页](docs/a.zh-CN.md)\n");
        write("docs/a.md", "# A\n\n[中文](a.zh-CN.md)\n\nThe file is reported.\n");
        write("docs/a.zh-CN.md", "# 甲\n\n[English](a.md)\n\n依据《政府督查工作条例》，于2024年2月20日办结（见 `a`）。\n");
        write("src/words_en.properties", "late=the file is late\n");
        write("src/words_zh_CN.properties", "late=文件（{0}）已逾期\n");
    }

    private List<Finding> findings() {
        return new LanguageCheck(tree, ImmutableMap.of(), ImmutableMap.of()).findings();
    }

    @Test
    void aSoundTreeHasNoFinding() {
        soundTree();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HALF_WIDTH|docs/a.zh-CN.md|总分,等次。",
                "HALF_WIDTH|docs/a.zh-CN.md|总分（80.00)。",
                "HALF_WIDTH|src/words_zh_CN.properties|more=总分,等次",
                "LINE_HEAD|docs/a.zh-CN.md|总分¶，等次。",
                "LINE_HEAD|docs/a.zh-CN.md|```text¶总分¶  ；等次¶```",
                "LAW_MARKS|docs/a.zh-CN.md|依据政府督查工作条例办理。",
                "DAY|docs/a.zh-CN.md|于 2024-02-20 办结。",
                "TERM|docs/a.zh-CN.md|补齐缺口。",
                "TERM|docs/a.zh-CN.md|```text¶补齐缺口¶```",
                "TERM|src/words_zh_CN.properties|gap=补齐缺口",
                "TERM|indicators/src/main/resources/data.yaml|title: {zh: \"补齐缺口\"}",
                "TERM|docs/a.md|Mend the file.",
                "TERM|docs/a.md|```text¶Mend: the file¶```",
                "TERM|src/words_en.properties|mend=whoever reads it",
                "TERM|indicators/src/main/resources/data.yaml|title: {en: \"One's own list\"}",
                "TERM|cli/SomeCommand.java|description = \"Tells whoever asks\"",
                "LINK|docs/a.md|[gone](gone.md)",
                "LINK|docs/a.md|[gone](a.zh-CN.md#gone)",
                "LENGTH|docs/a.md|¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶x",
                "SENTENCE|docs/a.md|One two three four five six seven eight nine ten one two three four five six seven eight"
                        + " nine ten one two three four five six seven eight nine ten one two three four five six seven eight"
                        + " nine ten eleven."
            })
    void aPlantedFaultIsFound(Kind kind, String file, String planted) throws IOException {
        soundTree();
        Path place = tree.resolve(file);
        write(file, (Files.exists(place) ? Files.readString(place) + "\n" : "") + planted.replace('¶', '\n') + "\n");
        assertThat(findings()).extracting(Finding::kind, Finding::place).contains(tuple(kind, file));
    }

    @Test
    void aPageThatNoLinkLeadsToIsFoundInEachLanguage() {
        soundTree();
        write("docs/b.md", "# B\n\n[中文](b.zh-CN.md)\n");
        write("docs/b.zh-CN.md", "# 乙\n\n[English](b.md)\n");
        assertThat(findings())
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Kind.ORPHAN, "docs/b.md"), tuple(Kind.ORPHAN, "docs/b.zh-CN.md"));
    }

    @Test
    void aPageWithoutALinkToItsOtherLanguageIsFound() {
        soundTree();
        write("docs/a.md", "# A\n");
        assertThat(findings())
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Kind.SWITCH, "docs/a.md"));
    }
}

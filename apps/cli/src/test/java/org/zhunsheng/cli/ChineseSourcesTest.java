package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese in bundles, bundled data and pages of the documentation has one word for one thing and punctuation of full width. */
class ChineseSourcesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** What other people write: how reports name a figure, and the rows of tables that these answer. */
    private static final Pattern NAMES_IN_REPORTS = Pattern.compile("(variants|nearMisses|near-misses|row):[^\\n]*");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`|\\]\\([^)]*\\)");

    static Stream<Path> bundles() {
        return files("_zh_CN.properties");
    }

    static Stream<Path> data() {
        return files(".yaml").filter(file -> file.toString().contains("indicators/src/main/resources"));
    }

    static Stream<Path> pages() {
        return files(".zh-CN.md");
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("src/test"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void messages(Path bundle) throws IOException {
        ImmutableList<String> texts = Files.readAllLines(bundle).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .collect(ImmutableList.toImmutableList());
        assertThat(texts.stream()
                        .flatMap(text -> wrong(text, text.replaceAll("\\{\\d[^}]*\\}", "甲")))
                        .toList())
                .isEmpty();
    }

    private static Stream<String> wrong(String text, String set) {
        return Stream.concat(ChineseWords.wrongWords(text).stream(), ChineseWords.halfWidth(set).stream())
                .map(found -> found + " in: " + text);
    }

    @ParameterizedTest
    @MethodSource("data")
    void bundledData(Path file) throws IOException {
        String text = NAMES_IN_REPORTS.matcher(Files.readString(file)).replaceAll("");
        assertThat(LITERAL.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(found -> CHINESE.matcher(found).find())
                        .flatMap(found -> wrong(found, found))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void documentation(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("甲");
        assertThat(ChineseWords.wrongWords(text)).isEmpty();
    }

    @Test
    void everyChosenWordOfTheFieldIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file :
                Stream.of(bundles(), data(), pages()).flatMap(files -> files).toList()) {
            all.append(Files.readString(file));
        }
        assertThat(ChineseWords.table()).allSatisfy(word -> assertThat(all).contains(word.chosen()));
    }

    @Test
    void aWrongWordIsFoundAndOneThatMeansSomethingElseIsNot() {
        assertThat(ChineseWords.wrongWords("补齐缺口")).hasSize(1);
        assertThat(ChineseWords.wrongWords("行政执法档案")).isEmpty();
        assertThat(ChineseWords.halfWidth("总分,等次")).hasSize(1);
        assertThat(ChineseWords.halfWidth("总分，等次(80.00)")).isEmpty();
        assertThat(ChineseWords.marksAtHeads("总分\n  ，等次")).hasSize(1);
        assertThat(ChineseWords.lawsOutsideOfTheirMarks("依据《政府督查工作条例》")).isEmpty();
        assertThat(ChineseWords.lawsOutsideOfTheirMarks("依据政府督查工作条例")).hasSize(1);
    }
}

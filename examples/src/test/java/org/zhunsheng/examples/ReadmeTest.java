package org.zhunsheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.code.IndicatorCode;

/** What the two READMEs show is what runs: their snippets are the code of the examples. */
class ReadmeTest {
    private static final Path REPORT = Path.of("reports/zhoukou-demonstration-zone-2023.yaml");

    private static List<String> linesOf(String file) throws IOException {
        return Files.readAllLines(Path.of(file));
    }

    /** The lines of the fenced block that follows {@code marker}. */
    private static List<String> block(String readme, String marker) throws IOException {
        List<String> lines = linesOf("../" + readme);
        int start = lines.indexOf(marker);
        assertThat(start).as("%s in %s", marker, readme).isNotNegative();
        int open = start + 1;
        int close = open + 1;
        while (!lines.get(close).equals("```")) {
            close++;
        }
        return lines.subList(open + 1, close);
    }

    private static List<String> snippet(String program, String name) throws IOException {
        String file = program.contains("/") ? "../" + program : "src/main/java/org/zhunsheng/examples/" + program;
        List<String> lines = linesOf(file + ".java");
        String marker = "// snippet: " + name;
        int start = Iterables.indexOf(lines, line -> line.strip().equals(marker));
        int indent = lines.get(start).indexOf(marker);
        int end = start
                + Iterables.indexOf(
                        lines.subList(start, lines.size()), line -> line.strip().equals("// end"));
        return lines.subList(start + 1, end).stream()
                .map(line -> line.isEmpty() ? line : line.substring(indent))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md,AssessReport,assess",
        "README.zh-CN.md,AssessReport,assess",
        "docs/guide/embed.md,AssessReport,assess",
        "docs/guide/embed.zh-CN.md,AssessReport,assess",
        "docs/guide/embed.md,ScoreDossier,dossier",
        "docs/guide/embed.zh-CN.md,ScoreDossier,dossier",
        "docs/extending.md,StreakMethod,streak-schema",
        "docs/extending.zh-CN.md,StreakMethod,streak-schema",
        "docs/extending.md,StreakMethod,streak-check",
        "docs/extending.zh-CN.md,StreakMethod,streak-check",
        "docs/extending.md,StreakMethod,streak-score",
        "docs/extending.zh-CN.md,StreakMethod,streak-score",
        "docs/workbook.md,FillWorkbook,workbook",
        "docs/workbook.zh-CN.md,FillWorkbook,workbook",
        "docs/service.md,examples/spring-boot-app/src/main/java/org/zhunsheng/examples/spring/ScoringApplication,application",
        "docs/service.zh-CN.md,examples/spring-boot-app/src/main/java/org/zhunsheng/examples/spring/ScoringApplication,application",
        "docs/testkit.md,testing/testkit/src/test/java/org/zhunsheng/testkit/CountySchemeTest,laws",
        "docs/testkit.zh-CN.md,testing/testkit/src/test/java/org/zhunsheng/testkit/CountySchemeTest,laws",
        "docs/testkit.md,testing/testkit/src/test/java/org/zhunsheng/testkit/RuleTestFactoryTest,factory",
        "docs/testkit.zh-CN.md,testing/testkit/src/test/java/org/zhunsheng/testkit/RuleTestFactoryTest,factory",
        "docs/robustness.md,HowSureIsTheRanking,robustness",
        "docs/robustness.zh-CN.md,HowSureIsTheRanking,robustness"
    })
    void aSnippetIsTheCodeOfItsExample(String readme, String program, String name) throws IOException {
        List<String> shown = block(readme, "<!-- snippet: " + name + " -->");
        List<String> imports =
                shown.stream().takeWhile(line -> line.startsWith("import ")).toList();
        String file = program.contains("/") ? "../" + program : "src/main/java/org/zhunsheng/examples/" + program;
        assertThat(linesOf(file + ".java")).containsAll(imports);
        assertThat(shown.subList(imports.isEmpty() ? 0 : imports.size() + 1, shown.size()))
                .isEqualTo(snippet(program, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void bothReadmesNameTheSameCommands(String command) throws IOException {
        String marker = "<!-- command: " + command + " -->";
        assertThat(block("README.zh-CN.md", marker)).isEqualTo(block("README.md", marker));
    }

    @Test
    void theExamplesRun() {
        assertThat(AssessReport.describe(REPORT)).contains(" of 100; first: ");
        assertThat(FillWorkbook.thereAndBack(REPORT)).isTrue();
        assertThat(ScoreDossier.ledgerOf(IndicatorCode.of("5.2.1"))).contains("5.2.1 ");
    }

    @Test
    void bothReadmesHaveTheSameSections() throws IOException {
        assertThat(levels("README.zh-CN.md")).isEqualTo(levels("README.md"));
    }

    private static ImmutableList<Integer> levels(String readme) throws IOException {
        return linesOf("../" + readme).stream()
                .map(ReadmeTest::level)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Integer> level(String line) {
        return line.matches("#{1,3} .*") ? Optional.of(line.indexOf(' ')) : Optional.empty();
    }
}

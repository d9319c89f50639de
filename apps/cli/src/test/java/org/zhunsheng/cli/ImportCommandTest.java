package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table of three pages in a Word document becomes a catalogue, is bound, and scores a county. */
class ImportCommandTest {
    private static final String EXAMPLE = "../../examples/official-table/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Run imported(String mapping) {
        return run(
                "catalogue",
                "import",
                EXAMPLE + "table.docx",
                "--id",
                "made-up-2025",
                "--year",
                "2025",
                "--bind",
                mapping,
                "--out",
                folder.toString(),
                "--lang",
                "en");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void everyItemOfTheThreePagesIsRead() {
        Run run = run("catalogue", "import", EXAMPLE + "table.docx", "--id", "made-up-2025", "--year", "2025");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("first: 7", "third: 30", "officialNumber: 30", "行政许可在法定期限内办结，不超期")
                .doesNotContain("评估方式", "不是官方文本");
    }

    @Test
    void theBoundTableScoresACountyAtOnce() {
        Run run = imported(EXAMPLE + "mapping.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("30 items");
        assertThat(run(
                                "scheme",
                                "check",
                                file("scheme.yaml"),
                                "--vocabulary",
                                file("vocabulary.yaml"),
                                "--catalogue",
                                file("catalogue.yaml"))
                        .exit())
                .isZero();
        Run assessed = run(
                "assess",
                EXAMPLE + "county-2025.yaml",
                "--catalogue",
                file("catalogue.yaml"),
                "--scheme",
                file("scheme.yaml"),
                "--vocabulary",
                file("vocabulary.yaml"),
                "--format",
                "json");
        assertThat(assessed.exit()).isZero();
        JsonNode result = JsonMapper.shared().readTree(assessed.out());
        assertThat(points(result, "1.1.1")).isEqualTo("0.5..0.5");
        assertThat(points(result, "1.2.2")).as("one of two lists is public").isEqualTo("0.75..0.75");
        assertThat(points(result, "1.3.3")).as("judged").isEqualTo("0.8..0.8");
        assertThat(points(result, "5.2.1")).as("published by 31 March").isEqualTo("1..1");
        assertThat(points(result, "6.2.1")).isEqualTo("1.5..1.5");
        assertThat(points(result, "7.1.3")).isEqualTo("0.5..0.5");
        assertThat(points(result, "4.2.2")).as("nobody says").isEqualTo("0..1");
    }

    private static String points(JsonNode result, String code) {
        for (JsonNode item : result.get("results")) {
            if (item.get("indicator").asString().equals(code)) {
                return item.get("low").asString() + ".." + item.get("high").asString();
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void aMappingThatNamesNoSuchItemIsRefusedWithItsPlace() throws Exception {
        Path mapping = Files.writeString(folder.resolve("mapping.csv"), "序号,指标\n99,1.1.1\n");
        Run run = imported(mapping.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("99", "is no item of the table");
        assertThat(folder.resolve("scheme.yaml")).doesNotExist();
    }
}

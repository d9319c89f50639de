package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @ParameterizedTest
    @CsvSource({"en,planning-example.md", "zh,planning-example.zh-CN.md"})
    void thePlanOfTheDocumentationIsWhatTheCommandPrints(String lang, String page) throws IOException {
        Run run = run("plan", REPORT, "--lift", "20", "--from", "2024-01-01", "--lang", lang, "--width", "80");
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip().lines().toList()).isEqualTo(shown(page, "plan"));
    }

    @ParameterizedTest
    @CsvSource({"en,planning.md", "zh,planning.zh-CN.md"})
    void theGapsOfTheDocumentationAreTheFirstThatTheCommandPrints(String lang, String page) throws IOException {
        Run run = run("gaps", REPORT, "--lang", lang, "--width", "80");
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip().lines().toList())
                .startsWith(shown(page, "gaps").toArray(String[]::new));
    }

    private static List<String> shown(String page, String output) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../docs", page));
        int start = lines.indexOf("<!-- output: " + output + " -->") + 2;
        return lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"));
    }

    @Test
    void aPlanWithinAnEffortAndADayIsDraftedAndItsStatusTold(@TempDir Path folder) throws IOException {
        Path draft = folder.resolve("plan.yaml");
        Run plan = run(
                "plan",
                REPORT,
                "--effort",
                "12",
                "--from",
                "2024-01-01",
                "--until",
                "2024-02-10",
                "--draft",
                draft.toString(),
                "--format",
                "json");
        assertThat(plan.exit()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(plan.out());
        assertThat(answer.get("proof").get("optimal").asBoolean()).isTrue();
        assertThat(answer.get("personDays").asInt()).isLessThanOrEqualTo(12);
        assertThat(answer.get("ready").asString()).isLessThanOrEqualTo("2024-02-10");
        Run status =
                run("plan", "status", draft.toString(), "--report", REPORT, "--on", "2024-06-01", "--format", "json");
        assertThat(status.exit()).isEqualTo(ExitCode.NOT_PASSED);
        JsonNode document = JsonMapper.shared().readTree(status.out());
        assertThat(document.get("items").size()).isEqualTo(answer.get("chosen").size());
        assertThat(status.out()).contains("ITEM_WITHOUT_OWNER", "GAP_WITHOUT_ITEM", "PROBLEM_WITHOUT_ITEM");
    }

    @Test
    void wrongUsageIsSaidInWords() {
        assertThat(run("plan", REPORT, "--lang", "en").err()).contains("--lift POINTS");
        assertThat(run("plan", REPORT, "--lift", "many", "--lang", "en").err())
                .contains("“many” is not a number of points");
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @TempDir
    Path folder = Path.of("");

    private static String line(int i, String name, String overdue) {
        return """
                {"zhunsheng": "dossier/1", "unit": {"id": "u%d", "name": "%s", "kind": "COUNTY"}, \
                "from": "2023-01-01", "to": "2023-12-31", \
                "claims": [{"code": "approval.overdue", "value": %s}]}
                """.formatted(i, name, overdue);
    }

    private String file(String... lines) throws IOException {
        Path file = folder.resolve("units.jsonl");
        Files.writeString(file, String.join("", lines));
        return file.toString();
    }

    private String folderOfOneReport() throws IOException {
        Files.copy(Path.of(REPORT), folder.resolve("report.yaml"));
        return folder.toString();
    }

    @Test
    void aFolderGivesALineForEachReport() throws IOException {
        Run run = run("batch", folderOfOneReport());
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith(
                        "\"zhoukou-demonstration-zone\",\"周口市城乡一体化示范区管委会\",\"FUNCTIONAL_ZONE\","
                                + "\"2023-01-01\",\"2023-12-31\",9.57,100,100,9.57,\"failed\",\"excellent\",0,100,0.00,\"failed\",\"excellent\",\"OPEN\",");
        assertThat(run.err()).contains("完成：计分 1 个单位，拒收 0 个");
    }

    @Test
    void jsonLinesCanCarryTheLedgerAndItSumsToTheTotal() throws IOException {
        Run run = run("batch", folderOfOneReport(), "--format", "jsonl", "--explain", "--lang", "en");
        JsonNode unit = JsonMapper.shared().readTree(run.out().strip());
        java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
        for (JsonNode line : unit.at("/ledger")) {
            sum = sum.add(new java.math.BigDecimal(line.at("/low").stringValue()));
        }
        assertThat(sum).isEqualByComparingTo(unit.at("/low").stringValue()).isEqualByComparingTo("9.57");
        assertThat(unit.at("/dimensions/8/low").stringValue()).isEqualTo("2.41");
    }

    @Test
    void oneBadLineIsToldWithItsPlaceAndTheRestIsScored() throws IOException {
        Run run = run(
                "batch",
                file(line(1, "甲", "0"), "{\"zhunsheng\": \"dossier/1\"\n", "\n", line(2, "乙", "-3"), line(3, "丙", "1")),
                "--lang",
                "en");
        assertThat(run.out().lines().skip(1).map(text -> text.substring(0, 4))).containsExactly("\"u1\"", "\"u3\"");
        assertThat(run.err())
                .contains("units.jsonl:2: 1 problem found")
                .contains("SYNTAX")
                .contains("units.jsonl:4: 1 problem found")
                .contains("CLAIM_NEGATIVE claim 1")
                .contains("Done: 2 units scored, 2 refused");
        assertThat(run.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "7"})
    void anyNumberOfThreadsWritesTheSameBytes(String threads) throws IOException {
        String[] lines = IntStream.range(0, 500)
                .mapToObj(i -> line(i, "单位" + i, Integer.toString(i % 6)))
                .toArray(String[]::new);
        String file = file(lines);
        assertThat(run("batch", file, "--threads", threads).out())
                .isEqualTo(run("batch", file, "--threads", "1").out());
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsMadeHarmless() throws IOException {
        assertThat(run("batch", file(line(1, "=1+1", "0"))).out()).contains(",\"'=1+1\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@a",
                "|a",
                "%a",
                "＝1",
                "＠a",
                "\n=1",
                "\t=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\u0000=1"
            })
    void whateverStandsBeforeTheSignOfAFormulaItIsMarked(String text) {
        assertThat(CsvLine.plain(List.of(text))).matches("\"?'[^\\p{Cc}\\p{Cf}]*\n");
    }

    @Test
    void unitsAreComparedOnlyIfAskedFor() throws IOException {
        Path scheme = folder.resolve("rank.yaml");
        Files.writeString(scheme, """
                zhunsheng: scheme/1
                id: rank
                version: "1"
                title: {zh: 名次, en: rank}
                notice: {zh: 示例, en: example}
                official: false
                catalogue: cn-demonstration-reference-2021
                total: 10
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                absence: FULL_MARKS
                items:
                  - indicator: "1.1.1"
                    points: 10
                    method: {kind: RANK, fact: approval.overdue, better: LOWER, perPlace: 1, floor: 0, ties: BEST_PLACE, among: ALL}
                grades: [{id: all, title: {zh: 全部, en: all}, from: 0}]
                """);
        String file = file(line(1, "甲", "4"), line(2, "乙", "0"), line(3, "丙", "0"));
        Run alone = run("batch", file, "--scheme", scheme.toString(), "--format", "jsonl", "--lang", "en");
        assertThat(alone.err()).contains("without --cohort those points stay open");
        Run together = run("batch", file, "--scheme", scheme.toString(), "--format", "jsonl", "--cohort");
        List<String> lows = new ArrayList<>();
        together.out()
                .lines()
                .forEach(text ->
                        lows.add(JsonMapper.shared().readTree(text).at("/low").stringValue()));
        assertThat(lows).containsExactly("8", "10", "10");
        assertThat(bases(together)).doesNotContainAnyElementsOf(bases(alone));
        String other = file(line(1, "甲", "4"), line(2, "乙", "1"), line(3, "丙", "0"));
        assertThat(bases(run("batch", other, "--scheme", scheme.toString(), "--format", "jsonl", "--cohort")))
                .as("a unit that others are compared with changed")
                .doesNotContainAnyElementsOf(bases(together));
        assertThat(run("batch", "-", "--cohort", "--lang", "en").err()).contains("not standard input");
    }

    private static List<String> bases(Run run) {
        return run.out()
                .lines()
                .map(text ->
                        JsonMapper.shared().readTree(text).at("/basis/sha256").stringValue())
                .toList();
    }

    @Test
    void aLedgerDoesNotFitIntoCells() {
        assertThat(run("batch", REPORT, "--explain").exit()).isEqualTo(3);
    }

    @Test
    void noMoreThanTheWindowIsInHand() throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        int[] given = {0};
        int[] most = {0};
        new OrderedPipeline(3, 10)
                .run(
                        IntStream.range(0, 1000).iterator(),
                        i -> i,
                        i -> {
                            most[0] = Math.max(most[0], given[0] - taken.size());
                            taken.add(i);
                        },
                        () -> {
                            given[0]++;
                            return true;
                        });
        assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        assertThat(most[0]).isLessThanOrEqualTo(10);
    }

    @Test
    void whatIsInHandIsStillHandedOnWhenThePipelineIsEnded() throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        new OrderedPipeline(2, 4).run(IntStream.range(0, 1000).iterator(), i -> i, taken::add, () -> taken.size() < 20);
        assertThat(taken).isEqualTo(IntStream.range(0, taken.size()).boxed().toList());
        assertThat(taken.size()).isBetween(20, 24);
    }

    @Test
    void theProgressLineSaysHowFarHowFastAndHowLong() {
        ProgressLine line = new ProgressLine(
                new PrintWriter(new StringWriter()),
                new CliMessages(org.zhunsheng.core.text.Lang.EN),
                OptionalInt.of(4000),
                false);
        assertThat(line.text(1000, 2000)).isEqualTo("███████░░░░░░░░░░░░░░░░░░░░░░░ 1000/4000, 500 units/s, 6 s left");
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    private static JsonNode json(String... args) {
        Run run = run(args);
        assertThat(run.err().lines()).allMatch(line -> line.contains("：提示：") || line.contains(": note: "));
        return JsonMapper.shared().readTree(run.out());
    }

    @ParameterizedTest
    @CsvSource({"zh,80", "zh,120", "en,80", "en,120"})
    void noLineOfTheCardIsWiderThanAsked(String lang, String width) {
        Run run = run("assess", REPORT, "--lang", lang, "--width", width);
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .allSatisfy(
                        line -> assertThat(Layout.width(line)).as(line).isLessThanOrEqualTo(Integer.parseInt(width)));
    }

    @Test
    void theCardTellsWhatTheReportProvesAndWhatNot() {
        String card = run("assess", REPORT, "--width", "160").out();
        assertThat(card)
                .contains("周口市城乡一体化示范区管委会")
                .contains("140 + 173 + 14 + 4962 = 5289")
                .contains("23 − 9 − 2 − 4 − 3 = 5")
                .contains("6 − 4 − 1 = 1")
                .contains("所列分项并非全部，不作加总（网站公告公示类信息条数 83, 网站专题信息条数 10）")
                .contains("2024-01-03，最后期限 2024-02-29")
                .contains("3 个问题中有 3 个未写明原因")
                .contains("仅一级指标相同，关联弱")
                .doesNotContain("[错误]");
    }

    @Test
    void theCardHasNoColourWhereThereIsNoTerminal() {
        assertThat(run("assess", REPORT).out()).doesNotContain("\u001B");
    }

    @Test
    void theJsonHasTheKeysThatOtherProgramsRelyOn() {
        JsonNode document = json("assess", REPORT, "--format", "json");
        assertThat(document.propertyNames())
                .contains(
                        "unit",
                        "period",
                        "catalogue",
                        "scheme",
                        "total",
                        "coverage",
                        "dimensions",
                        "results",
                        "gaps",
                        "findings",
                        "links");
        assertThat(document.get("total").propertyNames()).containsExactly("low", "high", "available");
        assertThat(document.get("dimensions").get(0).propertyNames())
                .containsExactly("code", "title", "low", "high", "available");
        assertThat(document.get("results").get(0).propertyNames())
                .containsExactly("indicator", "status", "low", "high", "available", "reasons", "ledger");
        assertThat(document.get("gaps").get(0).propertyNames()).contains("kind", "indicator", "lost", "remedy");
        assertThat(document.get("findings").get(0).propertyNames()).contains("rule", "severity", "message");
        assertThat(document.get("links").get(0).propertyNames()).contains("problem", "plans");
        assertThat(document.get("total").get("low").isString()).isTrue();
    }

    @Test
    void theLedgerOfTheJsonSumsToItsTotal() {
        JsonNode document = json("assess", REPORT, "--format", "json");
        for (String end : List.of("low", "high")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : document.get("ledger")) {
                sum = sum.add(new BigDecimal(line.get(end).asString()));
            }
            assertThat(sum).isEqualByComparingTo(document.get("total").get(end).asString());
        }
    }

    @Test
    void whatNeedsAPeoplesCongressIsNotAskedOfTheZone() {
        List<String> left = new ArrayList<>();
        for (JsonNode result : json("assess", REPORT, "--format", "json").get("results")) {
            if (result.get("status").asString().equals("NOT_APPLICABLE")) {
                left.add(result.get("indicator").asString());
            }
        }
        assertThat(left).anyMatch(code -> code.startsWith("5.1."));
    }

    @Test
    void theThirdProblemMeetsItsPlansOnlyWeakly() {
        JsonNode third = json("assess", REPORT, "--format", "json").get("links").get(2);
        assertThat(third.get("problem").asString()).isEqualTo("p3");
        assertThat(third.get("plans"))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.get("strength").asString()).isEqualTo("SAME_DIMENSION"));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(run("assess", REPORT, "--format", "json").out())
                .isEqualTo(run("assess", REPORT, "--format", "json").out());
    }

    @Test
    void aScoreBelowTheOneAskedForIsNotPassed() {
        assertThat(run("assess", REPORT, "--fail-under", "99").exit()).isEqualTo(1);
        assertThat(run("assess", REPORT, "--fail-under", "1").exit()).isZero();
    }

    @Test
    void aCardSaysHowThePointsOfTheDimensionsBecomeTheTotal() {
        Run run = run(
                "assess",
                "../../examples/reports/made-up/baihua-emergency-2025.yaml",
                "--catalogue",
                "cn-demonstration-reference-2021",
                "--lang",
                "en");
        assertThat(run.out())
                .containsPattern(
                        "together [0-9.]+ – [0-9.]+ of 95; the total goes by 100: times 100, divided by\\s+95");
    }

    @Test
    void strictPassesAReportWithoutErrors() {
        assertThat(run("audit", REPORT, "--strict").exit()).isZero();
    }

    @Test
    void strictPassesAReportThatStatesABreachAsItPassesOneThatIsSilent(@TempDir Path folder) throws IOException {
        String stated = "  - code: \"leadership.xi-thought.studied\"\n";
        Path report = folder.resolve("report.yaml");
        Files.writeString(
                report,
                Files.readString(Path.of(REPORT))
                        .replace(stated, "  - code: \"report.published-on\"\n    value: \"2024-05-10\"\n" + stated));
        Run run = run("audit", report.toString(), "--strict", "--lang", "en", "--width", "160");
        assertThat(run.out()).contains("2024-05-10").contains("[stated breach]");
        assertThat(run.exit()).isZero();
    }

    @Test
    void strictDoesNotPassFiguresThatDisagree(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.yaml");
        Files.writeString(report, Files.readString(Path.of(REPORT)).replace("value: 4962", "value: 4963"));
        Run run = run("audit", report.toString(), "--strict", "--lang", "en", "--width", "160");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("140 + 173 + 14 + 4963 = 5290 ≠ 5289");
        assertThat(run("assess", report.toString(), "--strict").exit()).isEqualTo(1);
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("assess").exit()).isEqualTo(2);
        assertThat(run("assess", REPORT, "--lang", "fr").exit()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsThreeAndTellsWhatWhereAndHowToMend(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.yaml");
        Files.writeString(
                report,
                Files.readString(Path.of(REPORT))
                        .replace("value: 4962", "value: -1")
                        .replace("signedOn: \"2024-01-03\"", "signedOn: \"2024-13-03\""));
        Run run = run("assess", report.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "2 problems found",
                        "FIGURE_NEGATIVE",
                        "measure 3, figure 8",
                        "NOT_DATE",
                        "signedOn",
                        "line ",
                        "Fix:");
    }

    @Test
    void aFileThatIsNotThereIsThree() {
        Run run = run("assess", "none.yaml");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("none.yaml");
    }

    @Test
    void aCatalogueOrProfileThatIsNotThereIsThree() {
        assertThat(run("assess", REPORT, "--catalogue", "none").exit()).isEqualTo(3);
        Run run = run("assess", REPORT, "--profile", "none-such", "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("functional-zone");
    }

    @Test
    void aProfileForAnotherKindOfUnitIsRefused() {
        assertThat(run("assess", REPORT, "--profile", "township").exit()).isEqualTo(3);
    }

    @Test
    void validateSaysOfEveryFileWhetherItIsValid(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "zhunsheng: scheme/1\n");
        assertThat(run("validate", REPORT).exit()).isZero();
        Run run = run("validate", REPORT, broken.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("annual-report/1");
        assertThat(run.err()).contains("MISSING_KEY");
    }

    @Test
    void theCatalogueShowsItsTreeAndEveryIndicator() {
        assertThat(run("catalogue", "list").out())
                .contains("cn-demonstration-reference-2021", "cn-demonstration-reference-2023");
        assertThat(run("catalogue", "show").out()).contains("政府职能依法全面履行");
        assertThat(run("catalogue", "show", "9.1.1", "--lang", "en").out())
                .contains("9.1.1", "Basis:", "leadership.party-hearings");
        assertThat(run("catalogue", "show", "9.9.9").exit()).isEqualTo(3);
    }

    @Test
    void thePagesOfTheCatalogueAreThoseThatItsDataMake(@TempDir Path folder) throws IOException {
        assertThat(run("catalogue", "pages", folder.toString()).exit()).isZero();
        try (var pages = Files.list(folder)) {
            for (Path page : pages.toList()) {
                assertThat(Path.of("../../docs/catalogue").resolve(page.getFileName()))
                        .hasSameTextualContentAs(page);
            }
        }
    }

    @Test
    void searchingFindsAWordInEitherLanguage() {
        assertThat(run("catalogue", "search", "年度报告").out()).contains("9.2.");
        assertThat(run("catalogue", "search", "annual report", "--lang", "en").out())
                .contains("9.2.");
        assertThat(run("catalogue", "search", "no such word").exit()).isEqualTo(1);
    }

    @Test
    void anOfficialTableBecomesACatalogueOfTheSameStructure(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, """
                一级指标,二级指标,序号,三级指标
                一、政府职能,1.简政放权,1,"推行五办，按期办结。"
                ,,2,依法实施行政许可。
                ,2.公共服务,3,完善公共服务。
                二、制度体系,1.公众参与,4,公开征求意见。
                """);
        Run run = run("catalogue", "import", table.toString(), "--id", "ours", "--year", "2021");
        assertThat(run.err()).isEmpty();
        Path catalogue = folder.resolve("ours.yaml");
        Files.writeString(catalogue, run.out());
        assertThat(run("validate", catalogue.toString()).exit()).isZero();
        assertThat(run("catalogue", "show", "--catalogue", catalogue.toString()).out())
                .contains("1.1.2 依法实施行政许可", "1.2.1 完善公共服务", "2.1.1 公开征求意见");
        assertThat(run("catalogue", "diff", catalogue.toString(), catalogue.toString(), "--lang", "en")
                        .out())
                .contains("no difference");
    }

    @Test
    void aTableWithFaultsIsRefusedWithTheirLines(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "a,b,c,d\n一,1,x,文本\n一,1,2\n一,1,3,\n");
        Run run = run("catalogue", "import", table.toString(), "--year", "2021", "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("IMPORT_NUMBER", "line 2", "IMPORT_COLUMNS", "line 3", "IMPORT_TEXT", "line 4");
    }

    @ParameterizedTest
    @CsvSource({"assess", "audit", "validate", "catalogue"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = run(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Example");
    }

    @Test
    void everyWordExistsInBothLanguages() {
        assertThat(keys("words_zh_CN.properties")).isEqualTo(keys("words_en.properties"));
    }

    private static java.util.SortedSet<String> keys(String bundle) {
        try (var stream = CommandTest.class.getResourceAsStream(bundle)) {
            java.util.Properties words = new java.util.Properties();
            words.load(new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(stream), java.nio.charset.StandardCharsets.UTF_8));
            return new java.util.TreeSet<>(words.stringPropertyNames());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void schemeCheckTellsErrorsAndWarningsApartWithLineAndColumn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("scheme.yaml"), """
                zhunsheng: scheme/1
                id: s
                version: "1"
                title: {zh: 细则, en: scheme}
                notice: {zh: 说明, en: notice}
                official: false
                catalogue: cn-demonstration-reference-2021
                total: 3
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                absence: FULL_MARKS
                items:
                  - indicator: "9.1.1"
                    points: 2
                    method: {kind: MET_OR_NOT, conditions: [{kind: YES, fact: report.heard-by-party-committee}]}
                grades:
                  - {id: all, title: {zh: 全部, en: all}, from: 0}
                """);
        Run run = run("scheme", "check", file.toString(), "--lang", "en", "--width", "160", "--readings");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.out())
                .contains("1 error, 1 warning")
                .contains("[error] ")
                .contains("scheme.yaml:8:8")
                .contains("POINTS_SUM total")
                .contains("[warning] ")
                .contains("117 indicators have no method")
                .contains("scheme: where and how it is rounded: 2 HALF_UP ITEM");
    }

    @Test
    void schemeCheckPassesTheBundledSchemeAndIsStrictOnDemand() {
        String scheme =
                "../../indicators/src/main/resources/org/zhunsheng/indicators/data/schemes/demonstration-100.yaml";
        assertThat(run("scheme", "check", scheme).exit()).isZero();
        assertThat(run("scheme", "check", scheme, "--strict").exit()).isEqualTo(ExitCode.NOT_PASSED);
    }

    @Test
    void gapsSaysWhatClosingEachOneAndEachPlanIsWorth() {
        String text =
                run("gaps", REPORT, "--all", "--width", "200", "--lang", "en").out();
        assertThat(text)
                .contains("Counts for this assessment if proved (109 gaps; as stated 9.57 – 100.00)")
                .contains(" 1. [unproved] 6.1.1 Reconsideration decisions carried out: up to +5.25 points if closed")
                .contains("n2 推进法治建设责任落实: up to +2.00 points if closed (9.1.1, 9.1.4)");
        JsonNode json = json("gaps", REPORT, "--format", "json");
        assertThat(json.at("/gaps/0/gain/lowerEnd").stringValue()).isEqualTo("5.25");
        assertThat(json.at("/gaps").size()).isEqualTo(110);
        assertThat(json.at("/planGains/1/gain/lowerEnd").stringValue()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"README.md,en", "README.zh-CN.md,zh"})
    void theCardOfTheReadmeIsWhatTheCommandAboveItPrintsFirst(String readme, String lang) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../..", readme));
        int start = lines.indexOf("<!-- card -->") + 2;
        int end = start + lines.subList(start, lines.size()).indexOf("  …");
        int main = lines.indexOf("<!-- command: card -->") + 2;
        String command = String.join(
                        "",
                        lines.subList(
                                main, main + lines.subList(main, lines.size()).indexOf("```")))
                .replace("\\", "")
                .replaceFirst("^\\./zhunsheng ", "")
                .replace(" examples/", " ../../examples/");
        assertThat(run((command + " --lang " + lang + " --width 80").trim().split(" +"))
                        .out()
                        .lines())
                .startsWith(lines.subList(start, end).toArray(String[]::new));
    }
}

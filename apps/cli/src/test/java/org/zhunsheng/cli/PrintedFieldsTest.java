package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the terminal prints of one small dossier, worked out by hand, in which no two fields of a kind have one value. As stated 9.1.1 has
 * 4 of 4, 9.1.2 is open (0–6), 1.1.3 has 5 − 2, 1.1.6 has 2 − 1, 1.1.4 is struck by the veto, and 1.2.4 is open (0–3): 8–17 of 27.
 * Verified: 3–4, 0–6, 3, 0–2, 0, 0–3, so 6–18.
 */
class PrintedFieldsTest {
    private static final Path SMALL = Path.of("src/test/resources/org/zhunsheng/cli/small");
    private static final String NO_FRAUD = "unit.fraudulent-material, value: false, standing: SELF_REPORTED";
    private static final String CLEARED =
            "unit.fraudulent-material, value: false, standing: VERIFIED, evidence: [minutes]";

    @TempDir
    private Path folder;

    /** What is printed, a line each, with one space between words. */
    private static List<String> printed(String... args) {
        List<String> call = new ArrayList<>(Arrays.asList(args));
        call.addAll(List.of("--scheme", SMALL.resolve("scheme.yaml").toString()));
        call.addAll(List.of("--catalogue", "cn-demonstration-reference-2023", "--width", "120"));
        Run run = Run.run(call.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run.out()
                .lines()
                .map(line -> line.replaceAll("[█▓▒·]+", "").strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String dossier() throws IOException {
        return Files.readString(SMALL.resolve("dossier.yaml"));
    }

    private void unit(int number, String name, String... changes) throws IOException {
        String text = dossier().replace("id: u1", "id: u" + number).replace("甲县", name);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(folder.resolve("u" + number + ".yaml"), text);
    }

    @Test
    void everyFieldOfTheCardHasItsOwnValue() {
        assertThat(printed("assess", SMALL.resolve("dossier.yaml").toString()))
                .contains(
                        "单位 甲县人民政府（县级政府）",
                        "报告期 2024",
                        "评分细则 小细则（small）",
                        "自评得分 8.00 – 17.00 分（满分 27 分）",
                        "核实得分 6.00 – 18.00 分（满分 27 分）",
                        "可确定分值占比 自评 66.66%，核实 55.55%",
                        "等次 自评 合格 至 良好；核实 不合格 至 优秀；尚不能排除一票否决（尚不能确定）",
                        "指标 已知 4、未知 2",
                        "1 政府职能依法全面履行 4.00 – 7.00 / 17",
                        "9 法治政府建设组织领导落实到位 4.00 – 10.00 / 10",
                        "超过法定期限的行政许可件数：自报 1，核实 2（相差 50.00%），超过 5%；−1.00 分",
                        "自行制定的市场准入负面清单数：自报不适用，待核准；没有清单；最低分 +1.00，最高分 −1.25",
                        "2. [整改已确定失分] 1.1.4 没有变相许可",
                        "分值 7.00；全部有利时总分 +7.00；约 10 人日；只能计入下一年度评估",
                        "5. [佐证已报未佐证] 已自报、未佐证的 2 项指标",
                        "核实得分下限 +2.00；约 2 人日",
                        "全部有利时总分下限 +9.00、上限 0.00；约 2 人日");
    }

    /** Of 34 columns dimension 1 has 3 of 17 verified, 4 stated and 7 possible: 6, 8 and 14 columns. */
    @Test
    void theBarShowsWhatIsVerifiedStatedPossibleAndLost() {
        Run run = Run.run(
                "assess",
                SMALL.resolve("dossier.yaml").toString(),
                "--scheme",
                SMALL.resolve("scheme.yaml").toString(),
                "--catalogue",
                "cn-demonstration-reference-2023",
                "--width",
                "94");
        String bar = run.out()
                .lines()
                .filter(line -> line.startsWith("1 政府"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^█▓▒·]", "");
        assertThat(bar).isEqualTo("█".repeat(6) + "▓".repeat(2) + "▒".repeat(6) + "·".repeat(20));
    }

    /** 乙县 is heard as verified, so it has 7 at least; 丙县 was heard once only and is late five times; a veto strikes 丁县. */
    @Test
    void everyFieldOfARankingHasItsOwnValue() throws IOException {
        unit(1, "甲县");
        unit(
                2,
                "乙县",
                "unit.major-unlawful-event, value: true",
                "unit.major-unlawful-event, value: false",
                NO_FRAUD,
                CLEARED,
                "report.heard-by-party-committee, value: true, standing: SELF_REPORTED",
                "report.heard-by-party-committee, value: true, standing: VERIFIED, evidence: [minutes]");
        unit(
                3,
                "丙县",
                "leadership.party-hearings, value: 3",
                "leadership.party-hearings, value: 1",
                "approval.overdue, value: 2",
                "approval.overdue, value: 5",
                NO_FRAUD,
                CLEARED);
        unit(4, "丁县", NO_FRAUD, CLEARED.replace("false", "true"));
        assertThat(printed("rank", folder.toString()))
                .contains(
                        "1–3 乙县人民政府 1 7.00 – 25.00 0.00 +1.00",
                        "1–3 ? 甲县人民政府（不合格） 2 6.00 – 18.00 −1.00 0.00",
                        "1–3 丙县人民政府 3 0.00 – 12.00 −7.00 −6.00",
                        "丁县人民政府：核实得分 6.00 – 18.00 不计",
                        "下限 最低 0.00，四分位 3.00 / 6.00 / 6.50，最高 7.00",
                        "上限 最低 12.00，四分位 15.00 / 18.00 / 21.50，最高 25.00");
        assertThat(printed("rank", folder.toString(), "--unit", "u1"))
                .contains(
                        "核实得分 6.00 – 18.00 −1.00 / −7.00 0.00 / 0.00",
                        "1 政府职能依法全面履行 3.00 – 8.00 0.00 / −7.00 0.00 / 0.00",
                        "9 法治政府建设组织领导落实到位 3.00 – 10.00 −1.00 / 0.00 0.00 / 0.00");
    }

    @Test
    void everyFieldOfAPlanHasItsOwnValue() {
        assertThat(printed(
                        "plan",
                        SMALL.resolve("dossier.yaml").toString(),
                        "--lift",
                        "4",
                        "--seconds",
                        "1",
                        "--from",
                        "2025-01-01",
                        "--for",
                        "next"))
                .contains(
                        "使总分下限提高 4.00 分、工作量最小的方案",
                        "用于 下一年度评估",
                        "制定日期 2025-01-01（自当日起安排）",
                        "总分 8.00 – 17.00（最低合格） → 14.00 – 17.00（最低合格）",
                        "工作量 5 人日，1 项措施",
                        "见效日 2025-01-31",
                        "- 按月通报超期件并逐件销号（5 人日）；若增加可得 +2.00 分",
                        "- 设置送达提醒（4 人日）；若增加可得 +1.00 分");
    }

    /** The law is kept up to 1 February 2026: a period that ends on that day is covered, one that ends the day after is not. */
    @ParameterizedTest
    @CsvSource({"2026-02-01, false", "2026-02-02, true"})
    void aPeriodThatEndsAfterTheLawIsKeptIsMarked(String last, boolean marked) throws IOException {
        Path file = Files.writeString(
                folder.resolve("period.yaml"),
                dossier().replace("2024-01-01", "2026-01-01").replace("2024-12-31", last));
        Stream<String> lines = printed("assess", file.toString()).stream();
        assertThat(lines.filter(line -> line.startsWith("! "))
                        .map(line -> line.replaceAll("，.*", ""))
                        .toList())
                .isEqualTo(marked ? List.of("! 报告期截至" + last) : List.of());
    }
}

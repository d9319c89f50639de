package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets go out to judges, marks come back, a decision settles what is left, and the points are assessed; the same with a survey. */
class JudgesWalkTest {
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final String PANEL = EXAMPLES.resolve("judges/panel.csv").toString();
    private static final String COUNTY =
            EXAMPLES.resolve("district/2024/wuyu-county.yaml").toString();

    @TempDir
    Path folder;

    private Path marks;

    @BeforeEach
    void arrive() throws IOException {
        marks = Files.createDirectory(folder.resolve("marks"));
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("judges/marks"))) {
            for (Path file : files.toList()) {
                Files.copy(file, marks.resolve(file.getFileName().toString()));
            }
        }
    }

    private static String run(int exit, String... args) {
        Run run = Run.run(args);
        assertThat(run.exit()).as("%s\n%s", run.out(), run.err()).isEqualTo(exit);
        return run.out();
    }

    private String collect(int exit) {
        return run(exit, "judges", "collect", PANEL, marks.toString(), "--width", "160");
    }

    @Test
    void theSheetsOfAPanelAreWrittenOneAJudgeAndCollectedWithoutMarks() {
        Path panel = folder.resolve("panel.csv");
        assertThat(run(0, "judges", "new", "--judge", "张三", "--judge", "李四", "--out", panel.toString()))
                .contains("评委 2 名，共需评分 2 项次");
        Path sheets = folder.resolve("sheets");
        run(0, "judges", "forms", panel.toString(), "--out", sheets.toString());
        assertThat(sheets.resolve("02-李四.xlsx")).exists();
        assertThat(run(1, "judges", "collect", panel.toString(), sheets.toString(), "--width", "160"))
                .contains("张三：应评 1 项，已评 0 项", "0–0.8 分（满分 0.8 分），待 张三、李四 评分");
    }

    @Test
    void whoGaveWhatIsToldWithWhatIsOpenAndFarFromTheOthers() {
        assertThat(collect(1))
                .contains("王五：应评 6 项，已评 5 项，平均比其他评委低 7.5 个百分点")
                .contains("李四 0.7 分，明显偏离其他评委，且未写理由（两位评委.csv）")
                .contains("5.2 公平竞争审查：1.67–3 分（满分 4 分），待 王五 评分")
                .contains("克里彭多夫 α 系数 0.292：一致性不足");
    }

    @Test
    void aDecisionSettlesAnItemAndOneOnNothingIsRefused() {
        run(
                3,
                "judges",
                "decide",
                PANEL,
                marks.toString(),
                "--item",
                "5.2",
                "--points",
                "2",
                "--reason",
                "无",
                "--by",
                "赵六");
        run(
                0,
                "judges",
                "decide",
                PANEL,
                marks.toString(),
                "--unit",
                "西坞乡",
                "--item",
                "5.2",
                "--points",
                "2.5",
                "--reason",
                "复核后认可两项材料",
                "--by",
                "赵六",
                "--on",
                "2026-01-20");
        assertThat(collect(0)).contains("仲裁 2.5 分（赵六，2026-01-20）：复核后认可两项材料");
    }

    @Test
    void thePointsOfAUnitGoIntoADossierAndAreAssessed() throws IOException {
        Path judged = folder.resolve("judged.yaml");
        Path table = folder.resolve("judged.csv");
        run(
                1,
                "judges",
                "collect",
                PANEL,
                marks.toString(),
                "--of",
                "东岗镇",
                "--rule",
                "TRIMMED_MEAN",
                "--csv",
                table.toString(),
                "--from",
                COUNTY,
                "--out",
                judged.toString());
        assertThat(Files.readString(judged)).contains("3 名评委评分，取去掉一个最高分和一个最低分后的平均分：张三 0.6、李四 0.7、王五 0.6");
        assertThat(Files.readString(table)).contains("东岗镇,5.2,5.2 公平竞争审查,0,4,,3,3,3.5,0.5,,,");
        assertThat(run(0, "assess", judged.toString(), "--format", "json")).contains("实地评估得分：评判 0.6 分");
        run(3, "judges", "collect", PANEL, marks.toString(), "--from", COUNTY, "--out", judged.toString());
    }

    @Test
    void theAnswersOfASurveyGoIntoADossierAndAreScored() throws IOException {
        Path table = folder.resolve("answers.csv");
        run(0, "survey", "new", "--out", table.toString());
        assertThat(run(1, "survey", "sum", table.toString())).contains("9.4.1：待定", "未填");
        Path surveyed = folder.resolve("surveyed.yaml");
        String told = run(
                0,
                "survey",
                "sum",
                EXAMPLES.resolve("survey/answers.csv").toString(),
                "--from",
                COUNTY,
                "--out",
                surveyed.toString());
        assertThat(told)
                .contains("9.4.1：81.9%（±2.64 个百分点），得 2.4559 分（满分 3 分）", "发放 600 份，收回 493 份（82.2%），有效 472 份（95.7%）")
                .contains("未作有效答复的 128 份若全部为最低或者最高评价：64.4% 至 85.7%");
        assertThat(Files.readString(surveyed)).contains("问卷（社会公众）：发放 600，收回 493，有效 472");
        assertThat(run(0, "assess", surveyed.toString())).isNotEmpty();
    }
}

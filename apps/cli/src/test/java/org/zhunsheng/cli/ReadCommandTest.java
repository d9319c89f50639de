package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a small report from the command line: what is open is written, decided, and replayed. */
class ReadCommandTest {
    private static final String TITLE = "云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n";

    @TempDir
    Path folder = Path.of("");

    private Path report = Path.of("");

    @BeforeEach
    void writeAReport() throws IOException {
        report = folder.resolve("report.txt");
        Files.writeString(report, TITLE + "一、主要举措和成效\n\n组织行政决策合法性审查13次，审查合同43份。\n\n二、存在的问题\n\n一是执法力量还不够充足，能力有待提高。\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatIsOpenIsTheExitCodeAndWaitsInTheReview() throws IOException {
        Run run = run("read", report.toString(), "--review", path("review.yaml"), "--page", path("page.html"));
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(Files.readString(folder.resolve("review.yaml")))
                .contains("review/1", "13次", "OPEN", "legality-review.total");
        assertThat(Files.readString(folder.resolve("page.html"))).contains("<html lang=\"zh-CN\">", "13次");
    }

    @Test
    void aDecidedReviewIsReplayedIntoTheReport() throws IOException {
        run("read", report.toString(), "--review", path("review.yaml"));
        Path review = folder.resolve("review.yaml");
        Files.writeString(
                review,
                Files.readString(review)
                        .replaceFirst("verdict: \"?OPEN\"?", "verdict: ACCEPT\n  code: legality-review.total"));
        Run run = run(
                "read",
                report.toString(),
                "--review",
                review.toString(),
                "--suggest",
                "--out",
                path("report.yaml"),
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 decisions carried out, 0 no longer hold", "code: legality-review.total");
        assertThat(Files.readString(folder.resolve("report.yaml")))
                .contains("legality-review.total", "contract.reviewed");
    }

    @Test
    void aFileThatIsNoReviewIsRefusedAndLeftAsItIs() throws IOException {
        Path review = folder.resolve("review.yaml");
        Files.writeString(review, "a: b\n");
        Run run = run("read", report.toString(), "--review", review.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("NO_HEADER", "zhunsheng: review/1").doesNotContain("annual-report");
        assertThat(Files.readString(review)).isEqualTo("a: b\n");
    }

    @Test
    void lastYearsReportIsComparedWordForWord() throws IOException {
        Path last = folder.resolve("last.txt");
        Files.writeString(
                last, TITLE.replace("2023", "2022") + "一、主要举措和成效\n\n审查合同43份。\n\n二、存在的问题\n\n一是执法力量还不够充足，能力有待提高。\n");
        Run run = run("read", report.toString(), "--compare", last.toString(), "--lang", "en");
        assertThat(run.out())
                .contains(
                        "contract.reviewed 43", "Figures that did not change: 1", "Problems repeated word for word: 1");
    }

    @Test
    void aBatchTakesDocumentsButNotTheTextOfAReportThatLiesThereAsYaml() throws IOException {
        Files.copy(report, folder.resolve("other.txt"));
        run("read", report.toString(), "--out", path("report.yaml"));
        Run run = run("batch", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(3);
    }

    @Test
    void folderGivesATableOfWhatCouldBeReadOfEach() throws IOException {
        Files.writeString(folder.resolve("notice.txt"), "关于报送法治政府建设年度报告的通知\n\n各单位：\n\n请于3月1日前报送。\n");
        Run run = run("read", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(run.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("\"report.txt\",\"云溪镇人民政府\",\"TOWNSHIP\",\"2023\",\"2\""))
                .anyMatch(line -> line.startsWith("\"notice.txt\"") && line.endsWith("\"") && line.length() > 60);
    }

    @Test
    void reviewBesideAReportIsCarriedOutWhereItIsAssessed() throws IOException {
        run("read", report.toString(), "--review", path("report.txt.review.yaml"));
        Path review = folder.resolve("report.txt.review.yaml");
        assertThat(run("audit", report.toString(), "--lang", "en").err()).contains("asserted 1, to decide 1");
        Files.writeString(
                review,
                Files.readString(review)
                        .replaceFirst("verdict: \"?OPEN\"?", "verdict: ACCEPT\n  code: legality-review.total"));
        assertThat(run("audit", report.toString(), "--lang", "en").err()).contains("asserted 2, to decide 0");
    }

    @Test
    void aFolderIsReadInLittleMemoryAndOldFilesAreToldByName() throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        ReportFolder.write(reports, 24);
        Files.write(reports.resolve("old.wps"), BaseEncoding.base16().decode("D0CF11E0A1B11AE1"));
        LimitedMemory run = LimitedMemory.run(folder, 80, ImmutableList.of("read", reports.toString(), "--lang", "en"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.contains("\"2023\""))).hasSize(24);
        assertThat(run.out().lines().filter(line -> line.startsWith("\"old.wps\"") && line.contains("old Word or WPS")))
                .hasSize(1);
    }

    @Test
    void inABatchAFileThatIsNoReportIsToldAndStopsNothing() throws IOException {
        Files.writeString(folder.resolve("notice.txt"), "关于报送法治政府建设年度报告的通知\n\n各单位：\n\n请于3月1日前报送。\n");
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 broken");
        Files.writeString(folder.resolve("a.txt"), Files.readString(report));
        Files.writeString(folder.resolve("a.txt.review.yaml"), "a: b\n");
        for (String command : new String[] {"batch", "cohort"}) {
            Run run = run(command, folder.toString(), "--lang", "en");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(run.err())
                    .contains("notice.txt", "broken.pdf", "BROKEN_PDF", "a.txt.review.yaml")
                    .doesNotContain("internal error");
            assertThat(run.out()).contains("云溪镇人民政府");
        }
    }

    @Test
    void ofAReportInSeveralFormsABatchTakesOne() throws IOException {
        Files.writeString(
                folder.resolve("report.html"), "<html><body><p>" + Files.readString(report) + "</p></body></html>");
        Files.writeString(folder.resolve("report.doc"), "old");
        Run run = run("batch", folder.toString());
        assertThat(run.err()).contains("拒收 0 个");
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void aReviewSavedByThePageIsReplayed() throws IOException {
        run("read", report.toString(), "--review", path("open.yaml"));
        String open = Files.readString(folder.resolve("open.yaml"));
        String sha256 = open.replaceAll("(?s).*sha256: \"?([0-9a-f]{64}).*", "$1");
        String start = open.replaceAll("(?s).*start: (\\d+).*", "$1");
        Files.writeString(folder.resolve("review.yaml"), """
                {
                 "zhunsheng": "review/1",
                 "source": "report.txt",
                 "sha256": "%s",
                 "decisions": [
                  {
                   "start": %s,
                   "quote": "13次",
                   "verdict": "ACCEPT",
                   "code": "legality-review.total",
                   "on": "2024-01-20"
                  }
                 ]
                }
                """.formatted(sha256, start));
        Run run = run(
                "read",
                report.toString(),
                "--review",
                path("review.yaml"),
                "--page",
                path("again.html"),
                "--lang",
                "en");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("1 decisions carried out");
        assertThat(Files.readString(folder.resolve("again.html"))).contains("\"decision\":{\"verdict\":\"ACCEPT\"");
    }

    @Test
    void forProgramsTheReadingIsOneDocument() throws IOException {
        Path last = folder.resolve("last.txt");
        Files.writeString(last, Files.readString(report).replace("2023", "2022"));
        Run run = run("read", report.toString(), "--compare", last.toString(), "--format", "json", "--lang", "en");
        assertThat(run.out())
                .contains(
                        "\"zhunsheng\" : \"reading/1\"",
                        "\"open\" : 1",
                        "\"sharePercent\" : \"100.0\"",
                        "\"opposes\" : [\n");
    }

    @Test
    void theBalancesOfStatutoryTablesAreChecked() throws IOException {
        Path page = folder.resolve("tables.html");
        Files.writeString(page, """
                <html><body><h1>丰和县人民政府关于2023年度法治政府建设情况的报告</h1><p>一、主要举措和成效</p>
                <p>2023年度行政处罚实施情况统计表</p>
                <table><tr><td>单位</td><td>警告、通报批评</td><td>罚款</td><td>没收违法所得、没收非法财物</td><td>行政拘留</td><td>合计（宗）</td></tr>
                <tr><td>合计</td><td>16</td><td>82</td><td>4</td><td>12</td><td>113</td></tr></table>
                <p>收到和处理政府信息公开申请情况</p>
                <table><tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
                <tr><td>一、本年新收政府信息公开申请数量</td><td>12</td><td>3</td><td>0</td><td>0</td><td>0</td><td>1</td><td>17</td></tr>
                <tr><td>二、上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>
                </body></html>
                """);
        assertThat(run("audit", page.toString(), "--width", "400").out())
                .contains("16 + 82 + 4 + 12 = 114", "> 113", "12 + 3 + 0 + 0 + 0 + 1 = 16 ≠ 17");
    }
}

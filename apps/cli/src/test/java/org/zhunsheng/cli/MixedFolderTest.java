package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder with reports in every format and files that are none, as it comes from the counties: each is told, none is lost. */
class MixedFolderTest {
    private static final ImmutableList<String> SOUND =
            ImmutableList.of("第一云溪镇人民政府", "第二云溪镇人民政府", "第三云溪镇人民政府", "第四云溪镇人民政府");
    private static final ImmutableList<String> BROKEN =
            ImmutableList.of("broken.pdf", "cut.docx", "empty.txt", "notice.txt", "old.doc");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        ReportFolder.write(folder, SOUND.size());
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 broken");
        byte[] whole = Files.readAllBytes(folder.resolve("report-0002.docx"));
        Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("notice.txt"), "关于报送法治政府建设年度报告的通知\n\n各单位：\n\n请于3月1日前报送。\n");
        Files.write(folder.resolve("old.doc"), BaseEncoding.base16().decode("D0CF11E0A1B11AE1"));
        Files.writeString(folder.resolve("~$report-0002.docx"), "lock");
        Files.writeString(folder.resolve("notes.md"), "会议记录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "batch", "cohort", "audit", "gaps"})
    void everyReportIsWorkedOnAndEveryOtherFileIsToldByItsName(String command) {
        Run run = run(command, folder.toString(), "--lang", "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains(BROKEN).doesNotContain("internal error", "~$report", "notes.md");
        boolean byFile = ImmutableList.of("assess", "audit", "gaps").contains(command);
        assertThat(run.out())
                .contains(
                        byFile
                                ? ImmutableList.of(
                                        "report-0000.txt", "report-0001.html", "report-0002.docx", "report-0003.pdf")
                                : SOUND);
    }

    @Test
    void theTableOfAFolderHasALineForEach() {
        Run run = run("read", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(run.out().lines()).hasSize(1 + SOUND.size() + BROKEN.size());
        assertThat(run.out()).contains(SOUND).contains(BROKEN);
    }

    @Test
    void howMuchWasReadIsToldOfEachReportAndOfAll() {
        String tally = "numbers 368: asserted";
        assertThat(run("gaps", folder.resolve("report-0003.pdf").toString(), "--lang", "en")
                        .err())
                .contains(tally);
        assertThat(run("gaps", folder.toString(), "--lang", "en").err().lines().filter(line -> line.contains(tally)))
                .hasSize(SOUND.size());
        assertThat(run("batch", folder.toString(), "--lang", "en").err())
                .contains("4 published texts: numbers " + 4 * 368 + ": asserted");
    }

    @ParameterizedTest
    @CsvSource({
        "report-0002.docx, report-0003.pdf",
        "report-0003.pdf, report-0001.html",
        "report-0003.pdf, report-0002.docx"
    })
    void lastYearsReportMayBeOfAnotherFormat(String now, String earlier) {
        Run run = run(
                "read",
                folder.resolve(now).toString(),
                "--compare",
                folder.resolve(earlier).toString(),
                "--lang",
                "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(run.out()).contains("坚持依法行政，不断完善制度机制", "Problems repeated word for word: 1", "一是执法力量还不够充足，能力有待提高。");
    }

    @Test
    void aCommandThatTakesOneReportSaysSoOfAFolder() {
        Run run = run("whatif", folder.toString(), "--set", "appearance.rate=100", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("is a folder", "assess, audit, gaps");
    }

    @Test
    void aCardOfEachReportGoesIntoTheFolderThatIsNamed(@TempDir Path cards) throws IOException {
        Run run = run(
                "assess",
                folder.toString(),
                "--format",
                "html",
                "--out",
                cards.resolve("of-2023").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains(BROKEN);
        try (Stream<Path> written = Files.list(cards.resolve("of-2023"))) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report-0000.txt.html",
                            "report-0001.html.html",
                            "report-0002.docx.html",
                            "report-0003.pdf.html");
        }
        assertThat(Files.readString(cards.resolve("of-2023/report-0003.pdf.html")))
                .contains("第四云溪镇人民政府");
        assertThat(run(
                                "assess",
                                folder.toString(),
                                "--out",
                                folder.resolve("notes.md").toString())
                        .exit())
                .isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void twoFoldersAreComparedUnitByUnit(@TempDir Path next) throws IOException {
        Files.writeString(next.resolve("fourth.txt"), ReportFolder.text(3).replace("2023年度", "2024年度"));
        Files.writeString(next.resolve("ninth.txt"), ReportFolder.text(8).replace("2023年度", "2024年度"));
        Run run = run("compare", folder.toString(), next.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.out()).contains("fourth.txt", "第四云溪镇人民政府", "2023", "2024");
        assertThat(run.err())
                .contains("ninth.txt: no report of this unit in the folder of the earlier year")
                .contains("report-0000.txt: no report of this unit in the folder of the later year")
                .contains(BROKEN)
                .doesNotContain("report-0003.pdf: no report");
    }
}

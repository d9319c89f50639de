package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    @ValueSource(strings = {"batch", "cohort", "audit", "gaps"})
    void everyReportIsWorkedOnAndEveryOtherFileIsToldByItsName(String command) {
        Run run = run(command, folder.toString(), "--lang", "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains(BROKEN).doesNotContain("internal error", "~$report", "notes.md");
        boolean byFile = command.equals("audit") || command.equals("gaps");
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
        for (String call : ImmutableList.of("assess", "whatif --set appearance.rate=100")) {
            Run run = run((call + " " + folder + " --lang en").split(" "));
            assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(run.err()).contains("is a folder", "audit, gaps, batch");
        }
    }
}

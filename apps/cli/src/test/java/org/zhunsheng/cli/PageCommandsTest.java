package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and documents as they are asked for on the command line. */
class PageCommandsTest {
    private static final String REPORT = "../../examples/reports/made-up/baihua-emergency-2025.yaml";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"html,<!DOCTYPE html>", "md,# "})
    void aPageGoesToStandardOutputOrTheSameToAFile(String format, String start) throws IOException {
        Path target = folder.resolve("card");
        Run printed = run("assess", REPORT, "--format", format);
        Run kept = run("assess", REPORT, "--format", format, "--out", target.toString());
        assertThat(printed.exit()).isZero();
        assertThat(printed.out()).startsWith(start).contains("柏桦区应急管理局", "政府部门");
        assertThat(kept).isEqualTo(new Run(0, "", ""));
        assertThat(target).hasContent(printed.out());
    }

    @Test
    void aWordDocumentIsAPackageOfItsKind() throws IOException {
        Path target = folder.resolve("card.docx");
        assertThat(run("assess", REPORT, "--format", "docx", "--out", target.toString()))
                .isEqualTo(new Run(0, "", ""));
        try (ZipFile document = new ZipFile(target.toFile())) {
            String text = new String(
                    document.getInputStream(document.getEntry("word/document.xml"))
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains("柏桦区应急管理局");
        }
    }

    @Test
    void aWordDocumentIsNotPouredOverTheTerminal() {
        Run run = run("assess", REPORT, "--format", "docx", "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--out FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md", "docx"})
    void whatWasThereIsReplacedOnlyByAWholeResult(String format) throws IOException {
        Path target = folder.resolve("card");
        Files.writeString(target, "last year's");
        assertThat(run("assess", "none.yaml", "--format", format, "--out", target.toString())
                        .exit())
                .isEqualTo(3);
        assertThat(target).hasContent("last year's");
        assertThat(run("assess", REPORT, "--format", format, "--out", target.toString())
                        .exit())
                .isZero();
        assertThat(Files.size(target)).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx"})
    void aFolderThatIsNotThereIsToldInOneLine(String format) {
        String target = folder.resolve("none").resolve("card").toString();
        Run run = run("assess", REPORT, "--format", format, "--out", target, "--lang", "en");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err().lines()).singleElement().asString().contains(target, "folder exists");
    }

    @Test
    void aPageIsWrittenEvenIfTheScoreIsTooLow() {
        Path target = folder.resolve("card.html");
        Run run = run("assess", REPORT, "--format", "html", "--out", target.toString(), "--fail-under", "99");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void aCohortIsOnePageOnStandardOutputOrInAFile() throws IOException {
        Path target = folder.resolve("cohort.html");
        Run printed = run("cohort", "../../examples/reports");
        Run kept = run("cohort", "../../examples/reports", "--out", target.toString());
        assertThat(printed.exit()).isZero();
        assertThat(printed.out()).startsWith("<!DOCTYPE html>").contains("周口市城乡一体化示范区管委会");
        assertThat(kept.exit()).isZero();
        assertThat(kept.out()).isEmpty();
        assertThat(target).hasContent(printed.out());
    }

    @Test
    void aCohortNamesWhatItCouldNotReadAndShowsTheRest() throws IOException {
        Files.copy(Path.of(REPORT), folder.resolve("good.yaml"));
        Files.writeString(folder.resolve("bad.yaml"), "zhunsheng: annual-report/1\n");
        Run run = run("cohort", folder.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("bad.yaml", "MISSING_KEY").doesNotContain("good.yaml");
        assertThat(run.out()).contains("柏桦区应急管理局");
    }

    @Test
    void aCohortOfNothingIsRefused() {
        Run run = run("cohort", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("nothing to score");
        assertThat(run.out()).isEmpty();
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of 2023 in the examples is what its published text and its review give, line by line; both come to one score. */
class ReadExampleTest {
    private static final String TEXT = "../../examples/reports/zhoukou-demonstration-zone-2023.txt";
    private static final String REVIEW = "../../examples/reading/zhoukou-demonstration-zone-2023.review.yaml";
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");
    private static final Path BY_HAND =
            Path.of("../../extensions/reading/src/test/resources/org/zhunsheng/reading/transcription-2023.yaml");
    private static final String EDITOR_LINE = "# yaml-language-server: ";

    @TempDir
    private Path folder;

    @Test
    void readingTheTextWithItsReviewWritesTheReport() throws IOException {
        Path written = folder.resolve("report.yaml");
        Run run = run("read", TEXT, "--review", REVIEW, "--out", written.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        List<String> report = Files.readAllLines(REPORT);
        assertThat(report.get(0)).startsWith(EDITOR_LINE);
        assertThat(Files.readAllLines(written)).containsExactlyElementsOf(report.subList(1, report.size()));
    }

    @Test
    void theTextTheReportAndTheTranscriptionOfOldComeToOneScore() {
        assertThat(total(REPORT)).isNotEmpty().isEqualTo(total(Path.of(TEXT))).isEqualTo(total(BY_HAND));
    }

    private static String total(Path report) {
        return run("assess", report.toString(), "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.matches(".* \\d+\\.\\d\\d – 100\\.00 .*"))
                .findFirst()
                .orElse("");
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read of a made-up report names no place as programs do ({@code measures[2].figures[8]}), and its documents write days as
 * Chinese does. One report in six here, all sixty with {@code -Dreports=all}.
 */
class HumanOutputsTest {
    private static final Path REPORTS = Path.of("../../examples/reports/made-up");
    private static final int ONE_IN = 6;

    @TempDir
    Path folder;

    static Stream<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            int step = "all".equals(System.getProperty("reports")) ? 1 : ONE_IN;
            return IntStream.range(0, all.size())
                    .filter(number -> number % step == 0)
                    .mapToObj(all::get)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingForPeopleNamesAPlaceAsProgramsDo(Path report) throws IOException {
        for (String command : List.of("assess", "audit", "gaps --all", "relations check")) {
            Run run = Run.run((command + " " + report).split(" "));
            assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
            assertThat(ChineseWords.placesOfPrograms(run.out())).as(command).isEmpty();
        }
        for (String form : List.of("html", "md", "txt", "docx")) {
            Path written = folder.resolve("card." + form);
            String out = written.toString();
            assertThat(Run.run("assess", report.toString(), "--format", form, "--detail", "full", "--out", out)
                            .exit())
                    .isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
            String text = WrittenText.of(written).text();
            assertThat(text).isNotBlank();
            assertThat(ChineseWords.placesOfPrograms(text)).as(form).isEmpty();
            assertThat(ChineseWords.daysOfPrograms(text)).as(form).isEmpty();
        }
        Path form = folder.resolve("form.xlsx");
        assertThat(Run.run("workbook", "new", "--from", report.toString(), "--out", form.toString())
                        .exit())
                .isZero();
        assertThat(ChineseWords.placesOfPrograms(WrittenText.of(form).text())).isEmpty();
    }
}

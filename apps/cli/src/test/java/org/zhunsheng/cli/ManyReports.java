package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand reports in a folder need no more memory than a hundred: {@code mvn -P folders -pl apps/cli -am test}. Ten pages each, a
 * quarter each of text, web pages, Word documents and PDFs, with a heap of 192 MiB; what a unit leaves in a cohort is its line.
 */
class ManyReports {
    private static final int HEAP = 192;
    private static final int FEW = 100;
    private static final int MANY = 1_000;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"read", "batch", "cohort"})
    void aThousandReportsNeedNoMoreMemoryThanAHundred(String command) throws IOException, InterruptedException {
        LimitedMemory few = of(command, FEW);
        long started = System.nanoTime();
        LimitedMemory many = of(command, MANY);
        System.out.printf(
                "folders %s: %d reports with %d MiB in %d s; live after a full collection %d MiB, of %d reports %d MiB%n",
                command, MANY, HEAP, (System.nanoTime() - started) / 1_000_000_000, many.live(), FEW, few.live());
        assertThat(many.live()).isLessThan(few.live() + 24);
    }

    private LimitedMemory of(String command, int count) throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve(command + count));
        ReportFolder.write(reports, count);
        LimitedMemory run =
                LimitedMemory.run(folder, HEAP, ImmutableList.of(command, reports.toString(), "--lang", "en"));
        assertThat(run.err()).doesNotContain("OutOfMemory", "internal error");
        if (command.equals("read")) {
            assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
            assertThat(run.out().lines().filter(line -> line.contains("\"2023\"")))
                    .hasSize(count);
            assertThat(run.out().lines().filter(line -> line.contains("old Word")))
                    .hasSize(count / 100);
        } else {
            assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(run.err().lines().filter(line -> line.contains("-old.doc")))
                    .hasSize(count / 100);
        }
        return run;
    }
}

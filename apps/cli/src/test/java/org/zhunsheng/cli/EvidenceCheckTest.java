package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evidence check} ends with 0 while every paper is as it was listed, and with 1 as soon as one is not. */
class EvidenceCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aPaperThatChangesOrIsMissingIsNotPassed() throws IOException {
        Path papers = folder.resolve("papers");
        assertThat(Run.run("evidence", "new", papers.toString(), "--period", "2025")
                        .exit())
                .isEqualTo(ExitCode.DONE);
        Path paper = folderOfAnIndicator(papers).resolve("通知 2025-03-01.txt");
        Files.writeString(paper, "通知");
        assertThat(Run.run("evidence", "scan", papers.toString()).exit()).isEqualTo(ExitCode.DONE);
        List<Integer> exits = new ArrayList<>();
        exits.add(Run.run("evidence", "check", papers.toString()).exit());
        Files.writeString(paper, "通知。");
        exits.add(Run.run("evidence", "check", papers.toString()).exit());
        Files.writeString(paper, "通知");
        exits.add(Run.run("evidence", "check", papers.toString()).exit());
        Files.delete(paper);
        exits.add(Run.run("evidence", "check", papers.toString()).exit());
        assertThat(exits).containsExactly(ExitCode.DONE, ExitCode.NOT_PASSED, ExitCode.DONE, ExitCode.NOT_PASSED);
    }

    /** What lies there is bound to the indicator. */
    private static Path folderOfAnIndicator(Path papers) throws IOException {
        try (Stream<Path> all = Files.walk(papers)) {
            return all.filter(path -> Files.isDirectory(path)
                            && papers.relativize(path).toString().matches("(.*[/\\\\])?1\\.1\\.1[^/\\\\]*"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

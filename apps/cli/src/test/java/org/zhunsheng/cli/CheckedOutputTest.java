package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be written is told and ends with 4; a result is never written over what it is made from. */
class CheckedOutputTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @TempDir
    Path folder = Path.of("");

    /** Takes some characters, then nothing more, as a full disk or a closed pipe. */
    private static final class Full extends Writer {
        private final int most;
        private int taken;
        private int calls;

        Full(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            calls++;
            taken += length;
            if (taken > most) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void flush() throws IOException {
            if (taken > most) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess " + REPORT,
                "assess --format json " + REPORT,
                "assess --format html " + REPORT,
                "gaps " + REPORT,
                "audit " + REPORT,
                "batch " + REPORT,
                "validate " + REPORT,
                "schema dossier/1",
                "oscal results " + REPORT,
                "--help",
                "assess --help",
                "--version"
            })
    void outputThatIsNotTakenEndsWith4(String command) {
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(new CheckedOutput(new Full(3))), new PrintWriter(err), command.split(" "));
        assertThat(exit).as(err.toString()).isEqualTo(4);
        assertThat(err.toString()).contains("No space left on device");
    }

    @Test
    void aBatchEndsWhenNobodyReadsItAnyMore() throws IOException {
        String line = Files.readString(Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"));
        assertThat(line).isNotEmpty();
        Path file = folder.resolve("units.jsonl");
        Files.write(
                file,
                Stream.iterate(0, i -> i + 1)
                        .limit(2_000)
                        .map(
                                i -> "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u" + i
                                        + "\",\"name\":\"n\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"claims\":[]}")
                        .toList());
        Full pipe = new Full(5_000);
        int exit = Main.run(
                new PrintWriter(new CheckedOutput(pipe)),
                new PrintWriter(new StringWriter()),
                "batch",
                file.toString());
        assertThat(exit).isEqualTo(4);
        assertThat(pipe.calls).isLessThan(200);
    }

    @Test
    void aFileThatCannotBeWrittenEndsWith4AndOneThatCannotBeReadWith3() {
        Path none = folder.resolve("none").resolve("card.html");
        assertThat(run("assess", REPORT, "--format", "html", "--out", none.toString())
                        .exit())
                .isEqualTo(4);
        assertThat(run("assess", none.toString()).exit()).isEqualTo(3);
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        assertThat(run("assess", REPORT, "--format", "json", "--out", "/dev/full")
                        .exit())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess %s --format html --out %s",
                "workbook new --from %s --out %s",
                "batch %s --out %s",
                "plan %s --draft %s"
            })
    void aResultIsNeverWrittenOverItsInput(String command) throws IOException {
        Path input = folder.resolve("report.yaml");
        Files.copy(Path.of(REPORT), input);
        byte[] before = Files.readAllBytes(input);
        Path same = Files.createSymbolicLink(folder.resolve("link.yaml"), input);
        for (Path target : new Path[] {input, same, folder.resolve(".").resolve("report.yaml")}) {
            Run run = run(command.formatted(input, target).split(" "));
            assertThat(run.exit()).as(run.err()).isEqualTo(2);
            assertThat(Files.readAllBytes(input)).isEqualTo(before);
        }
    }

    @Test
    void aLinkToAFileThatIsNotThereYetStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("newest"), Path.of("card.html"));
        AtomicFileWriter.write(link, "card");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("card.html")).hasContent("card");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence new %s --period 2024",
                "facts table %s",
                "relations table %s",
                "catalogue pages %s",
                "schema --out %s",
                "assess " + REPORT + " --format html --out %s",
                "workbook new --from " + REPORT + " --out %s",
                "scheme new --out %s",
                "judges new --judge 张三 --out %s",
                "survey new --out %s"
            })
    void whatCannotBeMadeBelowAFileEndsWith4AndIsCalledByItsName(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path below = file.resolve("below");
        Run run = run(command.formatted(below).split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.UNWRITABLE_OUTPUT);
        assertThat(run.err()).contains(below.toString()).doesNotContainPattern("[0-9a-f]{12}[.]part");
        assertThat(file).hasContent("text");
    }

    @Test
    void aPackageIsNeitherMadeInItsFolderNorUnpackedIntoItself() throws IOException {
        Path papers = folder.resolve("papers");
        Path bag = folder.resolve("bag");
        run("evidence", "new", papers.toString(), "--period", "2024");
        Files.writeString(papers.resolve("a.txt"), "a");
        run("evidence", "scan", papers.toString());
        assertThat(run("evidence", "pack", papers.toString(), "--out", bag.toString())
                        .exit())
                .isEqualTo(ExitCode.DONE);
        Path within = papers.resolve("bag");
        Run packed = run("evidence", "pack", papers.toString(), "--out", within.toString());
        assertThat(packed.exit()).as(packed.err()).isEqualTo(2);
        assertThat(within).doesNotExist();
        for (Path place : new Path[] {bag.resolve("data").resolve("x"), bag.resolve("data/../x/y")}) {
            Run unpacked = run("evidence", "unpack", bag.toString(), "--out", place.toString());
            assertThat(unpacked.exit()).as(unpacked.err()).isEqualTo(2);
        }
        assertThat(run("evidence", "verify", bag.toString()).exit()).isEqualTo(ExitCode.DONE);
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileWriterTest {
    private static final String LAST_YEARS = "last year's";

    @TempDir
    Path folder;

    private Path lastYears() throws IOException {
        return Files.writeString(folder.resolve("card.html"), LAST_YEARS);
    }

    private void onlyLastYearsIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent(LAST_YEARS));
        }
    }

    @Test
    void writingThatFailsMidwayLeavesWhatWasThereAndNothingBesideIt() throws IOException {
        Path target = lastYears();
        assertThatIOException()
                .isThrownBy(() -> AtomicFileWriter.write(target, out -> {
                    out.write(new byte[1 << 20]);
                    assertThat(target).hasContent(LAST_YEARS);
                    throw new IOException("the disk is full");
                }));
        onlyLastYearsIsThere();
    }

    @Test
    void soDoContentsThatFailMidway() throws IOException {
        Path target = lastYears();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> AtomicFileWriter.writeLines(target, lines -> {
                    lines.print("x".repeat(1 << 20));
                    throw new IllegalStateException("no such unit");
                }));
        onlyLastYearsIsThere();
    }

    @Test
    void aWholeResultReplacesWhatWasThere() throws IOException {
        Path target = lastYears();
        AtomicFileWriter.write(target, "今年");
        assertThat(target).hasContent("今年");
        AtomicFileWriter.writeLines(target, lines -> lines.print("明年"));
        assertThat(Files.readAllBytes(target)).isEqualTo("明年".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
        Path target = lastYears();
        Path link = Files.createSymbolicLink(folder.resolve("newest"), target);
        AtomicFileWriter.write(link, "this year's");
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("this year's");
    }

    @Test
    void whoMayReadAFileStaysTheSame() throws IOException {
        Path target = lastYears();
        Assumptions.assumeTrue(
                target.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        AtomicFileWriter.write(target, "this year's");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatIsNotThereIsToldByTheNameOfTheTarget() {
        Path target = folder.resolve("none").resolve("card.html");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFileWriter.write(target, "x"))
                .satisfies(failure -> assertThat(failure.getFile()).isEqualTo(target.toString()));
    }

    @Test
    void aFullDeviceIsToldEvenThoughLinesAreWrittenThroughAPrinter() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        assertThatIOException()
                .isThrownBy(() -> AtomicFileWriter.writeLines(full, lines -> lines.print("x".repeat(1 << 20))));
    }

    /** No command writes a file by another way: whoever does has to be named here. */
    @Test
    void everyCommandWritesFilesInThisWay() throws IOException {
        List<String> others;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/zhunsheng/cli"))) {
            others = sources.filter(source -> writesFiles(source))
                    .map(source -> String.valueOf(source.getFileName()))
                    .toList();
        }
        assertThat(others).containsExactly("AtomicFileWriter.java");
    }

    private static boolean writesFiles(Path source) {
        try {
            return Files.readString(source)
                    .matches("(?s).*(Files\\.(write|writeString|newOutputStream|newBufferedWriter|copy|move)\\(|"
                            + "new File(Writer|OutputStream)\\((?!FileDescriptor)).*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

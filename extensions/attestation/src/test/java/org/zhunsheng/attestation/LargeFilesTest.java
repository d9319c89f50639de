package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFilesTest {
    private static final int HEAP_MEGABYTES = 32;
    private static final long BYTES = 96L << 20;

    /** What the Java with little memory runs: prints how many files there are and the statement about them. */
    static final class Attest {
        private Attest() {}

        public static void main(String[] arguments) throws IOException {
            System.out.print(BatchResults.ofFiles(Path.of(arguments[0]))
                    .statement("folder")
                    .toJson());
        }
    }

    @Test
    void aFileOfThreeTimesTheMemoryIsAttested(@TempDir Path folder) throws IOException, InterruptedException {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        Path output = Files.createTempFile("statement", ".json");
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attest.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = java.waitFor();
        String written = Files.readString(output, UTF_8);
        Files.delete(output);
        assertThat(exit).as(written).isZero();
        assertThat(written).contains("\"results\" : 1");
    }
}

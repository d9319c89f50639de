package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that another Java made, on a machine of another language, time zone and encoding: with each JDK of 17 or later that is installed. */
class ReplayElsewhereTest {
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");

    static Stream<Path> javas() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> folders = Files.list(installed)) {
                folders.filter(folder -> !Files.isSymbolicLink(folder) && isOf17OrLater(folder))
                        .sorted()
                        .forEach(homes::add);
            }
        }
        return homes.stream().distinct();
    }

    private static boolean isOf17OrLater(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readAllLines(home.resolve("release")).stream()
                            .anyMatch(line -> line.matches("JAVA_VERSION=\"(1[7-9]|[2-9]\\d)\\b.*"));
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aResultOfAnotherMachineIsReplayed(Path java, @TempDir Path folder) throws IOException, InterruptedException {
        for (String where : List.of("tr-TR Pacific/Apia ISO-8859-1", "ar-EG America/St_Johns US-ASCII")) {
            String[] parts = where.split("[- ]", 4);
            Path result = folder.resolve(parts[0] + ".json");
            Path err = folder.resolve(parts[0] + ".err");
            Process made = new ProcessBuilder(
                            java.resolve("bin/java").toString(),
                            "-Duser.language=" + parts[0],
                            "-Duser.country=" + parts[1],
                            "-Duser.timezone=" + parts[2],
                            "-Dfile.encoding=" + parts[3],
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "assess",
                            REPORT.toString(),
                            "--format",
                            "json")
                    .redirectOutput(result.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(made.waitFor()).as(Files.readString(err)).isZero();
            Run replayed = Run.run("replay", result.toString(), "--input", REPORT.toString());
            assertThat(replayed.exit())
                    .as(where + ": " + replayed.out() + replayed.err())
                    .isZero();
        }
    }
}

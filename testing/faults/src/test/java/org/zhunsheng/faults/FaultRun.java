package org.zhunsheng.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants every fault of the catalogue, one at a time, and runs the tests that are said to notice it; one that escapes is a fault of the
 * tests. Run with {@code mvn -Pfaults -pl testing/faults -am test}; {@code -Dfaults=law,core} tries those whose id begins so.
 */
class FaultRun {
    /** A fault that makes a test run so long is noticed, too; without one it takes less. */
    private static final int MINUTES_AT_MOST = 30;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Stream<PlantedFault> faults() {
        List<String> chosen = Splitter.on(',').splitToList(System.getProperty("faults", ""));
        return FaultCatalogue.read().stream().filter(fault -> chosen.stream().anyMatch(fault.id()::startsWith));
    }

    @Test
    void withoutAFaultTheTestsPass() throws Exception {
        List<String> tests =
                faults().flatMap(fault -> fault.tests().stream()).distinct().toList();
        assertThat(failing(tests, Files.createDirectories(folder.resolve("none")), tests.size()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsNoticed() {
        return faults().map(fault -> dynamicTest(fault.toString(), () -> assertNoticed(fault)));
    }

    private void assertNoticed(PlantedFault fault) throws Exception {
        long started = System.nanoTime();
        Path own = Files.createDirectories(folder.resolve(fault.id()));
        FaultyClasses.plant(fault, own);
        List<String> failed = failing(fault.tests(), own, 1);
        System.out.println(String.format(
                Locale.ROOT,
                "%-8s %s (%d s)%s",
                failed.isEmpty() ? "ESCAPED" : "noticed",
                fault,
                (System.nanoTime() - started) / 1_000_000_000,
                failed.isEmpty() ? "" : " — " + failed.get(0)));
        assertThat(failed).as("tests that notice %s", fault).isNotEmpty();
    }

    /** What fails of {@code tests} where {@code first} comes before the build, one class after the other, until so many classes did. */
    private static List<String> failing(List<String> tests, Path first, int enough)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        int classes = 0;
        for (String test : tests) {
            List<String> failed = failing(test, first);
            all.addAll(failed);
            classes += failed.isEmpty() ? 0 : 1;
            if (classes >= enough) {
                break;
            }
        }
        return all;
    }

    /**
     * What fails of {@code test}, run in a process of its own in the folder of its module: it finds its files there alone, and a web server
     * starts in no process that has started one of other classes.
     */
    private static List<String> failing(String test, Path first) throws IOException, InterruptedException {
        Path found = first.resolve("failed.txt");
        Path said = first.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "@" + FaultyClasses.arguments(first)));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("zhunsheng.") || name.startsWith("jqwik."))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .forEach(command::add);
        command.addAll(List.of(FaultTrial.class.getName(), found.toString(), test));
        Process process = new ProcessBuilder(command)
                .directory(FaultCatalogue.moduleOf(test).orElseThrow().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return List.of("not ended after " + MINUTES_AT_MOST + " minutes");
        }
        assertThat(process.exitValue()).as(() -> end(said)).isZero();
        return Files.readAllLines(found);
    }

    /** The last of what a process said. */
    private static String end(Path said) {
        try {
            String all = Files.readString(said);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.zhunsheng.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** What fails of {@code tests}, one class after the other, until so many classes did. */
    @SuppressWarnings("unchecked")
    private static List<String> failing(List<String> tests, Path first, int enough)
            throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<String> all = new ArrayList<>();
        int classes = 0;
        try (URLClassLoader loader = FaultyClasses.loader(first)) {
            thread.setContextClassLoader(loader);
            Method trial = loader.loadClass(FaultTrial.class.getName()).getMethod("failing", String.class);
            for (String test : tests) {
                List<String> failed = (List<String>) trial.invoke(null, test);
                all.addAll(failed);
                classes += failed.isEmpty() ? 0 : 1;
                if (classes >= enough) {
                    break;
                }
            }
            return all;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package org.zhunsheng.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants every fault of the catalogue, one at a time, and runs the tests that are said to notice it; one that escapes is a fault of the
 * tests. Run with {@code mvn -Pfaults -pl testing/testkit -am test}; {@code -Dfaults=law,core} tries those whose id begins so.
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
        List<String> failed = failing(tests, Files.createDirectories(folder.resolve("none")));
        assertThat(failed.subList(0, failed.size() - 1)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsNoticed() {
        return faults().map(fault -> dynamicTest(fault.toString(), () -> assertNoticed(fault)));
    }

    private void assertNoticed(PlantedFault fault) throws Exception {
        Path own = Files.createDirectories(folder.resolve(fault.id()));
        FaultyClasses.plant(fault, own);
        List<String> failed = failing(fault.tests(), own);
        System.out.println(String.format(
                Locale.ROOT,
                "%-8s %s",
                failed.size() > 1 ? "noticed" : "ESCAPED",
                fault + (failed.size() > 1 ? " — " + failed.get(0) : "")));
        assertThat(failed).as("tests that notice %s", fault).hasSizeGreaterThan(1);
    }

    @SuppressWarnings("unchecked")
    private static List<String> failing(List<String> tests, Path first)
            throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = FaultyClasses.loader(first)) {
            thread.setContextClassLoader(loader);
            return (List<String>) loader.loadClass(FaultTrial.class.getName())
                    .getMethod("failing", List.class)
                    .invoke(null, tests);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

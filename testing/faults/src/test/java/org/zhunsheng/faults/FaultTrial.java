package org.zhunsheng.faults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests, in the process whose class path has the fault. */
public final class FaultTrial {
    private FaultTrial() {}

    /**
     * Writes what fails, a line for each test.
     *
     * @param arguments the file to write to, and the class of the tests
     */
    public static void main(String... arguments) throws IOException {
        Files.write(Path.of(arguments[0]), failing(arguments[1]));
        System.exit(0); // what a test started does not keep the process
    }

    /** The class and names of the tests of {@code test} that fail; that no test was found is a failure, too. */
    private static List<String> failing(String test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FaultTrial.class.getClassLoader(), test))
                .build();
        Outcomes outcomes = new Outcomes();
        LauncherFactory.create().execute(request, outcomes);
        if (outcomes.run == 0) {
            outcomes.failed.add("no test was run");
        }
        String name = test.substring(test.lastIndexOf('.') + 1);
        return outcomes.failed.stream().map(failed -> name + ": " + failed).collect(Collectors.toList());
    }

    /** Collects what failed. */
    private static final class Outcomes implements TestExecutionListener {
        private final List<String> failed = new ArrayList<>();
        private int run;

        private static String first(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.substring(0, Math.min(160, line.length()));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                run++;
            }
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.add(first(test.getDisplayName()) + " "
                        + result.getThrowable()
                                .map(Throwable::toString)
                                .map(Outcomes::first)
                                .orElse(""));
            }
        }
    }
}

package org.zhunsheng.testkit.faults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests; called within the class loader that has the fault. */
public final class FaultTrial {
    private FaultTrial() {}

    /** The names of the tests of {@code classes} that fail, and how many were run as the last. */
    public static List<String> failing(List<String> classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream()
                        .map(name -> selectClass(FaultTrial.class.getClassLoader(), name))
                        .collect(Collectors.toList()))
                .build();
        Outcomes outcomes = new Outcomes();
        LauncherFactory.create().execute(request, outcomes);
        outcomes.failed.add(Integer.toString(outcomes.run));
        return outcomes.failed;
    }

    /** Collects what failed. */
    private static final class Outcomes implements TestExecutionListener {
        private final List<String> failed = new java.util.ArrayList<>();
        private int run;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                run++;
            }
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.add(test.getDisplayName());
            }
        }
    }
}

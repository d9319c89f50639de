package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * How one test went. Immutable and thread-safe.
 *
 * @param test the test
 * @param differences what came out otherwise than expected
 * @param assessment what came out, with its ledger
 */
public record RuleTestResult(RuleTest test, ImmutableList<Difference> differences, Assessment assessment) {
    /** Refuses null. */
    public RuleTestResult {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(differences, "differences");
        Objects.requireNonNull(assessment, "assessment");
    }

    /** Whether everything came out as expected. */
    public boolean isPassed() {
        return differences.isEmpty();
    }
}

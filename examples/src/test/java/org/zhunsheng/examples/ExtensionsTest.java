package org.zhunsheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.indicators.ruletest.RuleTestResult;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleTestFile;

class ExtensionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"streak", "expression"})
    void aSchemeWithAMethodThatPlugsInPassesItsTests(String example) {
        RuleTestFile file = RuleTestFile.read(
                Path.of("extensions", example, "scheme.test.yaml"), Documents.create(), BundledData.load());
        assertThat(file.run())
                .allSatisfy(result -> assertThat(result.differences())
                        .as(result.test().name())
                        .isEmpty());
        assertThat(file.coverage(file.run()).unreached()).isEmpty();
        assertThat(file.run()).extracting(RuleTestResult::isPassed).containsOnly(true);
    }
}

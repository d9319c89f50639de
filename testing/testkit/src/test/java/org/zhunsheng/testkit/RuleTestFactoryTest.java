package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleTestFactoryTest {
    // snippet: factory
    @TestFactory
    Stream<DynamicContainer> everyRuleTestOfTheExamples() {
        return RuleTestFactory.in(County.SCHEMES);
    }
    // end

    @Test
    void aRuleTestThatFailsSaysWhatAndShowsTheLedger(@TempDir Path folder) throws IOException {
        Path example = County.SCHEMES.resolve("county-of-our-own");
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName().toString()), text.replace("total: 15", "total: 16"));
            }
        }
        DynamicTest failing = RuleTestFactory.in(folder)
                .flatMap(DynamicContainer::getChildren)
                .map(DynamicTest.class::cast)
                .filter(test -> test.getDisplayName().contains("three circulars take all"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> failing.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("total: expected 16, was 15")
                .hasMessageContaining("2.1.2");
    }
}

package org.zhunsheng.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.ruletest.RuleTest;
import org.zhunsheng.indicators.ruletest.RuleTestResult;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleTestFile;

/** Rule tests as JUnit tests: a method marked {@code @TestFactory} returns {@link #in}. */
public final class RuleTestFactory {
    private RuleTestFactory() {}

    /**
     * A container for each file of rule tests in {@code folder}, at whatever depth, with a test for each of its tests.
     *
     * @throws org.zhunsheng.serialization.UnreadableDocumentException if one of them, or a file that it names, cannot be read
     */
    public static Stream<DynamicContainer> in(Path folder) {
        Documents documents = Documents.create();
        BundledData bundled = BundledData.load();
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(RuleTestFile.ENDING))
                    .sorted()
                    .map(file -> container(RuleTestFile.read(file, documents, bundled)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicContainer container(RuleTestFile file) {
        return DynamicContainer.dynamicContainer(
                file.file().toString(),
                file.tests().stream().map(test -> DynamicTest.dynamicTest(test.name(), () -> check(file, test))));
    }

    private static void check(RuleTestFile file, RuleTest test) {
        RuleTestResult result = file.run(test);
        if (!result.isPassed()) {
            String differences = result.differences().stream()
                    .map(difference ->
                            difference.what() + ": expected " + difference.expected() + ", was " + difference.actual())
                    .collect(Collectors.joining("\n"));
            String ledger = result.assessment().ledger().stream()
                    .map(line -> line.subject() + " " + line.low() + " … " + line.high() + " "
                            + line.reason().text(Lang.EN))
                    .collect(Collectors.joining("\n  "));
            fail(differences + "\nledger:\n  " + ledger);
        }
    }
}

package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.validation.Violation;

/** What is wrong is told of all documents that belong together, not of the first that is refused. */
class DocumentGroupTest {
    private static UnreadableDocumentException refusal(String source) {
        return new UnreadableDocumentException(source, ImmutableList.of(Violation.of("DUE_DAYS", "days", 0)));
    }

    private static String refused(String source) {
        throw refusal(source);
    }

    @Test
    void whatCanBeReadIsGivenThoughAnotherIsRefused() {
        DocumentGroup group = new DocumentGroup();
        assertThat(group.read(() -> refused("first"))).isEmpty();
        assertThat(group.read(() -> "second")).contains("second");
        assertThatThrownBy(group::orRefuse).isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
            assertThat(e.source()).isEqualTo("first");
            assertThat(e.others()).isEmpty();
        });
    }

    @Test
    void aGroupOfWhichEveryDocumentCouldBeReadIsNotRefused() {
        DocumentGroup group = new DocumentGroup();
        assertThat(group.read(() -> 1)).contains(1);
        group.orRefuse();
    }

    @Test
    void everyRefusedDocumentIsToldOnceInTheOrderOfReading() {
        DocumentGroup group = new DocumentGroup();
        group.read(() -> refused("a"));
        group.read(() -> refused("b"));
        group.read(() -> {
            throw UnreadableDocumentException.of(ImmutableList.of(refusal("b"), refusal("c")));
        });
        UnreadableDocumentException told = catchThrowableOfType(UnreadableDocumentException.class, group::orRefuse);
        assertThat(told.source()).isEqualTo("a");
        assertThat(told.others())
                .extracting(UnreadableDocumentException::source)
                .containsExactly("b", "c");
        assertThat(told).hasMessageContainingAll("a: DUE_DAYS", "; b: DUE_DAYS", "; c: DUE_DAYS");
    }

    @Test
    void aFolderOfRulesIsRefusedWithTheFaultsOfAllOfItsFiles(@TempDir Path folder) throws IOException {
        for (String name : ImmutableList.of("catalogue", "scheme", "vocabulary", "duties", "remedies")) {
            Files.writeString(folder.resolve(name + ".yaml"), "zhunsheng: " + name + "/1\nwrong: 1\n");
        }
        UnreadableDocumentException told =
                catchThrowableOfType(UnreadableDocumentException.class, () -> RuleSets.load(folder));
        assertThat(told.others()).hasSize(4);
        assertThat(told)
                .hasMessageContainingAll(
                        "catalogue.yaml", "scheme.yaml", "vocabulary.yaml", "duties.yaml", "remedies.yaml");
    }

    @Test
    void rulesThatARuleTestNamesAreRefusedTogether(@TempDir Path folder) throws IOException {
        Path tests = folder.resolve("a.test.yaml");
        Files.writeString(tests, """
                zhunsheng: tests/1
                scheme: s.yaml
                catalogue: c.yaml
                vocabulary: v.yaml
                tests:
                  - {name: any, given: {}, expect: {total: 1}}
                """);
        Files.writeString(folder.resolve("s.yaml"), "zhunsheng: scheme/1\n");
        Files.writeString(folder.resolve("c.yaml"), "zhunsheng: catalogue/1\n");
        Files.writeString(folder.resolve("v.yaml"), "zhunsheng: vocabulary/1\n");
        UnreadableDocumentException told = catchThrowableOfType(
                UnreadableDocumentException.class,
                () -> RuleTestFile.read(tests, Documents.create(), BundledData.load()));
        assertThat(told).hasMessageContainingAll("s.yaml", "c.yaml", "v.yaml");
        assertThat(told.others()).hasSize(2);
    }
}

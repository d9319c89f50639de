package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.Documents;

/** A rule author's way: a scheme to begin with, checked, and said in words. */
class SchemeCommandTest {
    private static final Path SCHEMES = Path.of("../../examples/schemes");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn-demonstration-reference-2021",
                "cn-demonstration-reference-2023",
                "../../examples/district/edition-2/catalogue.yaml"
            })
    void whatIsBegunFromACatalogueHoldsTogetherAndSaysWhatEachIndicatorAsks(String catalogue) throws IOException {
        for (String lang : List.of("zh", "en")) {
            Path target = folder.resolve(lang + ".yaml");
            Run begun = Run.run(
                    "scheme",
                    "new",
                    "--catalogue",
                    catalogue,
                    "--id",
                    "ours",
                    "--out",
                    target.toString(),
                    "--lang",
                    lang);
            assertThat(begun.exit()).as(begun.err()).isZero();
            Run checked = Run.run("scheme", "check", target.toString(), "--catalogue", catalogue, "--lang", "en");
            assertThat(checked.out()).contains(": 0 errors");
            ScoringScheme scheme = Documents.create().read(ScoringScheme.class, target);
            assertThat(scheme.id()).isEqualTo("ours");
            assertThat(scheme.items().stream()
                            .map(item -> item.points().toBigDecimal())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            String text = Files.readString(target);
            for (SchemeItem item : scheme.items()) {
                assertThat(text).contains("# " + item.indicator() + " ");
                item.method().facts().forEach(fact -> assertThat(text).contains("#   " + fact + "  "));
            }
        }
    }

    /** Every file with a fault of its own: a key too many in one, a key missing in another, a wrong choice in the third. */
    private void breakCopies() throws IOException {
        for (String name : List.of("catalogue.yaml", "scheme.yaml", "vocabulary.yaml")) {
            Files.copy(SCHEMES.resolve("county-of-our-own").resolve(name), folder.resolve(name));
        }
        rewrite("catalogue.yaml", "\ntitle:", "\ntitel:");
        rewrite("scheme.yaml", "kind: CHECKLIST", "kind: CHEKLIST");
        rewrite("vocabulary.yaml", "kind: COUNT", "kind: CONT");
    }

    private void rewrite(String name, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(name), text.replaceFirst(from, to));
    }

    @Test
    void faultsOfTheSchemeItsCatalogueAndItsVocabularyAreToldTogether() throws IOException {
        breakCopies();
        String scheme = folder.resolve("scheme.yaml").toString();
        String catalogue = folder.resolve("catalogue.yaml").toString();
        String vocabulary = folder.resolve("vocabulary.yaml").toString();
        for (List<String> command : List.of(
                List.of("scheme", "check", scheme),
                List.of("scheme", "check", scheme, "--catalogue", catalogue, "--vocabulary", vocabulary),
                List.of("scheme", "explain", scheme),
                List.of(
                        "assess",
                        "../../examples/district/2024/wuyu-county.yaml",
                        "--scheme",
                        scheme,
                        "--catalogue",
                        catalogue,
                        "--vocabulary",
                        vocabulary))) {
            Run run = Run.run(command.toArray(String[]::new));
            assertThat(run.exit()).as("%s", command).isEqualTo(3);
            assertThat(run.err()).as("%s", command).contains("titel", "CHEKLIST", "CONT");
            assertThat(run.err().split("CHEKLIST", -1)).as("%s", command).hasSize(2);
        }
    }

    private static Stream<Path> schemes() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMES)) {
            return files.map(one -> one.resolve("scheme.yaml")).filter(Files::exists).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySchemeOfTheExamplesIsSaidInWordsWithAllItsItemsBonusesAndGrades(Path file) throws IOException {
        ScoringScheme scheme = Documents.create().read(ScoringScheme.class, file);
        Path word = folder.resolve("rules.docx");
        assertThat(Run.run("scheme", "explain", file.toString(), "--out", word.toString())
                        .exit())
                .isZero();
        String said;
        try (InputStream in = Files.newInputStream(word);
                XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
            said = text.getText();
        }
        scheme.items()
                .forEach(item -> assertThat(said).contains(item.indicator().value() + "\t"));
        scheme.bonuses()
                .forEach(bonus -> assertThat(said).contains(bonus.title().zh()));
        scheme.vetoes().forEach(veto -> assertThat(said).contains(veto.title().zh()));
        scheme.grades().forEach(grade -> assertThat(said).contains(grade.from() + " 分以上"));
        String english =
                Run.run("scheme", "explain", file.toString(), "--lang", "en").out();
        assertThat(english).contains("How points are earned");
    }

    @Test
    void withoutAFileTheBundledSchemeIsExplained() {
        assertThat(Run.run("scheme", "explain").out()).startsWith("# ").contains("## 一、总则", "一票否决");
    }

    @Test
    void aSchemeThatDoesNotHoldTogetherIsNotExplained() throws IOException {
        String text = Files.readString(Path.of("../../examples/guide/scheme.yaml"), StandardCharsets.UTF_8)
                .replace("total: 10", "total: 11");
        Run run = Run.run(
                "scheme",
                "explain",
                Files.writeString(folder.resolve("s.yaml"), text).toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("POINTS_SUM");
    }
}

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

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.BundledData;

/** {@code facts} finds and shows what the vocabulary holds; a layer of a user is laid on it in every command. */
class FactsCommandTest {
    private static final String REPORT = "../../examples/reports/made-up/chunhe-county-2023.yaml";
    private static final String LAYER = """
            zhunsheng: vocabulary/1
            id: our-layer
            facts:
              - code: publicity.gifts
                kind: COUNT
                name: {zh: "发放普法小礼品份数", en: "Gifts handed out"}
                variants: [普法小礼品]
                unit: COPY
            """;

    @TempDir
    private Path folder;

    private Path layer(String text) {
        try {
            return Files.writeString(folder.resolve("layer.yaml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aWordOfEitherLanguageOrAVariantFindsFacts() {
        assertThat(Run.run("facts", "出庭率").out()).contains("appearance.rate");
        assertThat(Run.run("facts", "hotline", "--lang", "en").out()).contains("hotline.received", " facts");
        assertThat(Run.run("facts", "化解矛盾纠纷").out()).contains("mediation.settled");
    }

    @Test
    void withoutAWordEveryFactIsListed() {
        Run run = Run.run("facts", "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.out().split("\"code\"", -1))
                .hasSize(BundledData.load().vocabulary().facts().size() + 1);
    }

    @Test
    void aWordThatFindsNothingIsNotPassed() {
        assertThat(Run.run("facts", "没有这样的词").exit()).isEqualTo(ExitCode.NOT_PASSED);
    }

    @Test
    void showTellsWhatReadsAFact() {
        Run run = Run.run("facts", "show", "appearance.rate", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("appearance.rate", "Scores: ", "Relation: ", "appearance.attended");
        assertThat(Run.run("facts", "show", "hotline.closed-rate").out()).contains("易混：", "petitions.");
    }

    @Test
    void showAsJsonHoldsTheSame() {
        assertThat(Run.run("facts", "show", "licence.decision.longest-days", "--format", "json")
                        .out())
                .contains("\"licence-decision\"", "\"derivations\"", "approval.overdue");
    }

    @Test
    void anUnknownCodeIsAnsweredWithTheNearest() {
        Run run = Run.run("facts", "show", "appearance.rates", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("appearance.rates", "nearest codes: ", "appearance.");
        assertThat(Run.run("whatif", REPORT, "--set", "appearance.rates=100", "--lang", "en")
                        .err())
                .contains("nearest codes: ");
    }

    @Test
    void theShareOfFiguresWithACodeIsCounted() {
        Run run = Run.run("facts", "share", "../../examples/reports/made-up", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"reports\" : 60", "\"unknownCode\" : 0")
                .doesNotContain("\"uncoded\" : 0");
    }

    @Test
    void thePagesOfTheDocsAreThoseOfTheData() throws IOException {
        VocabularyPages pages = new VocabularyPages(BundledData.load().vocabulary());
        for (var page : pages.byName().entrySet()) {
            assertThat(Files.readString(Path.of("../../docs", page.getKey())))
                    .as("docs/%s; make it anew with: zhunsheng facts table docs", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void everyFrequentKindOfFigureHasACode() {
        VocabularyPages pages = new VocabularyPages(BundledData.load().vocabulary());
        assertThat(VocabularyPages.kinds())
                .filteredOn(kind -> !kind.row().isEmpty())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(pages.facts(kind)).as(kind.row()).isNotEmpty());
        assertThat(VocabularyPages.kinds())
                .filteredOn(kind -> kind.row().isEmpty())
                .isNotEmpty()
                .allSatisfy(kind -> {
                    assertThat(kind.frequency()).isEqualTo("3");
                    assertThat(kind.reason().in(Lang.ZH)).isNotBlank();
                });
    }

    @Test
    void noFactNamesAKindThatTheTableLacks() {
        List<String> rows =
                VocabularyPages.kinds().stream().map(VocabularyPages.Kind::row).toList();
        List<String> named = BundledData.load().vocabulary().facts().stream()
                .flatMap(fact -> fact.row().stream())
                .distinct()
                .toList();
        assertThat(rows).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "gaps", "audit", "validate", "batch", "robustness"})
    void aLayerOfTenLinesWorksInEveryCommand(String command) {
        Run run = Run.run(command, REPORT, "--vocabulary", layer(LAYER).toString());
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void aFactOfTheLayerIsKnown() {
        String file = layer(LAYER).toString();
        assertThat(Run.run("facts", "礼品", "--vocabulary", file).out()).contains("publicity.gifts");
        assertThat(Run.run("facts", "礼品").out()).doesNotContain("publicity.gifts");
        assertThat(Run.run("facts", "appearance.rate", "--vocabulary", file).out())
                .contains("appearance.rate");
        assertThat(Run.run("facts", "appearance.rate", "--vocabulary", "none", "--vocabulary", file)
                        .exit())
                .isEqualTo(ExitCode.NOT_PASSED);
    }

    @Test
    void theReportOfOneCityIsKnownWithItsLayerAndNotedWithout() {
        String report = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";
        String layer = "../../examples/vocabularies/zhoukou-layer.yaml";
        assertThat(Run.run("audit", report, "--lang", "en").out()).contains("publicity.gifts");
        assertThat(Run.run("audit", report, "--lang", "en", "--vocabulary", layer)
                        .out())
                .doesNotContain("publicity.gifts");
        assertThat(Run.run("assess", report).exit()).isZero();
    }

    @Test
    void aRelationOfALayerBetweenUnknownFactsIsRefusedWithTheNearest() {
        Path file = layer(LAYER + """
                relations:
                  - {id: our-gifts, form: BOUND, smaller: [publicity.gifts], larger: [publicity.materialz]}
                """);
        Run run = Run.run("assess", REPORT, "--vocabulary", file.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("layer.yaml", "publicity.materialz", "nearest codes: publicity.");
    }
}

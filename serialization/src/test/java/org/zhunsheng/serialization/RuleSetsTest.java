package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

class RuleSetsTest {
    private static final AnnualReport REPORT = Documents.create()
            .read(AnnualReport.class, Path.of("../examples/reports/zhoukou-demonstration-zone-2023.yaml"));

    @Test
    void anExaminationIsWhatAssessorGapsAndAuditSayByThemselves() {
        RuleSet rules = RuleSets.bundled();
        UnitKind kind = REPORT.unit().kind();
        Examination examination = Examiner.of(rules).examine(REPORT);
        assertThat(examination.assessment().total())
                .isEqualTo(Assessor.compile(rules.assessmentBasis(kind))
                        .assess(REPORT.toDossier())
                        .total());
        assertThat(examination.findings())
                .isEqualTo(ReportAudit.of(rules.auditBasis(kind)).audit(REPORT));
        assertThat(examination.gaps().gaps())
                .hasSameSizeAs(GapAnalysis.of(examination.assessment(), REPORT).gaps());
    }

    @Test
    void ofADossierOnlyTheFiguresAreAudited() {
        Examiner examiner = Examiner.of(RuleSets.bundled());
        Examination ofDossier = examiner.examine(REPORT.toDossier());
        assertThat(ofDossier.assessment().total())
                .isEqualTo(examiner.examine(REPORT).assessment().total());
        assertThat(ofDossier.findings()).isNotEmpty();
        assertThat(examiner.examine(REPORT).findings())
                .extracting(finding -> finding.message(Lang.ZH))
                .containsAll(ofDossier.findings().stream()
                        .map(finding -> finding.message(Lang.ZH))
                        .toList())
                .hasSizeGreaterThan(ofDossier.findings().size());
        assertThat(ofDossier.report()).isEmpty();
    }

    @Test
    void theVocabularyOfAFolderIsLaidOnTheBundledOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), """
                zhunsheng: vocabulary/1
                id: our-county
                facts:
                  - {code: county.lanterns, kind: COUNT, name: {zh: 普法灯箱数, en: lantern boxes}, variants: [普法灯箱], unit: OTHER}
                  - {code: appearance.hearings, kind: COUNT, name: {zh: 开庭场数, en: hearings}, variants: [庭审], unit: EVENT}
                """);
        RuleSet rules = RuleSets.load(folder);
        assertThat(rules.vocabulary().find(FactCode.of("county.lanterns"))).isPresent();
        assertThat(rules.vocabulary()
                        .find(FactCode.of("appearance.hearings"))
                        .orElseThrow()
                        .variants())
                .startsWith("庭审")
                .hasSizeGreaterThan(1);
        assertThat(rules.vocabulary()
                        .find(FactCode.of("appearance.hearings"))
                        .orElseThrow()
                        .scope())
                .as("what the layer leaves out stays as it is below")
                .isEqualTo(RuleSets.bundled()
                        .vocabulary()
                        .find(FactCode.of("appearance.hearings"))
                        .orElseThrow()
                        .scope());
        assertThat(rules.vocabulary().facts())
                .hasSize(RuleSets.bundled().vocabulary().facts().size() + 1);
        assertThat(rules.scheme()).isSameAs(RuleSets.bundled().scheme());
    }

    @Test
    void aLayerThatMakesAKnownFactSomethingElseHasToSaySo(@TempDir Path folder) throws IOException {
        String layer = """
                zhunsheng: vocabulary/1
                id: our-county
                facts:
                  - {code: appearance.hearings, kind: COUNT, name: {zh: 开庭件数, en: cases heard}, unit: CASE}
                """;
        Files.writeString(folder.resolve("vocabulary.yaml"), layer);
        assertThat(catchThrowableOfType(UnreadableDocumentException.class, () -> RuleSets.load(folder))
                        .violations())
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.code()).isEqualTo("FACT_REPLACED");
                    assertThat(wrong.path()).isEqualTo("facts[0]");
                });
        Vocabulary own = Documents.create()
                .read(Vocabulary.class, "yaml", layer.replace("unit: CASE", "unit: CASE, replaces: true"));
        FactDefinition replaced = RuleSets.bundled()
                .vocabulary()
                .with(own)
                .find(FactCode.of("appearance.hearings"))
                .orElseThrow();
        assertThat(replaced.unit()).contains(UnitClass.CASE);
        assertThat(replaced.variants()).isEmpty();
        assertThat(replaced.replaces()).isFalse();
    }
}

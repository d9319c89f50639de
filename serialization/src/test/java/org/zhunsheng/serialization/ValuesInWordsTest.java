package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.derivation.ValuesInWords;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** What a report says in words is a value where its fact takes one, and nothing else; audit and score see the same. */
class ValuesInWordsTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());

    private static AnnualReport report(String facts, String figures) {
        return DOCUMENTS.read(AnnualReport.class, "yaml", """
                zhunsheng: annual-report/1
                unit: {id: unit, name: 某县, kind: COUNTY}
                period: "2024"
                title: 报告
                measures:
                  - {id: m1, title: 举措, facts: [%s], figures: [%s]}
                """.formatted(facts, figures));
    }

    private static String fact(String code, String value) {
        return "{code: %s, value: %s}".formatted(code, value);
    }

    private static List<Claim> claims(AnnualReport report, String code) {
        Dossier read = ValuesInWords.read(report.toDossier(), RuleSets.bundled().vocabulary());
        return read.claimsByCode().get(FactCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "normative.issued, false, 0, EXACT",
        "normative.issued, true, 1, AT_LEAST",
        "penalty.amount, false, 0, EXACT",
        "penalty.amount, true, 0, MORE_THAN",
        "adviser.government.coverage-rate, true, 100, EXACT",
        "adviser.government.coverage-rate, false, 100, LESS_THAN",
    })
    void yesOrNoOfANumberIsANumber(String code, String said, long number, Exactness exactness) {
        assertThat(claims(report(fact(code, said), ""), code)).singleElement().satisfies(claim -> {
            assertThat(claim.value()).isEqualTo(ClaimValue.number(number));
            assertThat(claim.exactness()).isEqualTo(exactness);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline.satisfaction-rate", "appearance.rate", "penalty.decision.longest-days"})
    void yesOfWhatIsNoCoverageSaysNothing(String code) {
        AnnualReport report = report(fact(code, "true"), "");
        assertThat(claims(report, code)).isEmpty();
        Examination examination = EXAMINER.examine(report);
        assertThat(examination.findings()).extracting(Finding::rule).contains(AuditRule.KIND_DIFFERS);
        assertThat(examination.assessment().total())
                .isEqualTo(EXAMINER.examine(report("", "")).assessment().total());
    }

    @Test
    void aNumberOfWhatIsAMatterOfYesOrNoSaysYes() {
        AnnualReport report = report("", "{code: leadership.year-plan.issued, value: 1, unit: DOCUMENT}");
        assertThat(claims(report, "leadership.year-plan.issued"))
                .extracting(Claim::value)
                .containsExactly(ClaimValue.yes());
        assertThat(EXAMINER.examine(report).findings())
                .extracting(Finding::rule)
                .doesNotContain(AuditRule.KIND_DIFFERS);
    }

    @Test
    void fullCoverageInWordsScoresAsAHundredPercent() {
        Examination words = EXAMINER.examine(report(fact("adviser.village.coverage-rate", "true"), ""));
        Examination figure =
                EXAMINER.examine(report("", "{code: adviser.village.coverage-rate, value: 100, unit: PERCENT}"));
        assertThat(words.assessment().total()).isEqualTo(figure.assessment().total());
        assertThat(words.findings()).extracting(Finding::rule).doesNotContain(AuditRule.KIND_DIFFERS);
    }

    @Test
    void fullCoverageInWordsBesideCountsThatAreNotAllIsAContradiction() {
        AnnualReport report = report(
                fact("adviser.village.coverage-rate", "true"),
                "{code: adviser.village.covered-villages, value: 54, unit: PLACE}, {code: unit.villages, value: 56, unit: PLACE}");
        assertThat(EXAMINER.audit(report.unit().kind()).relations(report).faults())
                .as("54 of 56 villages is not all of them")
                .isNotEmpty();
    }

    @Test
    void noneInWordsBesideAPartThatIsSomeIsAContradiction() {
        AnnualReport report =
                report(fact("litigation.received", "false"), "{code: litigation.first-instance, value: 3, unit: CASE}");
        assertThat(EXAMINER.audit(report.unit().kind()).relations(report).faults())
                .isNotEmpty();
    }

    @Test
    void figuresWithoutACodeAreToldWithTheNearestCodes() {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, "yaml", """
                zhunsheng: annual-report/1
                unit: {id: unit, name: 某镇, kind: TOWNSHIP}
                period: "2024"
                title: 报告
                measures:
                  - {id: m1, title: 举措, uncoded: [{label: 普法活动场数, value: 3, unit: EVENT}, {label: 发放雨伞, value: 9, unit: OTHER, word: 把}]}
                """);
        assertThat(EXAMINER.examine(report).findings())
                .filteredOn(finding -> finding.rule() == AuditRule.FIGURES_UNCODED)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message(Lang.ZH)).contains("2 项数据没有代码", "普法活动场数（publicity.events", "发放雨伞"));
    }

    @Test
    void aMeasureWordThatTheClassOfTheFactHasIsNoOtherUnit() {
        String villages = "{code: unit.villages, value: 56, unit: PLACE%s}";
        assertThat(EXAMINER.examine(report("", villages.formatted(", word: 个"))).findings())
                .extracting(Finding::rule)
                .doesNotContain(AuditRule.UNIT_DIFFERS);
        assertThat(EXAMINER.examine(report("", villages.formatted(", word: 座"))).findings())
                .extracting(Finding::rule)
                .contains(AuditRule.UNIT_DIFFERS);
    }

    @Test
    void everyRateOfCoverageHasANameThatSaysSoOrIsOfWhatIsReviewed() {
        assertThat(RuleSets.bundled().vocabulary().facts())
                .filteredOn(FactDefinition::coverage)
                .hasSizeGreaterThan(8)
                .allMatch(rate -> rate.kind() == FactKind.RATE);
        assertThat(RuleSets.bundled().vocabulary().facts())
                .filteredOn(fact -> fact.variants().stream().anyMatch(text -> text.endsWith("全覆盖")))
                .allMatch(FactDefinition::coverage);
    }
}

package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.examine.Examiner;

/** Figures that cannot all be true are found in any report that states them, which declares nothing about them. */
class StatedTogetherTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());

    /** The errors in what a report states, given as {@code code value UNIT}, and perhaps more fields behind. */
    private static ImmutableList<Finding> errors(String... figures) {
        String stated = Stream.of(figures)
                .map(figure -> figure.split(" ", 4))
                .map(parts -> "      - {code: " + parts[0] + ", value: " + parts[1] + ", unit: " + parts[2]
                        + (parts.length > 3 ? ", " + parts[3] : "") + "}\n")
                .collect(Collectors.joining());
        String report = """
                zhunsheng: annual-report/1
                unit: {id: some-county, name: 某县, kind: COUNTY}
                period: "2024"
                title: "某县2024年法治政府建设年度报告"
                issuers: ["某县人民政府"]
                signedOn: 2025-01-20
                sections:
                  - {kind: MEASURES_AND_RESULTS, heading: "主要举措和成效"}
                measures:
                  - id: m1
                    title: "行政应诉"
                    summary: "应诉情况。"
                    figures:
                """ + stated;
        AnnualReport read = DOCUMENTS.read(AnnualReport.class, "yaml", report);
        return EXAMINER.audit(read.unit().kind()).audit(read).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.rule() != AuditRule.DUTY_BREACHED)
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVENT", "CASE"})
    void aRateIsHeldAgainstItsPartsInWhateverUnitTheyAreCounted(String unit) {
        ImmutableList<Finding> found = errors(
                "appearance.hearings 36 " + unit, "appearance.attended 30 " + unit, "appearance.rate 100 PERCENT");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AuditRule.RATE_DISAGREES);
            assertThat(finding.message(Lang.EN)).contains("100% ≠ 30 ÷ 36", "83.33", "possibly wrong");
            assertThat(finding.message(Lang.ZH)).contains("100% ≠ 30 ÷ 36", "可能有误");
        });
    }

    @Test
    void moreHeadsThanHearingsIsAnError() {
        assertThat(errors("appearance.hearings 36 EVENT", "appearance.attended 40 EVENT"))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.BOUND_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"83.33", "83.3", "83"})
    void aRateThatIsRoundedOrCutOffIsNoError(String rate) {
        assertThat(errors(
                        "appearance.hearings 36 EVENT",
                        "appearance.attended 30 EVENT",
                        "appearance.rate " + rate + " PERCENT"))
                .isEmpty();
    }

    @Test
    void figuresThatAreCountedInDifferentUnitsAreNotHeldAgainstEachOther() {
        assertThat(errors("appearance.hearings 36 EVENT", "appearance.attended 40 CASE"))
                .isEmpty();
    }

    @Test
    void figuresThatAreOnlyAboutRightAreNoErrorWhereTheyCanBe() {
        assertThat(errors("appearance.hearings 36 EVENT exactness: ABOUT", "appearance.attended 37 EVENT"))
                .isEmpty();
    }

    @Test
    void aChangeIsNotTakenForTheFigureItself() {
        assertThat(errors(
                        "appearance.hearings 36 EVENT",
                        "appearance.hearings 12.5 PERCENT form: GROWTH",
                        "appearance.rate 100 PERCENT",
                        "appearance.rate 2.5 PERCENTAGE_POINT form: POINT_CHANGE"))
                .isEmpty();
    }

    @Test
    void aFigureOfTheUnitItselfBesideOneOfTheWholeAreaIsNoContradiction() {
        assertThat(errors("normative.issued 8 DOCUMENT", "normative.issued 3 DOCUMENT scope: {whose: OWN}"))
                .isEmpty();
        assertThat(errors("normative.issued 8 DOCUMENT", "normative.issued 3 DOCUMENT"))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.STATED_DIFFERENTLY);
    }

    @Test
    void partsThatAReportDeclaresAreHeldAgainstTheirTotalWithoutTheVocabulary() {
        String declared = "local.total 10 CASE parts: {of: [local.one, local.other], coverage: EXHAUSTIVE}";
        assertThat(errors(declared, "local.one 4 CASE", "local.other 6 CASE")).isEmpty();
        assertThat(errors(declared, "local.one 4 CASE", "local.other 5 CASE"))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.PARTS_DISAGREE);
    }
}

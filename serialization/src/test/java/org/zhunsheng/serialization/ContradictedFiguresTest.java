package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.relation.VocabularyCheck;

/** What relations contradict is disputed for the score, and the audit says why; what agrees is scored as it is stated. */
class ContradictedFiguresTest {
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());
    private static final String HEARINGS = "appearance.hearings";
    private static final String ATTENDED = "appearance.attended";
    private static final String RATE = "appearance.rate";

    private static final GovernmentUnit UNIT = GovernmentUnit.builder()
            .id("county")
            .name("某县人民政府")
            .kind(UnitKind.COUNTY)
            .build();

    private static Figure figure(String code, String value, UnitClass unit) {
        return Figure.builder()
                .code(FactCode.of(code))
                .value(new BigDecimal(value))
                .unit(unit)
                .build();
    }

    private static Examination examine(Figure... figures) {
        return EXAMINER.examine(AnnualReport.builder()
                .unit(UNIT)
                .period(ReportingPeriod.ofYear(2023))
                .title("2023年法治政府建设年度报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("行政应诉")
                        .addFigures(figures)
                        .build())
                .build());
    }

    /** Duties that so short a report does not meet are none of this. */
    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.rule() != AuditRule.DUTY_BREACHED;
    }

    private static long disputed(Examination examination) {
        Assessment assessment = examination.assessment();
        return assessment.results().stream()
                .filter(result -> result.status() == Status.DISPUTED)
                .count();
    }

    @Test
    void aRateThatItsPartsContradictIsAnErrorAndItsIndicatorIsDisputed() {
        Examination examination = examine(
                figure(HEARINGS, "36", UnitClass.EVENT),
                figure(ATTENDED, "30", UnitClass.EVENT),
                figure(RATE, "100", UnitClass.PERCENT));
        assertThat(examination.findings())
                .filteredOn(ContradictedFiguresTest::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(AuditRule.RATE_DISAGREES);
                    assertThat(finding.message(Lang.EN)).contains("30 ÷ 36 = 83.33%");
                    assertThat(finding.message(Lang.ZH)).contains("可能有误的数据");
                });
        assertThat(disputed(examination)).isPositive();
    }

    @Test
    void aRateThatAgreesWithItsPartsIsNotDisputed() {
        Examination examination = examine(
                figure(HEARINGS, "36", UnitClass.EVENT),
                figure(ATTENDED, "30", UnitClass.EVENT),
                figure(RATE, "83.3", UnitClass.PERCENT));
        assertThat(examination.findings()).noneMatch(ContradictedFiguresTest::isError);
        assertThat(disputed(examination)).isZero();
    }

    @Test
    void moreHeadsThanHearingsIsAnError() {
        assertThat(examine(figure(HEARINGS, "36", UnitClass.EVENT), figure(ATTENDED, "40", UnitClass.EVENT))
                        .findings())
                .filteredOn(ContradictedFiguresTest::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(AuditRule.BOUND_BROKEN));
    }

    @Test
    void theReasonOfTheDisputeIsTheFinding() {
        Examination examination = examine(
                figure(HEARINGS, "36", UnitClass.EVENT),
                figure(ATTENDED, "30", UnitClass.EVENT),
                figure(RATE, "100", UnitClass.PERCENT));
        assertThat(examination.assessment().dossier().claims())
                .filteredOn(claim -> claim.dispute().isPresent())
                .hasSize(3)
                .allSatisfy(
                        claim -> assertThat(claim.dispute().orElseThrow().en()).contains("100% ≠ 30 ÷ 36 = 83.33%"));
        assertThat(examination.assessment().ledger())
                .anyMatch(line -> line.reason().text(Lang.EN).contains("100% ≠ 30 ÷ 36"));
    }

    @Test
    void anotherValueSettlesTheDispute() {
        Assessment assessment = examine(
                        figure(HEARINGS, "36", UnitClass.EVENT),
                        figure(ATTENDED, "30", UnitClass.EVENT),
                        figure(RATE, "100", UnitClass.PERCENT))
                .assessment();
        Assessment settled = assessment.whatIf(List.of(Claim.builder()
                .code(FactCode.of(ATTENDED))
                .value(ClaimValue.number(36))
                .build()));
        assertThat(settled.dossier().claims()).allMatch(claim -> claim.dispute().isEmpty());
    }

    @Test
    void whatAnAssessorVerifiedIsNotInDispute() {
        Dossier dossier = Dossier.builder()
                .unit(UNIT)
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(verified(HEARINGS, 36), verified(ATTENDED, 30))
                .addClaims(Claim.builder()
                        .code(FactCode.of(RATE))
                        .value(ClaimValue.number(100))
                        .build())
                .build();
        Assessment assessment = EXAMINER.examine(dossier).assessment();
        assertThat(assessment.dossier().claims())
                .filteredOn(claim -> claim.dispute().isPresent())
                .extracting(claim -> claim.code().value())
                .containsExactly(RATE);
        assertThat(assessment.derivedRate(FactCode.of(RATE))).contains(new BigDecimal("83.333333"));
    }

    @Test
    void whatFollowsByRelationsIsScoredAndSaysFromWhat() {
        Assessment assessment = examine(
                        figure(ATTENDED, "36", UnitClass.EVENT), figure("appearance.absent", "4", UnitClass.EVENT))
                .assessment();
        assertThat(assessment.dossier().claims())
                .filteredOn(claim -> claim.code().equals(FactCode.of(RATE)))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.derived()).isTrue();
                    assertThat(claim.value()).isEqualTo(ClaimValue.number(90));
                    assertThat(claim.source()).contains("appearance.absent, " + ATTENDED);
                });
        assertThat(assessment.ledger())
                .anyMatch(line -> line.reason().text(Lang.ZH).contains("90%（由负责人未出庭场数、负责人出庭场数推算）"));
        assertThat(assessment.stated().claims()).noneMatch(claim -> claim.code().equals(FactCode.of(RATE)));
    }

    @Test
    void aRateDoesNotFollowFromABaseThatIsNotTheMostCustomary() {
        assertThat(examine(figure("appearance.due", "40", UnitClass.EVENT), figure(ATTENDED, "36", UnitClass.EVENT))
                        .assessment()
                        .dossier()
                        .claims())
                .noneMatch(claim -> claim.code().equals(FactCode.of(RATE)));
    }

    @Test
    void totalsAndRemaindersFollowAndNothingFollowsFromWhatIsInDispute() {
        Assessment sums = examine(
                        figure("hotline.closed-on-time", "140", UnitClass.CASE),
                        figure("hotline.closed-late", "11", UnitClass.CASE),
                        figure("hotline.received", "200", UnitClass.CASE),
                        figure("hotline.passed-on", "60", UnitClass.CASE))
                .assessment();
        assertThat(sums.dossier().claims())
                .filteredOn(Claim::derived)
                .extracting(claim -> claim.code().value() + " " + claim.value())
                .contains("hotline.due 151", "hotline.answered-at-once 140", "hotline.on-time-rate 92.715231");
        Assessment disputed = examine(
                        figure(HEARINGS, "36", UnitClass.EVENT),
                        figure(ATTENDED, "30", UnitClass.EVENT),
                        figure(RATE, "100", UnitClass.PERCENT))
                .assessment();
        assertThat(disputed.dossier().claims())
                .noneMatch(claim -> claim.code().value().equals("appearance.absent"));
    }

    @Test
    void whatFollowsIsNoStrongerThanTheWeakestThatItFollowsFrom() {
        Dossier dossier = Dossier.builder()
                .unit(UNIT)
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(verified("appearance.absent", 4))
                .addClaims(Claim.builder()
                        .code(FactCode.of(ATTENDED))
                        .value(ClaimValue.number(36))
                        .build())
                .build();
        assertThat(EXAMINER.examine(dossier).assessment().dossier().claims())
                .filteredOn(claim -> claim.code().equals(FactCode.of(RATE)))
                .extracting(Claim::standing)
                .containsExactly(AssuranceLevel.SELF_REPORTED);
    }

    @Test
    void moreCasesDisposedOfThanReceivedIsToBeVerifiedWhereNothingIsSaidToBeCarriedOver() {
        Figure received = figure("litigation.received", "20", UnitClass.CASE);
        Figure dismissed = figure("litigation.closed.claim-dismissed", "30", UnitClass.CASE);
        assertThat(examine(received, dismissed).findings())
                .filteredOn(finding -> finding.rule() == AuditRule.RELATION_TO_VERIFY)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Lang.ZH)).contains("≥ 30", "20"));
        assertThat(examine(received, dismissed, figure("litigation.opening", "15", UnitClass.CASE))
                        .findings())
                .noneMatch(finding -> finding.rule() == AuditRule.RELATION_TO_VERIFY);
        assertThat(examine(
                                received,
                                figure("litigation.closed", "30", UnitClass.CASE),
                                figure("litigation.pending", "5", UnitClass.CASE))
                        .findings())
                .noneMatch(finding -> finding.rule() == AuditRule.RELATION_TO_VERIFY);
    }

    private static Figure share(String code, String value) {
        return Figure.builder()
                .fillFrom(figure(code, value, UnitClass.PERCENT))
                .form(FigureForm.SHARE)
                .build();
    }

    @Test
    void aShareIsHeldAgainstItsClassAndTotalAndMayHaveBeenAdjusted() {
        Figure total = figure("disclosure.requests.received", "3", UnitClass.CASE);
        String person = "disclosure.requests.received.natural-person";
        String company = "disclosure.requests.received.company";
        String research = "disclosure.requests.received.research";
        Figure[] classes = {
            total,
            figure(person, "1", UnitClass.CASE),
            figure(company, "1", UnitClass.CASE),
            figure(research, "1", UnitClass.CASE),
            share(company, "33.3"),
            share(research, "33.3")
        };
        List<Figure> adjusted = new ArrayList<>(List.of(classes));
        adjusted.add(share(person, "33.4"));
        Examination fits = examine(adjusted.toArray(Figure[]::new));
        assertThat(fits.findings()).noneMatch(ContradictedFiguresTest::isError);
        assertThat(fits.findings()).anyMatch(finding -> finding.rule() == AuditRule.SHARES_ADJUSTED);
        List<Figure> wrong = new ArrayList<>(List.of(classes));
        wrong.add(share(person, "43.4"));
        assertThat(examine(wrong.toArray(Figure[]::new)).findings())
                .filteredOn(ContradictedFiguresTest::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Lang.ZH)).contains("占比", "43.4% ≠ 1 ÷ 3 = 33.33%"));
    }

    @Test
    void sharesMayRestOnTheSumOfTheirClassesInsteadOfThePrintedTotal() {
        assertThat(examine(
                                figure("hotline.received", "250", UnitClass.CASE),
                                figure("hotline.class.consultation", "150", UnitClass.CASE),
                                figure("hotline.class.help", "50", UnitClass.CASE),
                                share("hotline.class.consultation", "75"),
                                share("hotline.class.help", "25"))
                        .findings())
                .noneMatch(ContradictedFiguresTest::isError);
    }

    @Test
    void aRelationThatTheReportDeclaresContradictsToo() {
        Examination examination = examine(
                Figure.builder()
                        .fillFrom(figure("litigation.new", "20", UnitClass.CASE))
                        .parts(Breakdown.builder()
                                .addOf(FactCode.of("litigation.dismissed"), FactCode.of("litigation.lost"))
                                .coverage(PartsCoverage.EXHAUSTIVE)
                                .build())
                        .build(),
                figure("litigation.dismissed", "12", UnitClass.CASE),
                figure("litigation.lost", "5", UnitClass.CASE));
        assertThat(examination.findings())
                .filteredOn(ContradictedFiguresTest::isError)
                .extracting(Finding::rule)
                .contains(AuditRule.PARTS_DISAGREE);
        assertThat(examination.assessment().dossier().claims())
                .filteredOn(claim -> claim.dispute().isPresent())
                .hasSize(3);
    }

    @Test
    void figuresStatedInTwoWaysKeepTheRangeBetweenThem() {
        assertThat(examine(figure(HEARINGS, "36", UnitClass.EVENT), figure(HEARINGS, "38", UnitClass.EVENT))
                        .assessment()
                        .dossier()
                        .claims())
                .allMatch(claim -> claim.dispute().isEmpty());
    }

    @Test
    void whatIsKeptApartByItsScopeIsKeptApartForTheScoreToo() {
        Figure all = figure("normative.filed", "8", UnitClass.CASE);
        Figure own = Figure.builder()
                .fillFrom(figure("normative.filed", "3", UnitClass.CASE))
                .scope(Scope.of(Scope.Whose.OWN, Scope.Side.FILING))
                .build();
        Examination examination = examine(all, own);
        assertThat(examination.findings()).noneMatch(finding -> finding.rule() == AuditRule.STATED_DIFFERENTLY);
        assertThat(disputed(examination)).isZero();
    }

    @Test
    void theBundledRelationsAreSound() {
        assertThat(VocabularyCheck.check(RuleSets.bundled().vocabulary()))
                .filteredOn(fault -> fault.kind().isError())
                .extracting(fault -> fault.message(Lang.EN))
                .isEmpty();
    }

    private static Claim verified(String code, long value) {
        return Claim.builder()
                .code(FactCode.of(code))
                .value(ClaimValue.number(value))
                .standing(AssuranceLevel.VERIFIED)
                .build();
    }
}

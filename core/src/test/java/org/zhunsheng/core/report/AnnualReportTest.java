package org.zhunsheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

class AnnualReportTest {
    private static final GovernmentUnit UNIT = GovernmentUnit.builder()
            .id("zone")
            .name("示范区")
            .kind(UnitKind.FUNCTIONAL_ZONE)
            .build();

    private static AnnualReport.Builder report() {
        return AnnualReport.builder()
                .unit(UNIT)
                .period(ReportingPeriod.ofYear(2023))
                .title("报告");
    }

    private static Figure figure(String code, long value) {
        return Figure.builder()
                .code(FactCode.of(code))
                .value(BigDecimal.valueOf(value))
                .unit(UnitClass.CASE)
                .build();
    }

    private static Dossier dossierOf(Figure... figures) {
        return report().addMeasures(Measure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(figures)
                        .build())
                .build()
                .toDossier();
    }

    private static Figure suits(long total) {
        return Figure.builder()
                .fillFrom(figure("suit.new", total))
                .parts(Breakdown.builder()
                        .addOf(FactCode.of("suit.dismissed"), FactCode.of("suit.withdrawn"))
                        .coverage(PartsCoverage.REMAINDER)
                        .remainder(FactCode.of("suit.pending"))
                        .build())
                .build();
    }

    @Test
    void anIdIsUsedOnceInAReportAndAPlanNamesProblemsThatExist() {
        assertThatThrownBy(() -> report().addProblems(
                                Problem.builder().id("x").title("问题").build())
                        .addPlans(Plan.builder()
                                .id("x")
                                .title("计划")
                                .addProblems("y")
                                .build())
                        .build())
                .hasMessageContaining("DUPLICATE_ID plans[0].id")
                .hasMessageContaining("DANGLING_PROBLEM plans[0].problems[0]");
    }

    @Test
    void nothingIsDeliveredBeforeItIsSigned() {
        assertThatThrownBy(() -> report().signedOn(LocalDate.of(2024, 1, 3))
                        .submittedOn(LocalDate.of(2024, 1, 2))
                        .build())
                .hasMessageContaining("BEFORE_SIGNATURE submittedOn");
    }

    @Test
    void everyFigureBecomesASelfReportedClaimWithItsPlace() {
        Claim claim = dossierOf(figure("hotline.received", 5289)).claims().get(0);
        assertThat(claim.value()).hasToString("5289");
        assertThat(claim.standing()).isEqualTo(AssuranceLevel.SELF_REPORTED);
        assertThat(claim.source()).contains("measures[0].figures[0]");
        assertThat(claim.derived()).isFalse();
    }

    @Test
    void theNamedRestOfATotalIsDerivedAndMarked() {
        Dossier dossier = dossierOf(suits(23), figure("suit.dismissed", 9), figure("suit.withdrawn", 9));
        assertThat(dossier.claims()).last().satisfies(claim -> {
            assertThat(claim.code()).hasToString("suit.pending");
            assertThat(claim.value()).hasToString("5");
            assertThat(claim.derived()).isTrue();
        });
    }

    @Test
    void nothingIsDerivedFromARoundedFigureOrAMissingPart() {
        assertThat(dossierOf(suits(23), figure("suit.dismissed", 9)).claims()).noneMatch(AnnualReportTest::isWorkedOut);
        assertThat(dossierOf(
                                suits(23),
                                Figure.builder()
                                        .fillFrom(figure("suit.dismissed", 9))
                                        .exactness(Exactness.ABOUT)
                                        .build(),
                                figure("suit.withdrawn", 9))
                        .claims())
                .noneMatch(AnnualReportTest::isWorkedOut);
    }

    private static boolean isWorkedOut(Claim claim) {
        return claim.derived() && !claim.code().value().startsWith("report.section.");
    }

    private static Dossier dossier(List<Claim> claims) {
        return Dossier.builder()
                .unit(UNIT)
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .claims(claims)
                .build();
    }

    private static Claim claim(long value, AssuranceLevel standing) {
        return Claim.builder()
                .code(FactCode.of("a.b"))
                .value(ClaimValue.number(value))
                .standing(standing)
                .build();
    }

    @Test
    void claimsThatAgreeMakeAFactKnownWithTheStrongestStanding() {
        Knowledge knowledge = dossier(
                        List.of(claim(5, AssuranceLevel.SELF_REPORTED), claim(5, AssuranceLevel.VERIFIED)))
                .knowledge(FactCode.of("a.b"));
        assertThat(knowledge)
                .isEqualTo(new Knowledge.Known(
                        ClaimValue.number(5), Exactness.EXACT, AssuranceLevel.VERIFIED, Assurance.VERIFIED));
    }

    @Test
    void claimsThatDifferAreDisputedInWhateverOrder() {
        List<Claim> claims = new java.util.ArrayList<>(List.of(
                claim(5, AssuranceLevel.VERIFIED),
                claim(6, AssuranceLevel.VERIFIED),
                claim(5, AssuranceLevel.REVIEWED)));
        for (int i = 0; i < 3; i++) {
            Collections.rotate(claims, 1);
            assertThat(dossier(claims).knowledge(FactCode.of("a.b"))).isInstanceOf(Knowledge.Disputed.class);
        }
    }

    @Test
    void whatNobodySaysIsUnknownAndWhatDoesNotApplyHasAReason() {
        assertThat(dossier(List.of()).knowledge(FactCode.of("a.b"))).isInstanceOf(Knowledge.Unknown.class);
        Claim notApplicable = Claim.builder()
                .code(FactCode.of("a.b"))
                .value(ClaimValue.notApplicable())
                .standing(AssuranceLevel.REVIEWED)
                .reason("没有这类事项")
                .build();
        assertThat(dossier(List.of(notApplicable)).knowledge(FactCode.of("a.b")))
                .isEqualTo(new Knowledge.NotApplicable("没有这类事项"));
        assertThatThrownBy(() -> Claim.builder()
                        .code(FactCode.of("a.b"))
                        .value(ClaimValue.notApplicable())
                        .build())
                .hasMessageContaining("REASON_MISMATCH");
    }

    @Test
    void evidenceThatIsReferredToHasToBeThere() {
        assertThatThrownBy(() -> dossier(List.of(Claim.builder()
                        .fillFrom(claim(1, AssuranceLevel.VERIFIED))
                        .evidence(List.of("e9"))
                        .build())))
                .hasMessageContaining("DANGLING_EVIDENCE claims[0].evidence[0]");
    }

    @Test
    void aYearIsWrittenAsItIsRead() {
        assertThat(ReportingPeriod.of("0496")).hasToString("0496");
        assertThat(ReportingPeriod.of("2023")).hasToString("2023");
        assertThat(ReportingPeriod.of("2023-01-01/2023-06-30")).hasToString("2023-01-01/2023-06-30");
    }

    @Test
    void aPartThatTheReportHasIsShownAndOneThatItLacksIsNot() {
        AnnualReport report = AnnualReport.builder()
                .unit(org.zhunsheng.core.unit.GovernmentUnit.builder()
                        .id("u")
                        .name("某区")
                        .kind(org.zhunsheng.core.unit.UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(2023))
                .title("报告")
                .addMeasures(Measure.builder().id("m1").title("举措").build())
                .build();
        assertThat(report.toDossier().claims())
                .filteredOn(claim -> claim.code().equals(SectionKind.MEASURES_AND_RESULTS.fact())
                        || claim.code().equals(SectionKind.PROBLEMS_AND_CAUSES.fact()))
                .extracting(claim -> claim.code() + " " + claim.value())
                .containsExactlyInAnyOrder(
                        SectionKind.MEASURES_AND_RESULTS.fact() + " " + org.zhunsheng.core.evidence.ClaimValue.yes(),
                        SectionKind.PROBLEMS_AND_CAUSES.fact() + " " + org.zhunsheng.core.evidence.ClaimValue.no());
    }
}

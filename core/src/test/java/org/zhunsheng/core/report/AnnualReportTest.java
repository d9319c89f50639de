package org.zhunsheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.ImmutableClaim;
import org.zhunsheng.core.evidence.ImmutableDossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.figure.CountUnit;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.ImmutableBreakdown;
import org.zhunsheng.core.figure.ImmutableFigure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.ImmutableGovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

class AnnualReportTest {
    private static final GovernmentUnit UNIT = ImmutableGovernmentUnit.builder()
            .id("zone")
            .name("示范区")
            .kind(UnitKind.FUNCTIONAL_ZONE)
            .build();

    private static ImmutableAnnualReport.Builder report() {
        return ImmutableAnnualReport.builder()
                .unit(UNIT)
                .period(ReportingPeriod.ofYear(2023))
                .title("报告");
    }

    private static ImmutableFigure figure(String code, long value) {
        return ImmutableFigure.builder()
                .code(FactCode.of(code))
                .value(BigDecimal.valueOf(value))
                .unit(CountUnit.CASE)
                .build();
    }

    private static Dossier dossierOf(Figure... figures) {
        return report().addMeasures(ImmutableMeasure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(figures)
                        .build())
                .build()
                .toDossier();
    }

    private static ImmutableFigure suits(long total) {
        return figure("suit.new", total)
                .withParts(ImmutableBreakdown.builder()
                        .addOf(FactCode.of("suit.dismissed"), FactCode.of("suit.withdrawn"))
                        .coverage(PartsCoverage.REMAINDER)
                        .remainder(FactCode.of("suit.pending"))
                        .build());
    }

    @Test
    void anIdIsUsedOnceInAReportAndAPlanNamesProblemsThatExist() {
        assertThatThrownBy(() -> report().addProblems(
                                ImmutableProblem.builder().id("x").title("问题").build())
                        .addPlans(ImmutablePlan.builder()
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
        Claim claim = dossierOf(figure("hotline.cases", 5289)).claims().get(0);
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
        assertThat(dossierOf(suits(23), figure("suit.dismissed", 9)).claims()).noneMatch(Claim::derived);
        assertThat(dossierOf(
                                suits(23),
                                figure("suit.dismissed", 9).withExactness(Exactness.ABOUT),
                                figure("suit.withdrawn", 9))
                        .claims())
                .noneMatch(Claim::derived);
    }

    private static Dossier dossier(List<Claim> claims) {
        return ImmutableDossier.builder()
                .unit(UNIT)
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .claims(claims)
                .build();
    }

    private static ImmutableClaim claim(long value, AssuranceLevel standing) {
        return ImmutableClaim.builder()
                .code(FactCode.of("a.b"))
                .value(ClaimValue.number(value))
                .standing(standing)
                .build();
    }

    @Test
    void claimsThatAgreeMakeAFactKnownWithTheStrongestStanding() {
        Knowledge knowledge = dossier(List.of(claim(5, AssuranceLevel.SELF_REPORTED), claim(5, AssuranceLevel.VERIFIED)))
                .knowledge(FactCode.of("a.b"));
        assertThat(knowledge).isEqualTo(new Knowledge.Known(ClaimValue.number(5), Exactness.EXACT, AssuranceLevel.VERIFIED));
    }

    @Test
    void claimsThatDifferAreDisputedInWhateverOrder() {
        List<Claim> claims = new java.util.ArrayList<>(
                List.of(claim(5, AssuranceLevel.SELF_REPORTED), claim(6, AssuranceLevel.VERIFIED), claim(5, AssuranceLevel.REVIEWED)));
        for (int i = 0; i < 3; i++) {
            Collections.rotate(claims, 1);
            assertThat(dossier(claims).knowledge(FactCode.of("a.b"))).isInstanceOf(Knowledge.Disputed.class);
        }
    }

    @Test
    void whatNobodySaysIsUnknownAndWhatDoesNotApplyHasAReason() {
        assertThat(dossier(List.of()).knowledge(FactCode.of("a.b"))).isInstanceOf(Knowledge.Unknown.class);
        Claim notApplicable = ImmutableClaim.builder()
                .code(FactCode.of("a.b"))
                .value(ClaimValue.notApplicable())
                .reason("没有这类事项")
                .build();
        assertThat(dossier(List.of(notApplicable)).knowledge(FactCode.of("a.b")))
                .isEqualTo(new Knowledge.NotApplicable("没有这类事项"));
        assertThatThrownBy(() -> ImmutableClaim.builder()
                        .code(FactCode.of("a.b"))
                        .value(ClaimValue.notApplicable())
                        .build())
                .hasMessageContaining("REASON_MISMATCH");
    }

    @Test
    void evidenceThatIsReferredToHasToBeThere() {
        assertThatThrownBy(() -> dossier(List.of(claim(1, AssuranceLevel.VERIFIED).withEvidence("e9"))))
                .hasMessageContaining("DANGLING_EVIDENCE claims[0].evidence[0]");
    }
}

package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.WhyLeftOut;
import org.zhunsheng.serialization.BundledData;

/** A plan proves what is unknown and changes what can still be changed; it never clears a veto that is triggered. */
class VetoInPlanTest {
    private static final BundledData DATA = BundledData.load();
    private static final Assessor ASSESSOR = Assessor.compile(AssessmentBasis.builder()
            .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
            .vocabulary(DATA.vocabulary())
            .scheme(DATA.demonstrationScheme())
            .build());
    private static final RemedyLibrary LIBRARY = DATA.demonstrationRemedies();

    private static Claim claim(String fact, ClaimValue value, AssuranceLevel standing) {
        return Claim.builder()
                .code(FactCode.of(fact))
                .value(value)
                .standing(standing)
                .build();
    }

    private static Assessment county(Claim... claims) {
        return ASSESSOR.assess(Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(claims)
                .build());
    }

    private static PlanAnswer plan(Assessment assessment, Aim aim, PlanFor purpose) {
        return PlanOptimiser.answer(PlanRequest.builder()
                .assessment(assessment)
                .library(LIBRARY)
                .aim(aim)
                .purpose(purpose)
                .build());
    }

    private static Optional<WhyLeftOut> why(PlanAnswer answer, String fact) {
        return answer.leftOut().stream()
                .filter(left -> left.remedy().effects().stream()
                        .anyMatch(effect -> effect.fact().equals(FactCode.of(fact))))
                .map(LeftOut::why)
                .findFirst();
    }

    @Test
    void noPlanClearsAVetoThatIsTrue() {
        Assessment struck = county(
                claim("unit.major-unlawful-event", ClaimValue.yes(), AssuranceLevel.VERIFIED),
                claim("unit.fraudulent-material", ClaimValue.yes(), AssuranceLevel.VERIFIED));
        PlanAnswer answer = plan(struck, new Aim.ReachGrade("passed"), PlanFor.THIS_ASSESSMENT);
        assertThat(answer.reached()).isFalse();
        assertThat(answer.chosen()).isEmpty();
        assertThat(answer.triggered()).hasSize(2);
        assertThat(why(answer, "unit.major-unlawful-event")).contains(WhyLeftOut.VETO_TRIGGERED);
        assertThat(why(answer, "unit.fraudulent-material")).contains(WhyLeftOut.VETO_TRIGGERED);
    }

    @Test
    void aBreachThatTheUnitDeniesAndACheckFoundIsNotProvedAway() {
        Assessment struck = county(
                claim("unit.major-unlawful-event", ClaimValue.no(), AssuranceLevel.SELF_REPORTED),
                claim("unit.major-unlawful-event", ClaimValue.yes(), AssuranceLevel.VERIFIED));
        PlanAnswer answer = plan(struck, new Aim.ReachGrade("passed"), PlanFor.THIS_ASSESSMENT);
        assertThat(answer.reached()).isFalse();
    }

    @Test
    void whatIsDisputedCannotBeProved() {
        Assessment disputed = county(
                claim("unit.major-unlawful-event", ClaimValue.no(), AssuranceLevel.VERIFIED),
                claim("unit.major-unlawful-event", ClaimValue.yes(), AssuranceLevel.VERIFIED));
        PlanAnswer answer = plan(disputed, new Aim.ReachGrade("passed"), PlanFor.THIS_ASSESSMENT);
        assertThat(answer.reached()).isFalse();
        assertThat(why(answer, "unit.major-unlawful-event")).contains(WhyLeftOut.ALREADY_KNOWN);
    }

    @Test
    void whatIsUnknownCanBeProved() {
        PlanAnswer answer = plan(county(), new Aim.ReachGrade("passed"), PlanFor.THIS_ASSESSMENT);
        assertThat(answer.reached()).isTrue();
        assertThat(answer.triggered()).isEmpty();
    }

    @Test
    void overdueCasesOfAPeriodThatIsOverCountForTheNextAssessmentOnly() {
        Assessment late = county(claim("approval.overdue", ClaimValue.number(30), AssuranceLevel.SELF_REPORTED));
        Aim aim = new Aim.WithinEffort(10_000);
        assertThat(why(plan(late, aim, PlanFor.THIS_ASSESSMENT), "approval.overdue"))
                .contains(WhyLeftOut.PERIOD_OVER);
        PlanAnswer next = plan(late, aim, PlanFor.NEXT_ASSESSMENT);
        List<String> chosen =
                next.chosen().stream().map(one -> one.remedy().id()).toList();
        assertThat(chosen).contains("approval-overdue");
    }

    @Test
    void winningATitleIsNoRemedyForTheAssessmentThatLeadsToIt() {
        PlanAnswer answer = plan(county(), new Aim.WithinEffort(10_000), PlanFor.THIS_ASSESSMENT);
        assertThat(why(answer, "unit.national-honours")).contains(WhyLeftOut.PERIOD_OVER);
    }
}

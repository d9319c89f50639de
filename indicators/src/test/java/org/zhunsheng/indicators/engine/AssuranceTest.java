package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Counts;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/** Who says so decides what counts. */
class AssuranceTest {
    private static final SchemeItem PUBLISHING = Worlds.item(0, "4", met(PUBLISHED));
    private static final SchemeItem HEARING = Worlds.item(1, "6", met(HEARD));

    private static ScoringMethod met(FactCode fact) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(fact)));
    }

    private static Claim says(FactCode fact, ClaimValue value) {
        return Claim.builder()
                .code(fact)
                .value(value)
                .reason(value instanceof ClaimValue.NotApplicable ? Optional.of("无此事项") : Optional.empty())
                .build();
    }

    private static Claim backs(FactCode fact, ClaimValue value) {
        return Claim.builder().fillFrom(says(fact, value)).addEvidence("paper").build();
    }

    private static Assessment assess(ScoringScheme scheme, Claim... claims) {
        Dossier dossier = Dossier.builder()
                .fillFrom(Worlds.dossier())
                .addEvidence(Evidence.builder()
                        .id("paper")
                        .kind(EvidenceKind.DOCUMENT)
                        .title("材料")
                        .build())
                .addClaims(claims)
                .build();
        return Assessor.compile(Worlds.basis(scheme)).assess(dossier);
    }

    private static ScoreInterval between(String low, String high) {
        return new ScoreInterval(Points.of(low), Points.of(high));
    }

    @Test
    void aUnitThatClaimsEverythingInItsOwnWordHasNothingVerified() {
        Assessment assessment = assess(
                Worlds.scheme(PUBLISHING, HEARING), says(PUBLISHED, ClaimValue.yes()), says(HEARD, ClaimValue.yes()));
        assertThat(assessment.total()).isEqualTo(between("10", "10"));
        assertThat(assessment.grade().isCertain()).isTrue();
        assertThat(assessment.verified().total()).isEqualTo(between("0", "10"));
        assertThat(assessment.verified().grade().isCertain()).isFalse();
        assertThat(assessment.verified().coverage()).isEqualByComparingTo("0");
    }

    @Test
    void whatEvidenceBacksCountsUnlessTheSchemeAsksForACheck() {
        Claim[] claims = {backs(PUBLISHED, ClaimValue.yes()), Worlds.claim(HEARD, ClaimValue.yes())};
        ScoringScheme scheme = Worlds.scheme(PUBLISHING, HEARING);
        assertThat(assess(scheme, claims).verified().total()).isEqualTo(between("10", "10"));
        ScoringScheme strict =
                ScoringScheme.builder().fillFrom(scheme).counts(Counts.PROVED).build();
        assertThat(assess(strict, claims).verified().total()).isEqualTo(between("6", "10"));
    }

    @Test
    void anItemMayAskForMoreThanItsScheme() {
        SchemeItem strict =
                SchemeItem.builder().fillFrom(PUBLISHING).counts(Counts.PROVED).build();
        Assessment assessment = assess(
                Worlds.scheme(strict, HEARING), backs(PUBLISHED, ClaimValue.yes()), backs(HEARD, ClaimValue.yes()));
        assertThat(assessment.verified().total()).isEqualTo(between("6", "10"));
    }

    @Test
    void whatDoesNotApplyByTheWordOfTheUnitIsOpenUntilApproved() {
        Assessment assessment = assess(
                Worlds.scheme(PUBLISHING, HEARING),
                Worlds.claim(HEARD, ClaimValue.yes()),
                says(PUBLISHED, ClaimValue.notApplicable()));
        assertThat(assessment.total()).isEqualTo(between("6", "10"));
        assertThat(assessment.inapplicable()).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(Inapplicable.State.UNAPPROVED);
            assertThat(found.low()).isEqualTo(Points.of("4"));
            assertThat(found.high()).isEqualTo(Points.ZERO);
        });
    }

    @Test
    void whatDoesNotApplyForApprovedReasonsIsListedWithThePointsItMoved() {
        Assessment assessment = assess(
                Worlds.scheme(PUBLISHING, HEARING),
                Worlds.claim(HEARD, ClaimValue.yes()),
                Worlds.claim(PUBLISHED, ClaimValue.notApplicable()));
        assertThat(assessment.total()).isEqualTo(between("10", "10"));
        assertThat(assessment.inapplicable()).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(Inapplicable.State.APPROVED);
            assertThat(found.reason().zh()).isEqualTo("无此事项");
            assertThat(found.low()).isEqualTo(Points.of("4"));
        });
    }

    @Test
    void aVerifiedFigureBeatsTheStatedOneAndTheDifferenceCostsWhatItCosts() {
        ScoringMethod proportional = new ScoringMethod.Proportional(
                RATE, BigDecimal.ZERO, BigDecimal.valueOf(100), Optional.empty(), Optional.empty());
        Claim checked = Claim.builder()
                .fillFrom(says(RATE, ClaimValue.number(80)))
                .standing(AssuranceLevel.VERIFIED)
                .build();
        Assessment assessment =
                assess(Worlds.scheme(Worlds.item(0, "10", proportional)), says(RATE, ClaimValue.number(95)), checked);
        assertThat(assessment.total()).isEqualTo(between("8", "8"));
        assertThat(assessment.deviations()).singleElement().satisfies(found -> {
            assertThat(found.deviation().percent()).contains(new BigDecimal("18.75"));
            assertThat(found.low()).isEqualTo(Points.of("-1.5"));
            assertThat(found.high()).isEqualTo(Points.of("-1.5"));
        });
    }

    @Test
    void aRateThatFollowsFromVerifiedPartsBeatsAStatedOne() {
        ScoringMethod proportional = new ScoringMethod.Proportional(
                RATE, BigDecimal.ZERO, BigDecimal.valueOf(100), Optional.empty(), Optional.empty());
        Assessment assessment = assess(
                Worlds.scheme(Worlds.item(0, "10", proportional)),
                says(RATE, ClaimValue.number(95)),
                Worlds.claim(DONE, 4),
                Worlds.claim(CASES, 5));
        assertThat(assessment.total()).isEqualTo(between("8", "8"));
        assertThat(assessment.verified().total()).isEqualTo(between("8", "8"));
    }

    private static Veto fraud() {
        return Veto.builder()
                .id("fraud")
                .title(Worlds.TEXT)
                .condition(new Condition.Yes(HEARD))
                .effect(new Veto.Effect.Disqualify())
                .build();
    }

    @Test
    void aVerifiedBreachStrikesWhateverTheUnitSays() {
        ScoringScheme scheme =
                Worlds.schemeOf(ImmutableList.of(PUBLISHING)).addVetoes(fraud()).build();
        Claim denied = backs(HEARD, ClaimValue.no());
        Assessment assessment = assess(scheme, denied, Worlds.claim(HEARD, ClaimValue.yes()));
        assertThat(assessment.grade().disqualification()).isEqualTo(VetoState.STRUCK);
        assertThat(assessment.verified().grade().disqualification()).isEqualTo(VetoState.STRUCK);
    }

    @Test
    void evenEvidenceOfTheUnitDoesNotClearItOfABreach() {
        ScoringScheme scheme =
                Worlds.schemeOf(ImmutableList.of(PUBLISHING)).addVetoes(fraud()).build();
        Assessment assessment = assess(scheme, backs(HEARD, ClaimValue.no()));
        assertThat(assessment.grade().disqualification()).isEqualTo(VetoState.CLEAR);
        assertThat(assessment.verified().grade().disqualification()).isEqualTo(VetoState.OPEN);
    }

    @Test
    void anHonourThatTheUnitClaimsIsOpenUpToWhatItClaims() {
        Bonus title = Bonus.builder()
                .id("title")
                .title(Worlds.TEXT)
                .addClauses(new Occurrence("title", Worlds.TEXT, ERRORS, Points.of("2"), Optional.empty()))
                .counted(Bonus.Counted.BEYOND)
                .unclaimed(Bonus.Unclaimed.NOTHING)
                .build();
        ScoringScheme scheme =
                Worlds.schemeOf(ImmutableList.of(PUBLISHING)).addBonuses(title).build();
        Claim published = Worlds.claim(PUBLISHED, ClaimValue.yes());
        assertThat(assess(scheme, published).verified().total()).isEqualTo(between("4", "4"));
        Assessment claimed = assess(scheme, published, backs(ERRORS, ClaimValue.number(3)));
        assertThat(claimed.total()).isEqualTo(between("10", "10"));
        assertThat(claimed.verified().total()).isEqualTo(between("4", "10"));
    }

    @Test
    void aStatedFigureOfAnotherUnitDoesNotLowerWhatIsVerified() {
        ScoringMethod best = new ScoringMethod.RelativeToBest(
                BREACHES, ScoringMethod.Better.HIGHER, ScoringMethod.Among.STATED, Points.ZERO);
        Dossier own = Worlds.dossier(Worlds.claim(BREACHES, 10));
        Dossier other = Dossier.builder()
                .fillFrom(Worlds.dossier(says(BREACHES, ClaimValue.number(1000))))
                .unit(Worlds.unit("other", org.zhunsheng.core.unit.UnitKind.COUNTY))
                .build();
        Assessor assessor = Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(0, "10", best))))
                .among(ImmutableList.of(own, other));
        assertThat(assessor.assess(own).total()).isEqualTo(between("0.1", "0.1"));
        assertThat(assessor.assess(own).verified().total()).isEqualTo(between("10", "10"));
    }
}

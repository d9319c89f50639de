package org.zhunsheng.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;

class DossierTest {
    private static final FactCode FACT = FactCode.of("law.points");

    private static Knowledge knowledge(Claim... claims) {
        return dossier(claims).knowledge(FACT);
    }

    private static Dossier dossier(Claim... claims) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("u")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(claims)
                .addEvidence(Evidence.builder()
                        .id("paper")
                        .kind(EvidenceKind.DOCUMENT)
                        .title("材料")
                        .build())
                .build();
    }

    private static Claim.Builder claim(ClaimValue value) {
        return Claim.builder().code(FACT).value(value);
    }

    @Test
    void aJudgementWithItsReasonIsKnown() {
        assertThat(knowledge(claim(ClaimValue.number(3)).reason("材料齐全").build()))
                .isInstanceOfSatisfying(
                        Knowledge.Known.class,
                        known -> assertThat(known.value()).isEqualTo(ClaimValue.number(3)));
    }

    @Test
    void whatDoesNotApplySaysWhyAndHasToBeApproved() {
        Claim.Builder none = claim(ClaimValue.notApplicable()).reason("无此事项");
        assertThat(knowledge(none.build())).isEqualTo(new Knowledge.Unknown());
        assertThat(dossier(none.build()).unapproved()).containsExactly(none.build());
        Claim approved = none.standing(AssuranceLevel.REVIEWED).build();
        assertThat(knowledge(approved)).isEqualTo(new Knowledge.NotApplicable("无此事项"));
        assertThat(dossier(approved).unapproved()).isEmpty();
    }

    @Test
    void whatWasVerifiedBeatsTheWordOfTheUnitAndTheDifferenceIsTold() {
        Claim stated = claim(ClaimValue.number(95)).build();
        Claim checked =
                claim(ClaimValue.number(80)).standing(AssuranceLevel.VERIFIED).build();
        assertThat(knowledge(stated, checked))
                .isEqualTo(new Knowledge.Known(
                        ClaimValue.number(80), Exactness.EXACT, AssuranceLevel.VERIFIED, Assurance.VERIFIED));
        Deviation deviation = new Deviation(stated, checked);
        assertThat(dossier(stated, checked).deviations()).containsExactly(deviation);
        assertThat(deviation.percent()).contains(new java.math.BigDecimal("18.75"));
        assertThat(deviation.exceeds(Deviation.USUAL_LIMIT)).isTrue();
    }

    @Test
    void whatWasSaidAndFoundOfTwoFactsIsNoDeviation() {
        Claim stated = claim(ClaimValue.number(95)).build();
        Claim other =
                Claim.builder().fillFrom(stated).code(FactCode.of("other.fact")).build();
        assertThatThrownBy(() -> new Deviation(stated, other))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(
                                        refused.violations().get(0).message().en())
                                .isEqualTo("the unit speaks of " + stated.code() + ", and the check of other.fact"));
    }

    @Test
    void aDifferenceOfFivePercentIsLetPassAndMoreIsNot() {
        Claim checked =
                claim(ClaimValue.number(100)).standing(AssuranceLevel.REVIEWED).build();
        assertThat(new Deviation(claim(ClaimValue.number(105)).build(), checked).exceeds(Deviation.USUAL_LIMIT))
                .isFalse();
        assertThat(new Deviation(claim(ClaimValue.number(106)).build(), checked).exceeds(Deviation.USUAL_LIMIT))
                .isTrue();
        assertThat(new Deviation(claim(ClaimValue.number(94)).build(), checked).exceeds(Deviation.USUAL_LIMIT))
                .isTrue();
    }

    @Test
    void nothingFoundWhereSomethingWasStatedIsADifferenceWithoutAShare() {
        Claim none =
                claim(ClaimValue.number(0)).standing(AssuranceLevel.REVIEWED).build();
        Deviation deviation = new Deviation(claim(ClaimValue.number(1)).build(), none);
        assertThat(deviation.percent()).isEmpty();
        assertThat(deviation.exceeds(Deviation.USUAL_LIMIT)).isTrue();
    }

    @Test
    void moreThanSoManyIsTrueOfMore() {
        Claim stated =
                claim(ClaimValue.number(400)).exactness(Exactness.MORE_THAN).build();
        Claim checked =
                claim(ClaimValue.number(450)).standing(AssuranceLevel.VERIFIED).build();
        assertThat(dossier(stated, checked).deviations()).isEmpty();
    }

    @Test
    void evidenceMakesTheWordOfTheUnitBackedAndBackedBeatsStated() {
        Claim backed = claim(ClaimValue.number(80)).addEvidence("paper").build();
        Claim stated = claim(ClaimValue.number(95)).build();
        assertThat(stated.assurance()).isEqualTo(Assurance.STATED);
        assertThat(backed.assurance()).isEqualTo(Assurance.BACKED);
        assertThat(knowledge(stated, backed))
                .isEqualTo(new Knowledge.Known(
                        ClaimValue.number(80), Exactness.EXACT, AssuranceLevel.SELF_REPORTED, Assurance.BACKED));
    }

    @Test
    void nothingSaidIsUnknownAndTwoValuesAreDisputed() {
        assertThat(knowledge()).isEqualTo(new Knowledge.Unknown());
        assertThat(knowledge(
                        claim(ClaimValue.number(3)).build(),
                        claim(ClaimValue.number(4)).build()))
                .isInstanceOf(Knowledge.Disputed.class);
    }

    @Test
    void aSingleClaimThatIsInDisputeByItselfIsDisputed() {
        assertThat(knowledge(claim(ClaimValue.number(3))
                        .dispute(LocalText.of("与其他数据矛盾", "other figures contradict it"))
                        .build()))
                .isInstanceOf(Knowledge.Disputed.class);
    }

    @Test
    void twoThatAgreeAreKnownWithTheStrongerStanding() {
        assertThat(knowledge(
                        claim(ClaimValue.number(3)).build(),
                        claim(ClaimValue.number(3))
                                .standing(AssuranceLevel.VERIFIED)
                                .build()))
                .isInstanceOfSatisfying(
                        Knowledge.Known.class,
                        known -> assertThat(known.standing()).isEqualTo(AssuranceLevel.VERIFIED));
    }

    @Test
    void moreThanSoManyAndSoManyDoNotAgree() {
        assertThat(knowledge(
                        claim(ClaimValue.number(5)).build(),
                        claim(ClaimValue.number(5))
                                .exactness(Exactness.MORE_THAN)
                                .build()))
                .isInstanceOf(Knowledge.Disputed.class);
        assertThat(knowledge(
                        claim(ClaimValue.number(5)).build(),
                        claim(ClaimValue.number(5)).exactness(Exactness.ABOUT).build()))
                .isInstanceOf(Knowledge.Known.class);
    }

    /** The word of the unit that somebody has looked at since waits for no approval any more. */
    @Test
    void whatWaitsForApprovalIsSaidNotToApplyAndNothingStrongerIsSaid() {
        Claim said = claim(ClaimValue.notApplicable()).reason("本年没有").build();
        Claim found = claim(ClaimValue.number(3))
                .standing(AssuranceLevel.VERIFIED)
                .addEvidence("paper")
                .build();
        assertThat(dossier(said).unapproved()).containsExactly(said);
        assertThat(dossier(said, found).unapproved()).isEmpty();
    }

    @Test
    void whatWasFoundInAnotherScopeIsNoDeviation() {
        Claim stated = claim(ClaimValue.number(5)).build();
        Claim found = claim(ClaimValue.number(9))
                .standing(AssuranceLevel.VERIFIED)
                .addEvidence("paper")
                .build();
        Claim elsewhere = Claim.builder()
                .fillFrom(found)
                .scope(new Scope(
                        Optional.of(Scope.Whose.LOWER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        assertThat(dossier(stated, found).deviations()).hasSize(1);
        assertThat(dossier(stated, elsewhere).deviations()).isEmpty();
    }
}

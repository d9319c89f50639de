package org.zhunsheng.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

class DossierTest {
    private static final FactCode FACT = FactCode.of("law.points");

    private static Knowledge knowledge(Claim... claims) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("u")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(claims)
                .build()
                .knowledge(FACT);
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
    void whatDoesNotApplySaysWhy() {
        assertThat(knowledge(claim(ClaimValue.notApplicable()).reason("无此事项").build()))
                .isEqualTo(new Knowledge.NotApplicable("无此事项"));
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
}

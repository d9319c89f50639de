package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;

class YearOnYearTest {
    private static final List<SchemeItem> ITEMS = ImmutableList.of(
            Worlds.item(
                    0,
                    "8",
                    new ScoringMethod.MetOrNot(
                            ImmutableList.of(new Condition.AtLeast(Worlds.RATE, BigDecimal.valueOf(90))))),
            Worlds.item(1, "2", new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(Worlds.PUBLISHED)))));

    private static YearOnYear compare(AssessmentBasis basis, List<Claim> before, List<Claim> after) {
        return YearOnYear.between(
                new YearInput(Worlds.dossier(before.toArray(Claim[]::new)), basis),
                new YearInput(Worlds.dossier(after.toArray(Claim[]::new)), basis),
                Optional.empty());
    }

    private static YearOnYear compare(List<Claim> before, List<Claim> after) {
        return compare(Worlds.basis(Worlds.schemeOf(ITEMS).build()), before, after);
    }

    @Test
    void aRateThatFallsIsPerformanceEvenIfOnlyOneYearStatesItsParts() {
        YearOnYear years = compare(
                ImmutableList.of(Worlds.claim(Worlds.RATE, 95)),
                ImmutableList.of(
                        Worlds.claim(Worlds.RATE, 60), Worlds.claim(Worlds.DONE, 6), Worlds.claim(Worlds.CASES, 10)));
        assertThat(years.total().of(Cause.PERFORMANCE)).isEqualTo(new Change(Points.of("-8"), Points.of("-8")));
        assertThat(years.total().of(Cause.EVIDENCE)).isEqualTo(Change.NONE);
    }

    @Test
    void aRateThatIsStatedOnceAndFollowsFromItsPartsOnceIsPerformanceToo() {
        YearOnYear years = compare(
                ImmutableList.of(Worlds.claim(Worlds.RATE, 95)),
                ImmutableList.of(Worlds.claim(Worlds.DONE, 6), Worlds.claim(Worlds.CASES, 10)));
        assertThat(years.total().of(Cause.PERFORMANCE).low()).isEqualTo(Points.of("-8"));
    }

    @Test
    void whatBecameKnownIsEvidence() {
        YearOnYear years =
                compare(ImmutableList.of(), ImmutableList.of(Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes())));
        assertThat(years.total().of(Cause.EVIDENCE)).isEqualTo(new Change(Points.of("2"), Points.ZERO));
    }

    @Test
    void whatWasKnownAndIsSilentNowIsTold() {
        YearOnYear years =
                compare(ImmutableList.of(Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes())), ImmutableList.of());
        assertThat(years.silent()).containsExactly(Worlds.PUBLISHED);
    }

    @Test
    void swappedYearsGiveTheSamePartsWithTheOtherSign() {
        List<Claim> one = ImmutableList.of(Worlds.claim(Worlds.RATE, 95));
        List<Claim> other =
                ImmutableList.of(Worlds.claim(Worlds.RATE, 60), Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()));
        YearOnYear there = compare(one, other);
        YearOnYear back = compare(other, one);
        for (Cause cause : Cause.values()) {
            assertThat(there.total().of(cause).plus(back.total().of(cause)))
                    .as(cause.name())
                    .isEqualTo(Change.NONE);
        }
    }

    @Test
    void whatBeginsToApplyMovesByScopeAndByItsValueApart() {
        Claim exempt = Claim.builder()
                .fillFrom(Worlds.claim(Worlds.PUBLISHED, ClaimValue.notApplicable()))
                .reason("无此事项")
                .build();
        List<Claim> before = ImmutableList.of(Worlds.claim(Worlds.RATE, 95), exempt);
        List<Claim> after =
                ImmutableList.of(Worlds.claim(Worlds.RATE, 95), Worlds.claim(Worlds.PUBLISHED, ClaimValue.no()));
        YearOnYear there = compare(before, after);
        assertThat(there.total().of(Cause.APPLICABILITY).isNone()).isFalse();
        assertThat(there.total().of(Cause.PERFORMANCE).high()).isLessThan(Points.ZERO);
        YearOnYear back = compare(after, before);
        for (Cause cause : Cause.values()) {
            assertThat(there.total().of(cause).plus(back.total().of(cause)))
                    .as(cause.name())
                    .isEqualTo(Change.NONE);
        }
    }

    @Test
    void workThatAVetoHidesIsToldApartFromTheVeto() {
        Veto cap = Veto.builder()
                .id("cap")
                .title(Worlds.TEXT)
                .condition(new Condition.Yes(Worlds.HEARD))
                .effect(new Veto.Effect.CapTotal(Points.of("1")))
                .build();
        AssessmentBasis basis =
                Worlds.basis(Worlds.schemeOf(ITEMS).addVetoes(cap).build());
        Claim struck = Worlds.claim(Worlds.HEARD, ClaimValue.yes());
        YearOnYear years = compare(
                basis,
                ImmutableList.of(
                        struck, Worlds.claim(Worlds.PUBLISHED, ClaimValue.no()), Worlds.claim(Worlds.RATE, 95)),
                ImmutableList.of(
                        struck, Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()), Worlds.claim(Worlds.RATE, 95)));
        assertThat(years.change()).isEqualTo(Change.NONE);
        assertThat(years.total().of(Cause.PERFORMANCE).low()).isEqualTo(Points.of("2"));
        assertThat(years.total().of(Cause.VETO).low()).isEqualTo(Points.of("-2"));
    }

    @Test
    void aVetoThatWasTriggeredIsNamed() {
        Veto fraud = Veto.builder()
                .id("fraud")
                .title(Worlds.TEXT)
                .condition(new Condition.Yes(Worlds.HEARD))
                .effect(new Veto.Effect.ZeroTotal())
                .build();
        AssessmentBasis basis =
                Worlds.basis(Worlds.schemeOf(ITEMS).addVetoes(fraud).build());
        assertThat(compare(basis, ImmutableList.of(), ImmutableList.of(Worlds.claim(Worlds.HEARD, ClaimValue.yes())))
                        .vetoes())
                .containsExactly(new VetoChange("fraud", Worlds.TEXT, VetoState.OPEN, VetoState.STRUCK));
    }
}

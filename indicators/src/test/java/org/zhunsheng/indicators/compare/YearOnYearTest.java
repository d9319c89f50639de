package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

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

    /** In the second year nothing has to be published: the 2 points of it, lost in the first year, are no longer asked for. */
    @Test
    void theFirstYearIsCarriedOntoWhatIsAskedForInTheSecond() {
        Claim notAsked = Claim.builder()
                .code(Worlds.PUBLISHED)
                .value(ClaimValue.notApplicable())
                .reason("没有此项职责")
                .standing(AssuranceLevel.VERIFIED)
                .build();
        YearOnYear years = compare(
                ImmutableList.of(Worlds.claim(Worlds.RATE, "95"), Worlds.claim(Worlds.PUBLISHED, ClaimValue.no())),
                ImmutableList.of(Worlds.claim(Worlds.RATE, "50"), notAsked));
        ScoreInterval notPublished = years.before().total();
        assertThat(years.before().available()).isEqualTo(years.carried().available());
        assertThat(notPublished.high()).isEqualTo(Points.of("8"));
        assertThat(years.carried().total().low()).isEqualTo(Points.of("10"));
    }

    /** What the second vocabulary does not have is lost, and says so; what neither has was never known. */
    @Test
    void aFactWithoutASuccessorIsLost() {
        Vocabulary from = Worlds.vocabulary();
        Vocabulary to = Vocabulary.builder()
                .fillFrom(from)
                .facts(from.facts().stream()
                        .filter(fact -> !fact.code().equals(Worlds.HEARD))
                        .toList())
                .build();
        FactCode never = FactCode.of("law.never-known");
        Dossier dossier = Worlds.dossier(
                Worlds.claim(Worlds.HEARD, ClaimValue.yes()),
                Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                Worlds.claim(never, 3));
        CarryForward carried = CarryForward.of(
                dossier,
                EditionMap.of(Worlds.catalogue(2), Worlds.catalogue(2), Optional.empty()),
                from,
                to,
                List.of());
        assertThat(carried.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.fact()).isEqualTo(Worlds.HEARD);
            assertThat(lost.why().code()).isEqualTo("UNKNOWN_FACT");
        });
        assertThat(carried.dossier().claims()).extracting(Claim::code).containsExactly(Worlds.PUBLISHED, never);
    }
}

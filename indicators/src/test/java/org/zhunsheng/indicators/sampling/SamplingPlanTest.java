package org.zhunsheng.indicators.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SamplingRule;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class SamplingPlanTest {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(5);

    /** Five facts at stake with 5, 3, 2, 1 and 1 points. */
    private static final ImmutableList<FactCode> FACTS =
            ImmutableList.of(Worlds.PUBLISHED, Worlds.HEARD, Worlds.BREACHES, Worlds.ERRORS, Worlds.RATE);

    private static final Assessor ASSESSOR = Assessor.compile(Worlds.basis(Worlds.scheme(
            Worlds.item(0, "5", new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(Worlds.PUBLISHED)))),
            Worlds.item(1, "3", new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(Worlds.HEARD)))),
            Worlds.item(2, "2", atMost(Worlds.BREACHES)),
            Worlds.item(3, "1", atMost(Worlds.ERRORS)),
            Worlds.item(4, "1", atMost(Worlds.RATE)))));

    private static ScoringMethod atMost(FactCode fact) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.AtMost(fact, BigDecimal.TEN)));
    }

    private static Claim says(FactCode fact) {
        boolean yesNo = fact.equals(Worlds.PUBLISHED) || fact.equals(Worlds.HEARD);
        return Claim.builder()
                .code(fact)
                .value(yesNo ? ClaimValue.yes() : ClaimValue.number(4))
                .build();
    }

    private static Claim found(FactCode fact, ClaimValue value) {
        return Worlds.claim(fact, value);
    }

    private static Dossier said() {
        return Worlds.dossier(FACTS.stream().map(SamplingPlanTest::says).toArray(Claim[]::new));
    }

    private static SamplingPlan plan(int size, long seed) {
        return SamplingPlan.of(ASSESSOR, said(), size, seed, FailureRates.USUAL);
    }

    private static List<FactCode> codes(SamplingPlan plan) {
        return Lists.transform(plan.facts(), SampledFact::code);
    }

    @Test
    void whatMostIsExpectedToBeWrongWithIsCheckedAndTheRestIsDrawnByLot() {
        SamplingPlan plan = plan(4, 1);
        assertThat(plan.population()).isEqualTo(5);
        assertThat(codes(plan).subList(0, 2)).containsExactly(Worlds.PUBLISHED, Worlds.HEARD);
        assertThat(plan.facts().get(0).expected()).isEqualTo(Points.of("1.5"));
        assertThat(plan.facts()).extracting(SampledFact::drawn).containsExactly(false, false, true, true);
    }

    @Test
    void whatIsAtStakeIsWhatTheUnitWouldLackWithoutTheClaims() {
        Points stated = ASSESSOR.assess(said()).total().low();
        for (SampledFact fact : plan(5, 1).facts()) {
            Dossier without = Worlds.dossier(FACTS.stream()
                    .filter(code -> !code.equals(fact.code()))
                    .map(SamplingPlanTest::says)
                    .toArray(Claim[]::new));
            assertThat(fact.stake())
                    .isEqualTo(stated.minus(ASSESSOR.assess(without).total().low()));
        }
    }

    @Test
    void theSameSeedDrawsTheSameFactsInWhateverOrderTheyAreClaimed() {
        Dossier turned = Worlds.dossier(
                Lists.reverse(FACTS).stream().map(SamplingPlanTest::says).toArray(Claim[]::new));
        for (int seed = 0; seed < 20; seed++) {
            assertThat(codes(SamplingPlan.of(ASSESSOR, turned, 4, seed, FailureRates.USUAL)))
                    .isEqualTo(codes(plan(4, seed)));
        }
        assertThat(new ArrayList<>(List.of(codes(plan(4, 1)), codes(plan(4, 2)), codes(plan(4, 3))))
                        .stream().distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void whatSomebodyElseStandsBehindIsNotSampled() {
        Dossier dossier = Worlds.dossier(says(Worlds.PUBLISHED), found(Worlds.HEARD, ClaimValue.yes()));
        assertThat(codes(SamplingPlan.of(ASSESSOR, dossier, 4, 1, FailureRates.USUAL)))
                .containsExactly(Worlds.PUBLISHED);
    }

    @Test
    void aVisitSaysHowManyAreRightAndTheRuleOfTheSchemeWhatThatCosts() {
        SamplingPlan plan = plan(5, 1);
        Dossier visited = Worlds.dossier(
                found(Worlds.PUBLISHED, ClaimValue.no()),
                found(Worlds.HEARD, ClaimValue.yes()),
                found(Worlds.BREACHES, ClaimValue.number(4)),
                found(Worlds.ERRORS, ClaimValue.number(4)));
        SamplingRule rule = SamplingRule.builder()
                .facts(5)
                .accuracyAtLeast(BigDecimal.valueOf(80))
                .each(Points.of("0.5"))
                .cap(Points.of("2"))
                .build();
        SampleResult result = SampleResult.of(plan, visited, LIMIT, Optional.of(rule));
        assertThat(result.wrong()).extracting(deviation -> deviation.code()).containsExactly(Worlds.PUBLISHED);
        assertThat(result.unchecked()).containsExactly(Worlds.RATE);
        assertThat(result.accuracy()).contains(new BigDecimal("75.00"));
        assertThat(result.wholeLeast()).isEqualByComparingTo("60");
        assertThat(result.wholeMost()).isEqualByComparingTo("80");
        assertThat(result.penalty()).contains(Points.of("2"));
    }

    @Test
    void claimsThatFailedBeforeTellHowOftenTheyFail() {
        Dossier checked = Worlds.dossier(
                says(Worlds.PUBLISHED), found(Worlds.PUBLISHED, ClaimValue.no()),
                says(Worlds.HEARD), found(Worlds.HEARD, ClaimValue.yes()));
        FailureRates rates = FailureRates.estimated(List.of(checked), LIMIT);
        assertThat(rates.stated()).isEqualByComparingTo("50");
        assertThat(FailureRates.estimated(List.of(), LIMIT).backed()).isEqualByComparingTo("50");
    }

    /** Every lot that can be drawn, for every number of wrong facts: the interval holds the truth in 95 % of the lots or more. */
    @Test
    void theIntervalForTheWholeHoldsTheTruthInNineteenOfTwentyLots() {
        int population = 12;
        int drawn = 5;
        for (int truth = 0; truth <= population; truth++) {
            int held = 0;
            int all = 0;
            for (int lot = 0; lot < 1 << population; lot++) {
                if (Integer.bitCount(lot) == drawn) {
                    int wrong = Integer.bitCount(lot & ((1 << truth) - 1));
                    WrongShare share = WrongShare.of(population, drawn, wrong);
                    held += share.least() <= truth && truth <= share.most() ? 1 : 0;
                    all++;
                }
            }
            assertThat(held * 100).as("%d of %d wrong", truth, population).isGreaterThanOrEqualTo(95 * all);
        }
    }
}

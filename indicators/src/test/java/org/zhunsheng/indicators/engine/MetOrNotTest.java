package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Met or not: 2 points if it is published and the rate is at least 95 %, else none. */
class MetOrNotTest {
    private final OneItem item = new OneItem(
            "2",
            new ScoringMethod.MetOrNot(
                    List.of(new Condition.Yes(PUBLISHED), new Condition.AtLeast(RATE, BigDecimal.valueOf(95)))));

    @ParameterizedTest
    @CsvSource({"94.999999,0", "95,2", "95.000001,2", "100,2"})
    void theLimitItselfMeetsTheCondition(String rate, String points) {
        assertThat(item.score(claim(PUBLISHED, ClaimValue.yes()), claim(RATE, rate)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"20,2", "21,0"})
    void atMostHoldsUpToItsLimit(long errors, String points) {
        OneItem atMost = new OneItem(
                "2", new ScoringMethod.MetOrNot(List.of(new Condition.AtMost(ERRORS, BigDecimal.valueOf(20)))));
        assertThat(atMost.score(claim(ERRORS, errors))).isEqualTo(points);
    }

    @Test
    void theLedgerSaysWhichConditionHoldsAndWhichFails() {
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.yes()), claim(RATE, 80)))
                .containsExactly("CONDITION_HOLDS 0", "CONDITION_FAILS 0", "NOT_MET 0");
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.yes()), claim(RATE, 95)))
                .containsExactly("CONDITION_HOLDS 0", "CONDITION_HOLDS 0", "MET 2");
        assertThat(item.lines(claim(RATE, 95)))
                .containsExactly("CONDITION_OPEN 0", "CONDITION_HOLDS 0", "MET_OPEN 0 / 2");
    }

    @Test
    void oneFailedConditionDecidesWhateverTheOthersAre() {
        assertThat(item.score(claim(PUBLISHED, ClaimValue.no()))).isEqualTo("0");
    }

    @Test
    void aConditionThatDoesNotApplyAsksNothing() {
        assertThat(item.lines(claim(PUBLISHED, ClaimValue.yes()), claim(RATE, ClaimValue.notApplicable())))
                .containsExactly("CONDITION_HOLDS 0", "FACT_NOT_APPLICABLE 0", "MET 2");
    }

    @Test
    void aRateFollowsFromNumeratorAndDenominator() {
        assertThat(item.score(claim(PUBLISHED, ClaimValue.yes()), claim(DONE, 19), claim(CASES, 20)))
                .isEqualTo("2");
        assertThat(item.score(claim(PUBLISHED, ClaimValue.yes()), claim(DONE, 18), claim(CASES, 20)))
                .isEqualTo("0");
    }

    @Test
    void claimsThatDifferLeaveTheScoreOpenAndTheItemDisputed() {
        Assessment assessment =
                item.assess(claim(PUBLISHED, ClaimValue.yes()), claim(PUBLISHED, ClaimValue.no()), claim(RATE, 96));
        assertThat(assessment.total()).hasToString("0 – 2");
        assertThat(assessment.results()).extracting(IndicatorResult::status).containsExactly(Status.DISPUTED);
    }
}

package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Additions in an item of 3 points: 0.5 for each case, 2 at most; 0.4 for each of those done. */
class AdditionTest {
    private static OneItem item(ScoringMethod.Combine combine) {
        return new OneItem(
                "3",
                new ScoringMethod.Addition(
                        combine,
                        List.of(
                                new Occurrence("a", TEXT, CASES, Points.of("0.5"), Optional.of(Points.of("2"))),
                                new Occurrence("b", TEXT, DONE, Points.of("0.4"), Optional.empty()))));
    }

    @ParameterizedTest
    @CsvSource({
        // cases, done, sum, highest
        "0, 0, 0,   0",
        "1, 1, 0.9, 0.5",
        "1, 2, 1.3, 0.8",
        "4, 2, 2.8, 2",
        "5, 2, 2.8, 2",
        "4, 3, 3,   2",
        "0, 7, 2.8, 2.8",
        "0, 8, 3,   3"
    })
    void clausesAddUpOrTheHighestCounts(long cases, long done, String sum, String highest) {
        Claim[] claims = {claim(CASES, cases), claim(DONE, done)};
        assertThat(item(ScoringMethod.Combine.SUM).score(claims)).isEqualTo(sum);
        assertThat(item(ScoringMethod.Combine.HIGHEST).score(claims)).isEqualTo(highest);
    }

    @Test
    void theLedgerSaysWhatTheItemCannotGive() {
        assertThat(item(ScoringMethod.Combine.SUM).lines(claim(CASES, 4), claim(DONE, 3)))
                .containsExactly("ADDED 2", "ADDED 1.2", "ADDITION_CAP -0.2");
        assertThat(item(ScoringMethod.Combine.HIGHEST).lines(claim(CASES, 4), claim(DONE, 3)))
                .containsExactly("ADDED 2", "ADDED 1.2", "HIGHEST_ONLY -1.2");
    }

    @Test
    void whatNobodyHasClaimedIsOpenUpToTheCaps() {
        assertThat(item(ScoringMethod.Combine.SUM).lines(claim(DONE, 1)))
                .containsExactly("ADDED_OPEN 0 / 2", "ADDED 0.4");
        assertThat(item(ScoringMethod.Combine.SUM).score()).isEqualTo("0 – 3");
        assertThat(item(ScoringMethod.Combine.HIGHEST).score(claim(DONE, 1))).isEqualTo("0.4 – 2");
        assertThat(item(ScoringMethod.Combine.SUM).score(atLeast(CASES, 3), claim(DONE, 0)))
                .isEqualTo("1.5 – 2");
        assertThat(item(ScoringMethod.Combine.SUM).score(claim(CASES, 1), claim(CASES, 3), claim(DONE, 0)))
                .isEqualTo("0.5 – 1.5");
    }

    @Test
    void whatDoesNotApplyAddsNothing() {
        assertThat(item(ScoringMethod.Combine.SUM).lines(claim(CASES, ClaimValue.notApplicable()), claim(DONE, 1)))
                .containsExactly("FACT_NOT_APPLICABLE 0", "ADDED 0.4");
    }
}

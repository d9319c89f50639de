package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.judged;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** As judged, from 0.5 to 1.5 points. */
class JudgedTest {
    private final OneItem item = new OneItem("2", new ScoringMethod.Judged(ERRORS, Points.of("0.5"), Points.of("1.5")));

    @ParameterizedTest
    @CsvSource({"0.5", "0.8", "1.5"})
    void theJudgementIsTheScore(String points) {
        assertThat(item.lines(judged(ERRORS, points))).containsExactly("JUDGED " + points);
    }

    @Test
    void withoutAReasonItIsUnknown() {
        Assessment assessment = item.assess(claim(ERRORS, 1));
        assertThat(OneItem.lines(assessment)).containsExactly("JUDGED_OPEN 0.5 / 1.5");
        assertThat(assessment.results()).extracting(IndicatorResult::status).containsExactly(Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.4", "1.6", "200"})
    void outsideTheBoundsItIsRefused(String points) {
        assertThatThrownBy(() -> item.score(judged(ERRORS, points)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("CLAIM_JUDGEMENT claims[0].value: the judgement " + points);
    }

    @Test
    void twoJudgementsThatDifferLeaveItBetweenThem() {
        assertThat(item.score(judged(ERRORS, "0.6"), judged(ERRORS, "1"))).isEqualTo("0.6 – 1");
    }

    @Test
    void aJudgementOfSoMuchAndMoreEndsAtItsBound() {
        Claim more = Claim.builder()
                .fillFrom(judged(ERRORS, "1"))
                .exactness(Exactness.MORE_THAN)
                .build();
        assertThat(item.score(more)).isEqualTo("1 – 1.5");
    }
}

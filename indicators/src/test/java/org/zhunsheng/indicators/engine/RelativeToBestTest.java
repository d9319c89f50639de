package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;

/** In proportion to the best of the cohort, in an item of 4 points. A unit's figure, those of the others, ? where it is unknown. */
class RelativeToBestTest {
    private static OneItem item(Better better, Among among, String floor) {
        return new OneItem("4", new ScoringMethod.RelativeToBest(CASES, better, among, Points.of(floor)));
    }

    private static String score(OneItem item, String own, String others) {
        return item.assessAmong(own(own), others(others)).total().toString();
    }

    private static List<List<Claim>> others(String figures) {
        return Splitter.on(' ')
                .splitToStream(figures)
                .filter(figure -> !figure.isEmpty())
                .map(figure -> figure.equals("?") ? List.<Claim>of() : List.of(claim(CASES, figure)))
                .toList();
    }

    private static List<Claim> own(String figure) {
        return others(figure).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // own, others, more is better: 4 × own ÷ best, less is better: 4 × best ÷ own
        "10, 5 8,   4,    2",
        "8,  10 5,  3.2,  2.5",
        "5,  10 8,  2,    4",
        "3,  10 9,  1.2,  4",
        "1,  3,     1.33, 4",
        "0,  10 5,  0,    4",
        "5,  10 0,  2,    0",
        "0,  0 0,   4,    4",
        "7,  7 7,   4,    4"
    })
    void inProportionToTheBest(String own, String others, String more, String less) {
        assertThat(score(item(Better.HIGHER, Among.STATED, "0"), own, others)).isEqualTo(more);
        assertThat(score(item(Better.LOWER, Among.STATED, "0"), own, others)).isEqualTo(less);
    }

    @ParameterizedTest
    @CsvSource({"1,10,1.5", "3,10,1.5", "4,10,1.6", "10,10,4"})
    void notBelowTheFloor(String own, String others, String points) {
        assertThat(score(item(Better.HIGHER, Among.STATED, "1.5"), own, others)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        // own, others, among those that have stated it, among all
        "5, 10 ?, 2,     0 – 2",
        "5, 4 ?,  4,     0 – 4",
        "5, ?,    4,     0 – 4",
        "?, 10,   0 – 4, 0 – 4",
        "?, ?,    4,     0 – 4"
    })
    void whoeverHasNotStatedItCanStillTurnOutBest(String own, String others, String stated, String all) {
        assertThat(score(item(Better.HIGHER, Among.STATED, "0"), own, others)).isEqualTo(stated);
        assertThat(score(item(Better.HIGHER, Among.ALL, "0"), own, others)).isEqualTo(all);
    }

    @Test
    void withoutACohortEverythingIsOpen() {
        assertThat(item(Better.HIGHER, Among.STATED, "1").lines(claim(CASES, 5)))
                .containsExactly("NO_COHORT 1 / 4");
    }

    @Test
    void whoIsAloneIsTheBest() {
        assertThat(score(item(Better.LOWER, Among.ALL, "0"), "5", "")).isEqualTo("4");
    }

    @Test
    void theReasonNamesTheBest() {
        Assessment assessment = item(Better.HIGHER, Among.STATED, "0").assessAmong(own("8"), others("10 5"));
        assertThat(OneItem.lines(assessment)).containsExactly("RELATIVE 3.2");
        assertThat(assessment.ledger().get(0).reason().text(Lang.EN))
                .isEqualTo("law.cases: 8 cases, in proportion to the best, 10 cases");
    }

    @Test
    void figuresInTheThousandsOfMillionsDoNotOverflow() {
        assertThat(score(item(Better.HIGHER, Among.STATED, "0"), "100000000000", "300000000000"))
                .isEqualTo("1.33");
    }
}

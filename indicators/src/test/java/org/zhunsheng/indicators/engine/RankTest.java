package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;
import org.zhunsheng.indicators.scheme.ScoringMethod.Ties;

/** By place in the cohort: 4 points for the first, 0.5 less for each place below, 1 at least. Figures as in a list of units. */
class RankTest {
    private static OneItem item(Better better, Ties ties, Among among) {
        return new OneItem("4", new ScoringMethod.Rank(CASES, better, Points.of("0.5"), Points.of("1"), ties, among));
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
        // own, others, more is better, less is better
        "9, 7 5 3,           4,   2.5",
        "7, 9 5 3,           3.5, 3",
        "5, 9 7 3,           3,   3.5",
        "3, 9 7 5,           2.5, 4",
        "1, 2 3 4 5 6 7,     1,   4",
        "1, 2 3 4 5 6 7 8 9, 1,   4"
    })
    void eachPlaceCostsTheSameDownToTheFloor(String own, String others, String more, String less) {
        assertThat(score(item(Better.HIGHER, Ties.BEST_PLACE, Among.STATED), own, others))
                .isEqualTo(more);
        assertThat(score(item(Better.LOWER, Ties.BEST_PLACE, Among.STATED), own, others))
                .isEqualTo(less);
    }

    @ParameterizedTest
    @CsvSource({
        // own, others, best place, mean place, worst place
        "9, 7 7 5, 4,   4,    4",
        "7, 9 7 5, 3.5, 3.25, 3",
        "5, 9 7 7, 2.5, 2.5,  2.5",
        "7, 7 7 7, 4,   3.25, 2.5",
        "7, 9 7 7, 3.5, 3,    2.5"
    })
    void theSchemeSaysWhichPlaceUnitsTakeThatAreLevel(
            String own, String others, String best, String mean, String worst) {
        for (Better better : Better.values()) {
            assertThat(score(item(better, Ties.BEST_PLACE, Among.ALL), turned(own, better), turned(others, better)))
                    .isEqualTo(best);
            assertThat(score(item(better, Ties.MEAN_PLACE, Among.ALL), turned(own, better), turned(others, better)))
                    .isEqualTo(mean);
            assertThat(score(item(better, Ties.WORST_PLACE, Among.ALL), turned(own, better), turned(others, better)))
                    .isEqualTo(worst);
        }
    }

    /** The figures as they would be if less were better. */
    private static String turned(String figures, Better better) {
        return better == Better.HIGHER
                ? figures
                : Splitter.on(' ')
                        .splitToStream(figures)
                        .map(figure -> Integer.toString(10 - Integer.parseInt(figure)))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // own, others, among those that have stated it, among all
        "7, 9 5 ?,   3.5,     3 – 3.5",
        "7, 9 ? ?,   3.5,     2.5 – 3.5",
        "7, ?,       4,       3.5 – 4",
        "?, 9 5,     3 – 4,   3 – 4",
        "?, 9 ?,     3.5 – 4, 3 – 4"
    })
    void whoeverHasNotStatedItCanStillPassTheOthers(String own, String others, String stated, String all) {
        assertThat(score(item(Better.HIGHER, Ties.BEST_PLACE, Among.STATED), own, others))
                .isEqualTo(stated);
        assertThat(score(item(Better.HIGHER, Ties.BEST_PLACE, Among.ALL), own, others))
                .isEqualTo(all);
    }

    @Test
    void withoutACohortEverythingIsOpenDownToTheFloor() {
        assertThat(item(Better.HIGHER, Ties.BEST_PLACE, Among.ALL).lines(claim(CASES, 5)))
                .containsExactly("NO_COHORT 1 / 4");
    }

    @Test
    void theReasonNamesThePlace() {
        Assessment shared = item(Better.HIGHER, Ties.MEAN_PLACE, Among.STATED).assessAmong(own("7"), others("9 7 5"));
        assertThat(OneItem.lines(shared)).containsExactly("PLACE 3.25");
        assertThat(shared.ledger().get(0).reason().text(Lang.EN)).isEqualTo("law.cases: 7 cases, place 2.5");
        Assessment open = item(Better.HIGHER, Ties.BEST_PLACE, Among.ALL).assessAmong(own("7"), others("9 ?"));
        assertThat(OneItem.lines(open)).containsExactly("PLACE_OPEN 3 / 3.5");
        assertThat(open.ledger().get(0).reason().text(Lang.EN))
                .isEqualTo("law.cases: 7 cases, its place is open (place 2 at best)");
    }

    @Test
    void whoTheFigureDoesNotApplyToIsNotRanked() {
        List<List<Claim>> others = List.of(List.of(claim(CASES, ClaimValue.notApplicable())), List.of(claim(CASES, 9)));
        assertThat(item(Better.HIGHER, Ties.WORST_PLACE, Among.ALL)
                        .assessAmong(own("7"), others)
                        .total())
                .hasToString("3.5");
    }
}

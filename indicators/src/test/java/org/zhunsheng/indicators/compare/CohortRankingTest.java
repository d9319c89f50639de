package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.VetoState;

class CohortRankingTest {
    private static final IndicatorCode FIRST = IndicatorCode.of("1");

    private static UnitScore unit(String id, UnitKind kind, String low, String high) {
        ScoreInterval total = new ScoreInterval(Points.of(low), Points.of(high));
        return unit(id, kind, total, total, VetoState.CLEAR);
    }

    private static UnitScore unit(
            String id, UnitKind kind, ScoreInterval stated, ScoreInterval verified, VetoState veto) {
        return new UnitScore(
                id,
                LocalText.same(id),
                kind,
                stated,
                verified,
                veto,
                LocalText.same("fail"),
                ImmutableSortedMap.of(FIRST, verified));
    }

    private static ScoreInterval between(String low, String high) {
        return new ScoreInterval(Points.of(low), Points.of(high));
    }

    @Test
    void aUnitThatAVetoPutsOutTakesNoPlaceHoweverManyPointsItHas() {
        UnitScore struck = unit("a", UnitKind.COUNTY, between("99", "99"), between("99", "99"), VetoState.STRUCK);
        UnitScore open = unit("b", UnitKind.COUNTY, between("50", "50"), between("50", "50"), VetoState.OPEN);
        CohortRanking ranking = CohortRanking.of(List.of(struck, open, unit("c", "40", "40")));
        assertThat(ranking.places()).extracting(place -> place.unit().id()).containsExactly("b", "c");
        assertThat(ranking.places()).extracting(Place::place).containsExactly(1, 2);
        assertThat(ranking.struck()).containsExactly(struck);
        assertThat(ranking.places().get(0).toBest().low()).isEqualTo(Points.ZERO);
        assertThat(CohortRanking.of(List.of(struck)).places()).isEmpty();
    }

    @Test
    void placesGoByWhatIsVerifiedAndTheStatedOnesStandBeside() {
        UnitScore loud = unit("a", UnitKind.COUNTY, between("99", "99"), between("0", "99"), VetoState.CLEAR);
        UnitScore sure = unit("b", UnitKind.COUNTY, between("70", "70"), between("70", "70"), VetoState.CLEAR);
        assertThat(CohortRanking.of(List.of(loud, sure)).places())
                .extracting(place -> place.unit().id(), Place::place, Place::stated, Place::worst)
                .containsExactly(tuple("b", 1, 2, 2), tuple("a", 2, 1, 2));
    }

    private static UnitScore unit(String id, String low, String high) {
        return unit(id, UnitKind.COUNTY, low, high);
    }

    @Test
    void placesGoByWhatIsCertainAndSayWhatIsStillPossible() {
        CohortRanking ranking = CohortRanking.of(
                List.of(unit("d", "10", "20"), unit("a", "80", "90"), unit("c", "50", "70"), unit("b", "60", "85")));
        assertThat(ranking.places())
                .extracting(place -> place.unit().id(), Place::place, Place::best, Place::worst, Place::notSeparable)
                .containsExactly(
                        tuple("a", 1, 1, 2, 1), tuple("b", 2, 1, 3, 2), tuple("c", 3, 2, 3, 1), tuple("d", 4, 4, 4, 0));
    }

    @Test
    void unitsOfEqualIntervalsShareAPlaceAndThoseThatTouchAreNotSeparable() {
        CohortRanking ranking =
                CohortRanking.of(List.of(unit("a", "50", "50"), unit("b", "50", "50"), unit("c", "40", "50")));
        assertThat(ranking.places())
                .extracting(Place::place, Place::tied, Place::best, Place::worst)
                .containsExactly(tuple(1, 1, 1, 3), tuple(1, 1, 1, 3), tuple(3, 0, 1, 3));
        assertThat(CohortRanking.isAbove(unit("a", "50", "50"), unit("c", "40", "50")))
                .isFalse();
        assertThat(CohortRanking.isAbove(unit("a", "50.01", "51"), unit("c", "40", "50")))
                .isTrue();
    }

    @Test
    void distancesAreFromTheBestAndTheMedianOfEitherEnd() {
        CohortRanking ranking =
                CohortRanking.of(List.of(unit("a", "80", "90"), unit("b", "60", "95"), unit("c", "50", "70")));
        assertThat(ranking.places().get(1).toBest()).isEqualTo(new Change(Points.of("-20"), Points.ZERO));
        assertThat(ranking.places().get(2).toMedian()).isEqualTo(new Change(Points.of("-10"), Points.of("-20")));
        assertThat(ranking.dimensions().get(FIRST)).isEqualTo(ranking.total());
    }

    /** R: {@code quantile(c(3, 1, 10, 4, 8, 2))} gives 1, 2.25, 3.5, 7, 10. */
    @Test
    void quantilesAreThoseOfR() {
        assertThat(Quantiles.of(new long[] {3_000_000, 1_000_000, 10_000_000, 4_000_000, 8_000_000, 2_000_000}))
                .isEqualTo(new Quantiles(
                        Points.of("1"), Points.of("2.25"), Points.of("3.5"), Points.of("7"), Points.of("10")));
    }

    @Test
    void whatDoesNotComeOutEvenIsRoundedToAMillionth() {
        assertThat(Quantiles.of(new long[] {0, 3}).lower()).isEqualTo(new Points(1));
        assertThat(Quantiles.of(new long[] {-3, 0}).median()).isEqualTo(new Points(-1));
    }

    @Test
    void peersAreRankedAmongTheirOwnKind() {
        List<UnitScore> units = List.of(
                unit("county", UnitKind.COUNTY, "10", "10"),
                unit("town", UnitKind.TOWNSHIP, "90", "90"),
                unit("other-county", UnitKind.COUNTY, "20", "20"));
        Map<UnitKind, CohortRanking> kinds = CohortRanking.byKind(units);
        assertThat(kinds).containsOnlyKeys(UnitKind.COUNTY, UnitKind.TOWNSHIP);
        assertThat(kinds.values())
                .flatExtracting(CohortRanking::places)
                .extracting(place -> place.unit().id(), Place::place)
                .containsExactlyInAnyOrder(tuple("other-county", 1), tuple("county", 2), tuple("town", 1));
    }

    @Test
    void nobodyCannotBeRanked() {
        assertThatThrownBy(() -> CohortRanking.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

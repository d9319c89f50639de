package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.pages.Cards;
import org.zhunsheng.pages.view.CohortView.KindGroup;
import org.zhunsheng.serialization.BundledData;

class CohortViewTest {
    static UnitStanding unit(String id, String low, String high) {
        return unit(id, UnitKind.COUNTY, new ScoreInterval(Points.of(low), Points.of(high)));
    }

    static UnitStanding unit(String id, UnitKind kind, ScoreInterval total) {
        return new UnitStanding(
                id,
                Text.same(id),
                kind,
                "2023",
                total,
                total,
                Points.of("100"),
                "0",
                Text.same("—"),
                false,
                ImmutableList.of(),
                ImmutableList.of());
    }

    static ImmutableList<KindGroup> groups(List<UnitStanding> units) {
        return CohortAssembly.of(units, BundledData.load().demonstrationScheme(), 0)
                .groups();
    }

    @Test
    void aPlaceIsTheBestAndTheWorstThatIsPossible() {
        KindGroup group = groups(List.of(unit("far", "10", "20"), unit("wide", "50", "60"), unit("sure", "55", "55")))
                .get(0);
        assertThat(group.places())
                .extracting(place -> place.name().zh() + " " + place.place())
                .containsExactly("sure 1–2", "wide 1–2", "far 3");
    }

    @Test
    void unitsThatAreLevelShareAPlace() {
        KindGroup group = groups(List.of(unit("b", "50", "50"), unit("a", "50", "50"), unit("c", "40", "40")))
                .get(0);
        assertThat(group.places())
                .extracting(place -> place.name().zh() + " " + place.place())
                .containsExactly("a 1", "b 1", "c 3");
    }

    @Test
    void aQuantileLiesInProportionBetweenTheTwoNearestScores() {
        KindGroup group = groups(List.of(
                        unit("a", "10", "90"), unit("b", "20", "90"), unit("c", "30", "90"), unit("d", "40", "90")))
                .get(0);
        assertThat(group.quantiles().get(0).points())
                .containsExactly("10.00", "13.00", "17.50", "25.00", "32.50", "37.00", "40.00");
        assertThat(group.quantiles().get(1).points()).containsOnly("90.00");
    }

    @Test
    void unitsOfAnotherKindHaveARankingOfTheirOwn() {
        ScoreInterval total = ScoreInterval.exactly(Points.of("10"));
        assertThat(groups(List.of(unit("a", UnitKind.COUNTY, total), unit("b", UnitKind.TOWNSHIP, total))))
                .extracting(group -> group.places().size())
                .containsExactly(1, 1);
    }

    private static UnitStanding standing(
            String id, String period, ScoreInterval stated, ScoreInterval verified, boolean struck) {
        return new UnitStanding(
                id,
                Text.same(id),
                UnitKind.COUNTY,
                period,
                stated,
                verified,
                Points.of("100"),
                "0",
                Text.same("—"),
                struck,
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static ScoreInterval exactly(String points) {
        return ScoreInterval.exactly(Points.of(points));
    }

    @Test
    void aUnitThatAVetoPutsOutTakesNoPlaceAndStandsLast() {
        KindGroup group = groups(List.of(
                        standing("struck", "2023", exactly("99"), exactly("98"), true),
                        standing("first", "2023", exactly("61"), exactly("60"), false),
                        standing("second", "2023", exactly("51"), exactly("50"), false)))
                .get(0);
        assertThat(group.places())
                .extracting(
                        place -> place.name().zh() + " " + place.place() + " " + place.stated() + " " + place.score())
                .containsExactly("first 1 61.00 60.00", "second 2 51.00 50.00", "struck — 99.00 98.00");
    }

    @Test
    void theLatestPeriodTakesThePlaceAndTheMedianOfEachPeriodLeadsTheTrend() {
        List<UnitStanding> units = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            units.add(standing(
                    "u" + i, "2022", exactly(Integer.toString(10 * i)), exactly(Integer.toString(10 * i)), false));
            units.add(standing(
                    "u" + i,
                    "2023",
                    exactly(Integer.toString(10 * i + 7)),
                    exactly(Integer.toString(10 * i + 5)),
                    false));
        }
        KindGroup group = groups(units).get(0);
        assertThat(group.places().get(0).score()).isEqualTo("55.00");
        assertThat(group.places().get(0).stated()).isEqualTo("57.00");
        assertThat(group.trend().orElseThrow().rows().get(0).points())
                .extracting(point -> point.orElseThrow().verified())
                .containsExactly("30.00", "35.00");
    }

    @Test
    void whatIsStatedAndWhatIsVerifiedStandApart() {
        Assessment assessment = Cards.assess(Cards.county(9));
        UnitStanding standing = UnitStanding.of(assessment);
        assertThat(assessment.total()).isNotEqualTo(assessment.verified().total());
        assertThat(standing.stated()).isEqualTo(assessment.total());
        assertThat(standing.total()).isEqualTo(assessment.verified().total());
    }

    /** A fifth of the points and less is 0, four fifths and more is 4; what may still be earned does not count. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "1.9, 10, 0", "2, 9, 1", "5, 5, 2", "7.9, 10, 3", "8, 10, 4", "10, 10, 4"})
    void theShadeOfACellIsThatOfThePointsThatAreCertain(String low, String high, int heat) {
        UnitStanding plain = unit("a", "40", "60");
        UnitStanding unit = new UnitStanding(
                plain.id(),
                plain.name(),
                plain.kind(),
                plain.period(),
                plain.stated(),
                plain.total(),
                plain.available(),
                plain.coverage(),
                plain.grade(),
                plain.isStruck(),
                ImmutableList.of(new UnitStanding.DimensionStanding(
                        "1", LocalText.same("1"), new ScoreInterval(Points.of(low), Points.of(high)), Points.of("10"))),
                plain.law());
        assertThat(groups(List.of(unit)).get(0).places().get(0).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.heat()).isEqualTo(heat));
    }
}

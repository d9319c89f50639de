package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;

/** Places against every way in which open scores can turn out. */
class PlaceProperties {
    @Provide
    Arbitrary<List<ScoreInterval>> totals() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, 4);
        return Combinators.combine(points, points)
                .as((a, b) -> ScoreInterval.ofMicros(Math.min(a, b) * 1_000_000L, Math.max(a, b) * 1_000_000L))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void bestAndWorstPlaceAreThoseOfAllOutcomes(@ForAll("totals") List<ScoreInterval> totals) {
        List<UnitStanding> units = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            units.add(CohortViewTest.unit(Integer.toString(i), UnitKind.COUNTY, totals.get(i)));
        }
        for (CohortView.Place place : CohortViewTest.groups(units).get(0).places()) {
            int unit = Integer.parseInt(place.name().zh());
            assertThat(place.place()).isEqualTo(byEveryOutcome(totals, unit));
        }
    }

    /** All whole outcomes are tried; ends are whole, so the extremes are among them. */
    private static String byEveryOutcome(List<ScoreInterval> totals, int unit) {
        int best = Integer.MAX_VALUE;
        int worst = 0;
        long[] outcome = new long[totals.size()];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = totals.get(i).low().micros();
        }
        while (true) {
            int place = 1;
            for (long other : outcome) {
                place += other > outcome[unit] ? 1 : 0;
            }
            best = Math.min(best, place);
            worst = Math.max(worst, place);
            int next = 0;
            while (next < outcome.length
                    && outcome[next] == totals.get(next).high().micros()) {
                outcome[next] = totals.get(next).low().micros();
                next++;
            }
            if (next == outcome.length) {
                return best == worst ? Integer.toString(best) : best + "–" + worst;
            }
            outcome[next] += 1_000_000;
        }
    }
}

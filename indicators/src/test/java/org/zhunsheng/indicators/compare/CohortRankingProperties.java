package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.VetoState;

/** Ranks against their definitions, pair by pair. */
class CohortRankingProperties {
    private static List<UnitScore> units(List<Integer> lows, List<Integer> widths) {
        List<UnitScore> units = new ArrayList<>();
        for (int i = 0; i < Math.min(lows.size(), widths.size()); i++) {
            units.add(new UnitScore(
                    "unit-" + i,
                    LocalText.same("unit"),
                    UnitKind.COUNTY,
                    ScoreInterval.ofMicros(lows.get(i), lows.get(i) + widths.get(i)),
                    ScoreInterval.ofMicros(lows.get(i), lows.get(i) + widths.get(i)),
                    VetoState.CLEAR,
                    LocalText.same("pass"),
                    ImmutableSortedMap.of()));
        }
        return units;
    }

    @Property(tries = 300)
    void placesAreWhatPairsSay(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> lows,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> widths) {
        List<UnitScore> units = units(lows, widths);
        for (Place place : CohortRanking.of(units).places()) {
            long above = units.stream()
                    .filter(other -> CohortRanking.isAbove(other, place.unit()))
                    .count();
            long below = units.stream()
                    .filter(other -> CohortRanking.isAbove(place.unit(), other))
                    .count();
            assertThat(place.best()).isEqualTo(above + 1);
            assertThat(place.worst()).isEqualTo(units.size() - below);
            assertThat(place.notSeparable()).isEqualTo(units.size() - 1 - above - below);
            assertThat(place.place()).isBetween(place.best(), place.worst());
            assertThat(place.toBest().low().micros()).isNotPositive();
            assertThat(place.toBest().high().micros()).isNotPositive();
        }
    }
}

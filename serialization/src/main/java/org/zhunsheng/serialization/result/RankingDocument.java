package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.Quantiles;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * Many units ranked, as far as the evidence tells them apart. Immutable and thread-safe.
 *
 * @param all all units among each other
 * @param byKind the units of each kind among each other, if that was asked for
 * @param law up to when the law was kept
 */
public record RankingDocument(Cohort all, Map<UnitKind, Cohort> byKind, LawKept law) {
    /** Refuses null. */
    public RankingDocument {
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(byKind, "byKind");
        Objects.requireNonNull(law, "law");
    }

    /** {@code all} and {@code byKind}, scored by {@code law}, with their texts in {@code lang}. */
    public static RankingDocument of(
            CohortRanking all, ImmutableMap<UnitKind, CohortRanking> byKind, LawKept law, Lang lang) {
        return new RankingDocument(
                Cohort.of(all, lang),
                ImmutableMap.copyOf(Maps.transformValues(byKind, ranking -> Cohort.of(ranking, lang))),
                law);
    }

    /**
     * Units ranked among each other.
     *
     * @param places the units by their places
     * @param struck the units that a veto puts out; they take no place
     * @param total how the verified totals of the ranked lie
     * @param dimensions how they lie in each dimension
     */
    public record Cohort(List<Place> places, List<Struck> struck, Ends total, Map<IndicatorCode, Ends> dimensions) {
        /** Refuses null. */
        public Cohort {
            Objects.requireNonNull(places, "places");
            Objects.requireNonNull(struck, "struck");
            Objects.requireNonNull(total, "total");
            Objects.requireNonNull(dimensions, "dimensions");
        }

        private static Cohort of(CohortRanking ranking, Lang lang) {
            return new Cohort(
                    ranking.places().stream()
                            .map(place -> Place.of(place, ranking, lang))
                            .collect(ImmutableList.toImmutableList()),
                    ranking.struck().stream()
                            .map(unit -> new Struck(
                                    new UnitResult(unit.id(), unit.name().in(lang), unit.kind()),
                                    IntervalResult.of(unit.verified())))
                            .collect(ImmutableList.toImmutableList()),
                    Ends.of(ranking.total()),
                    ImmutableSortedMap.copyOf(Maps.transformValues(ranking.dimensions(), Ends::of)));
        }
    }

    /**
     * A unit that a veto puts out.
     *
     * @param unit the unit
     * @param verified its total as verified, which counts for nothing
     */
    public record Struck(UnitResult unit, IntervalResult verified) {
        /** Refuses null. */
        public Struck {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(verified, "verified");
        }
    }

    /**
     * Where a unit stands, by what is verified.
     *
     * @param unit the unit
     * @param total its total as stated
     * @param verified its total as verified
     * @param disqualification whether a veto may still put it out
     * @param worstGrade the worst grade that is possible as verified, in words
     * @param stated its place by the totals as stated
     * @param place its place by what is certain already
     * @param tied how many other units have the same interval
     * @param best the best place that is possible
     * @param worst the worst place that is possible
     * @param notSeparable how many other units are neither above nor below it for certain
     * @param toBest what it is away from the best
     * @param toMedian what it is away from the median
     * @param dimensions the same by dimension
     */
    public record Place(
            UnitResult unit,
            IntervalResult total,
            IntervalResult verified,
            VetoState disqualification,
            String worstGrade,
            int stated,
            int place,
            int tied,
            int best,
            int worst,
            int notSeparable,
            MoveResult toBest,
            MoveResult toMedian,
            Map<IndicatorCode, Dimension> dimensions) {
        /** Refuses null. */
        public Place {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(total, "total");
            Objects.requireNonNull(verified, "verified");
            Objects.requireNonNull(disqualification, "disqualification");
            Objects.requireNonNull(worstGrade, "worstGrade");
            Objects.requireNonNull(toBest, "toBest");
            Objects.requireNonNull(toMedian, "toMedian");
            Objects.requireNonNull(dimensions, "dimensions");
        }

        private static Place of(org.zhunsheng.indicators.compare.Place place, CohortRanking ranking, Lang lang) {
            UnitScore unit = place.unit();
            return new Place(
                    new UnitResult(unit.id(), unit.name().in(lang), unit.kind()),
                    IntervalResult.of(unit.total()),
                    IntervalResult.of(unit.verified()),
                    unit.disqualification(),
                    unit.worst().in(lang),
                    place.stated(),
                    place.place(),
                    place.tied(),
                    place.best(),
                    place.worst(),
                    place.notSeparable(),
                    MoveResult.of(place.toBest()),
                    MoveResult.of(place.toMedian()),
                    dimensions(unit, ranking));
        }

        private static ImmutableMap<IndicatorCode, Dimension> dimensions(UnitScore unit, CohortRanking ranking) {
            ImmutableMap.Builder<IndicatorCode, Dimension> dimensions = ImmutableMap.builder();
            ranking.dimensions().forEach((code, ends) -> {
                ScoreInterval own = unit.dimensions().get(code);
                if (own != null) {
                    dimensions.put(code, Dimension.of(own, ends));
                }
            });
            return dimensions.buildOrThrow();
        }
    }

    /**
     * What a unit comes to in a dimension.
     *
     * @param points its points
     * @param toBest what it is away from the best
     * @param toMedian what it is away from the median
     */
    public record Dimension(IntervalResult points, MoveResult toBest, MoveResult toMedian) {
        /** Refuses null. */
        public Dimension {
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(toBest, "toBest");
            Objects.requireNonNull(toMedian, "toMedian");
        }

        private static Dimension of(ScoreInterval own, CohortRanking.Ends ends) {
            return new Dimension(
                    IntervalResult.of(own), MoveResult.of(ends.toBest(own)), MoveResult.of(ends.toMedian(own)));
        }
    }

    /**
     * How units lie.
     *
     * @param low how their lower ends lie
     * @param high how their upper ends lie
     */
    public record Ends(Spread low, Spread high) {
        /** Refuses null. */
        public Ends {
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

        private static Ends of(CohortRanking.Ends ends) {
            return new Ends(Spread.of(ends.low()), Spread.of(ends.high()));
        }
    }

    /**
     * How points lie.
     *
     * @param least the least
     * @param lower the lower quartile
     * @param median the median
     * @param upper the upper quartile
     * @param most the most
     */
    public record Spread(Points least, Points lower, Points median, Points upper, Points most) {
        /** Refuses null. */
        public Spread {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(median, "median");
            Objects.requireNonNull(upper, "upper");
            Objects.requireNonNull(most, "most");
        }

        private static Spread of(Quantiles quantiles) {
            return new Spread(
                    quantiles.least(), quantiles.lower(), quantiles.median(), quantiles.upper(), quantiles.most());
        }
    }
}

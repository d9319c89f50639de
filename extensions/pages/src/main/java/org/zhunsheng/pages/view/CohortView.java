package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * Many units side by side, those of a kind together. Immutable and thread-safe.
 *
 * @param units how many there are
 * @param period the periods that they were assessed for
 * @param scheme the scheme
 * @param notice what the scheme says of itself
 * @param official whether the authority behind the catalogue has issued the scheme
 * @param refused how many documents could not be scored
 * @param groups the units of each kind
 * @param law up to when the law was kept, and which periods end later
 */
public record CohortView(
        int units,
        Text period,
        Text scheme,
        Text notice,
        boolean official,
        int refused,
        ImmutableList<KindGroup> groups,
        ImmutableList<Text> law) {
    /** Refuses null. */
    public CohortView {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(law, "law");
    }

    /**
     * The units of one kind, compared with each other.
     *
     * @param kind the kind
     * @param end the points at the end of the scale
     * @param dimensions the dimensions, in the order of their codes
     * @param places the units, the one with most certain points first
     * @param bands the grades on the scale
     * @param trend how the units moved over several periods; empty where there is one period
     * @param spans the intervals of the units in their order, as the path of a drawing: a thousand wide, 300 high
     * @param quantiles the quantiles of the total and of each dimension
     */
    public record KindGroup(
            Text kind,
            String end,
            ImmutableList<Field> dimensions,
            ImmutableList<Place> places,
            ImmutableList<Total.Band> bands,
            Optional<Trend> trend,
            String spans,
            ImmutableList<Quantiles> quantiles) {
        /** So many units have their names in the chart; of more there is the shape alone. */
        private static final int MOST_NAMED = 60;

        /** Refuses null. */
        public KindGroup {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(dimensions, "dimensions");
            Objects.requireNonNull(places, "places");
            Objects.requireNonNull(bands, "bands");
            Objects.requireNonNull(trend, "trend");
            Objects.requireNonNull(spans, "spans");
            Objects.requireNonNull(quantiles, "quantiles");
        }

        /** Whether the chart names each unit. */
        public boolean isNamed() {
            return places.size() <= MOST_NAMED;
        }

        /** Where grades begin, without the lowest. */
        public ImmutableList<Total.Band> lines() {
            return bands.stream().filter(band -> band.from() > 0).collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * A unit in its place.
     *
     * @param place the best and the worst place that is possible; a dash for a unit that a veto puts out
     * @param name its name
     * @param stated its total as stated
     * @param score its total as verified, which the place goes by
     * @param shares what of the end of the scale is certain, open and out of reach
     * @param statedShare how much of the end of the scale is earned as stated, in thousandths
     * @param coverage the share of its points that is decided, in percent
     * @param grade the grades that are possible
     * @param cells what it earns in each dimension
     */
    public record Place(
            String place,
            Text name,
            String stated,
            String score,
            Shares shares,
            int statedShare,
            String coverage,
            Text grade,
            ImmutableList<HeatCell> cells) {
        /** Refuses null. */
        public Place {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(shares, "shares");
            Objects.requireNonNull(coverage, "coverage");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(cells, "cells");
        }
    }

    /**
     * A cell of the heat map.
     *
     * @param score what the unit earns
     * @param heat how much of the points is certain: a fifth and less is 0, four fifths and more is 4
     */
    public record HeatCell(String score, int heat) {
        /** Refuses null. */
        public HeatCell {
            Objects.requireNonNull(score, "score");
        }
    }

    /**
     * What the units reach.
     *
     * @param label of what
     * @param points the points that 0, 10, 25, 50, 75, 90 and 100 percent of the units do not exceed
     */
    public record Quantiles(Text label, ImmutableList<String> points) {
        /** Refuses null. */
        public Quantiles {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(points, "points");
        }
    }
}

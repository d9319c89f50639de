package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Something about an index that could as well be otherwise, with the alternatives, all equally likely; the nominal one belongs among
 * them. Immutable if the alternatives are.
 *
 * @param name what it is called in results
 * @param alternatives what each makes of the way in which the index would be made otherwise
 */
public record Assumption(String name, ImmutableList<UnaryOperator<Assumption.Way>> alternatives) {
    /** Refuses null. */
    public Assumption {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(alternatives, "alternatives");
    }

    /**
     * What an index is made of and how.
     *
     * @param source the table and its structure
     * @param plan the steps
     */
    public record Way(IndexSource source, IndexPlan plan) {
        /** Refuses null. */
        public Way {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(plan, "plan");
        }

        CompositeIndex make() {
            return CompositeIndex.of(source, plan);
        }
    }

    /** Different plans. */
    public static Assumption plans(String name, List<UnaryOperator<IndexPlan>> plans) {
        return new Assumption(
                name,
                plans.stream()
                        .<UnaryOperator<Way>>map(change -> way -> new Way(way.source(), change.apply(way.plan())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Different ways to normalise. */
    public static Assumption normalisations(String name, List<Normalisation> normalisations) {
        return plans(
                name,
                normalisations.stream()
                        .<UnaryOperator<IndexPlan>>map(normalisation -> plan -> IndexPlan.builder()
                                .fillFrom(plan)
                                .normalisation(normalisation)
                                .build())
                        .toList());
    }

    /** Different ways to aggregate, each for all levels. */
    public static Assumption aggregations(String name, List<Aggregation> aggregations) {
        return plans(
                name,
                aggregations.stream()
                        .<UnaryOperator<IndexPlan>>map(aggregation -> plan -> IndexPlan.builder()
                                .fillFrom(plan)
                                .aggregation(List.of(aggregation))
                                .build())
                        .toList());
    }

    /** Different sets of weights, by the codes of indicators and aggregates. */
    public static Assumption weights(String name, List<Map<String, Double>> weights) {
        return new Assumption(
                name,
                weights.stream()
                        .<UnaryOperator<Way>>map(
                                set -> way -> new Way(way.source().withWeights(set), way.plan()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The way that {@code place}, from 0 to 1, stands for, the alternatives laid side by side. */
    Way apply(double place, Way way) {
        int number = Math.min(alternatives.size() - 1, (int) (place * alternatives.size()));
        return alternatives.get(number).apply(way);
    }
}

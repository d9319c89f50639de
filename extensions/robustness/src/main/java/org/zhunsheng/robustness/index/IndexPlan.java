package org.zhunsheng.robustness.index;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** How an index is made, step by step in the order of the attributes; what is not given is not done. */
@Value.Immutable
@ModelStyle
public interface IndexPlan {
    /** The least share of indicators that a unit has to have numbers for, 0 to 1, itself enough. */
    Optional<Double> screenAvailable();

    /** The least share of a unit's numbers that have to be other than zero, 0 to 1, itself enough. */
    Optional<Double> screenNonZero();

    /** Whether indicators are divided by their denominators. */
    @Value.Default
    default boolean denominate() {
        return false;
    }

    /** How missing numbers are filled. */
    Optional<Imputation> imputation();

    /** By which groups they are, if it is by groups. */
    Optional<String> imputationGroup();

    /** What is done about outliers. */
    Optional<Treatment> treatment();

    /** How indicators come to one scale, but for those with {@linkplain IndexSettings settings} of their own. */
    @Value.Default
    default Normalisation normalisation() {
        return Normalisation.of(Normalisation.Method.MINMAX);
    }

    /** The unit of reference, if the scale has one. */
    Optional<String> reference();

    /** How indicators and aggregates are put together: one way for all levels, or one for each, from the lowest. */
    @Value.Default
    default List<Aggregation> aggregation() {
        return List.of(Aggregation.AMEAN);
    }

    /** The exponent of a generalised mean. */
    @Value.Default
    default double power() {
        return 1;
    }

    /**
     * The least share of a group's numbers that has to be there for an aggregate, 0 to 1, itself enough: one for all levels, or one for
     * each, from the lowest.
     */
    @Value.Default
    default List<Double> leastAvailable() {
        return List.of(0.0);
    }

    /** How {@code indicator} comes to the scale. */
    default Normalisation normalisationOf(IndexEntry indicator) {
        Normalisation own = indicator.settings().normalisation().orElse(normalisation());
        return normalisation().capped() ? own.cappedAtOne() : own;
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link IndexPlan} does not allow. */
    final class Builder extends ImmutableIndexPlan.Builder {
        Builder() {}
    }
}

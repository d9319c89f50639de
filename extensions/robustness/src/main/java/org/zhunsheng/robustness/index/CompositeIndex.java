package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * An index with every table on the way to it. Immutable and thread-safe.
 *
 * @param source what it was made of
 * @param plan how
 * @param stages the table after each step that was done, in their order: {@code raw}, {@code denominated}, {@code imputed}, {@code
 *     screened}, {@code treated}, {@code normalised}, {@code aggregated}
 * @param removed the units that were screened out
 * @param treated what was done to each indicator that did not pass the test for outliers
 */
public record CompositeIndex(
        IndexSource source,
        IndexPlan plan,
        ImmutableMap<Stage, IndexTable> stages,
        ImmutableList<String> removed,
        ImmutableMap<String, Treatment.Treated> treated) {
    /** Refuses null. */
    public CompositeIndex {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(removed, "removed");
        Objects.requireNonNull(treated, "treated");
    }

    /** The steps, in the order in which COINr's example takes them. */
    public enum Stage {
        /** The numbers as they were measured. */
        RAW,
        /** Divided by their denominators. */
        DENOMINATED,
        /** Missing numbers filled. */
        IMPUTED,
        /** Units with too few numbers left out. */
        SCREENED,
        /** Outliers treated. */
        TREATED,
        /** On one scale. */
        NORMALISED,
        /** With a column for every aggregate. */
        AGGREGATED
    }

    /**
     * Makes the index.
     *
     * @throws InvalidModelException with everything about the plan that does not fit the table: a unit of reference, a group, a target or
     *     goalposts that are not there, a mean that is not defined for some number, the wrong number of ways to aggregate, no unit left
     */
    public static CompositeIndex of(IndexSource source, IndexPlan plan) {
        return new Making(source, plan).make();
    }

    /** The table after the last step. */
    public IndexTable result() {
        return table(Stage.AGGREGATED);
    }

    /**
     * The table after a step, or after the last one before it that was done.
     */
    public IndexTable table(Stage stage) {
        IndexTable table = source.table();
        for (Map.Entry<Stage, IndexTable> done : stages.entrySet()) {
            if (done.getKey().compareTo(stage) <= 0) {
                table = done.getValue();
            }
        }
        return table;
    }

    /** The index of each unit, in the order of the rows; NaN if there are too few numbers. */
    public ImmutableList<Double> scores() {
        return ImmutableList.copyOf(
                Doubles.asList(result().column(source.index().code())));
    }

    /** The rank of each unit by its index, from the highest, equal ones sharing the best; NaN without an index. */
    public ImmutableList<Double> ranks() {
        return ImmutableList.copyOf(Doubles.asList(SampleStatistics.ranksFromHighest(
                Arrays.stream(result().column(source.index().code()))
                        .map(CompositeIndex::withoutLastBits)
                        .toArray())));
    }

    /** {@code score} to twelve digits: sums that differ behind them are sums of the same numbers in another order. */
    private static double withoutLastBits(double score) {
        return Double.isFinite(score)
                ? BigDecimal.valueOf(score).round(new MathContext(12)).doubleValue()
                : score;
    }

    /** The making of one index, step by step. */
    private static final class Making {
        private final IndexSource source;
        private final IndexPlan plan;
        private final Map<Stage, IndexTable> stages = new LinkedHashMap<>();
        private final Map<String, Treatment.Treated> treated = new LinkedHashMap<>();
        private IndexTable table;
        private ImmutableList<String> removed = ImmutableList.of();

        Making(IndexSource source, IndexPlan plan) {
            this.source = source;
            this.plan = plan;
            this.table = source.table();
        }

        CompositeIndex make() {
            InvalidModelException.throwIfAny(PlanFaults.of(source, plan));
            stages.put(Stage.RAW, table);
            if (plan.denominate()) {
                denominate();
            }
            if (plan.imputation().isPresent()) {
                impute(plan.imputation().get());
            }
            if (plan.screenAvailable().isPresent() || plan.screenNonZero().isPresent()) {
                screen();
            }
            plan.treatment().ifPresent(this::treat);
            normalise();
            aggregate();
            return new CompositeIndex(source, plan, ImmutableMap.copyOf(stages), removed, ImmutableMap.copyOf(treated));
        }

        private void done(Stage stage, Map<String, double[]> changed) {
            table = table.with(changed);
            stages.put(stage, table);
        }

        private void denominate() {
            Map<String, double[]> changed = new LinkedHashMap<>();
            ImmutableList.Builder<Violation> faults = ImmutableList.builder();
            for (IndexEntry entry : source.indicators()) {
                if (!entry.denominator().isEmpty()) {
                    double[] values = table.column(entry.code());
                    double[] by = table.column(entry.denominator());
                    for (int i = 0; i < values.length; i++) {
                        if (by[i] == 0) {
                            faults.add(Violation.of(
                                    "INDEX_DENOMINATOR_ZERO",
                                    entry.code(),
                                    entry.denominator(),
                                    table.units().get(i)));
                        }
                        values[i] /= by[i];
                    }
                    changed.put(entry.code(), values);
                }
            }
            InvalidModelException.throwIfAny(faults.build());
            done(Stage.DENOMINATED, changed);
        }

        private void impute(Imputation imputation) {
            List<String> groups =
                    imputation.isGrouped() ? table.group(plan.imputationGroup().orElseThrow()) : ImmutableList.of();
            Map<String, double[]> changed = new LinkedHashMap<>();
            for (IndexEntry entry : source.indicators()) {
                changed.put(entry.code(), imputation.apply(table.column(entry.code()), groups));
            }
            done(Stage.IMPUTED, changed);
        }

        private void screen() {
            List<double[]> columns = source.indicators().stream()
                    .map(entry -> table.column(entry.code()))
                    .toList();
            ImmutableList.Builder<String> out = ImmutableList.builder();
            boolean[] kept = new boolean[table.units().size()];
            for (int unit = 0; unit < kept.length; unit++) {
                int row = unit;
                double there = columns.stream()
                        .filter(column -> !Double.isNaN(column[row]))
                        .count();
                double zeros =
                        columns.stream().filter(column -> column[row] == 0).count();
                kept[unit] = there / columns.size() >= plan.screenAvailable().orElse(0.0)
                        && !(1 - zeros / there < plan.screenNonZero().orElse(0.0));
                if (!kept[unit]) {
                    out.add(table.units().get(unit));
                }
            }
            removed = out.build();
            if (removed.size() == kept.length) {
                throw InvalidModelException.of(Violation.of("INDEX_NO_UNIT_LEFT", ""));
            }
            table = table.rows(unit -> kept[unit]);
            stages.put(Stage.SCREENED, table);
        }

        private void treat(Treatment treatment) {
            Map<String, double[]> changed = new LinkedHashMap<>();
            for (IndexEntry entry : source.indicators()) {
                int most = entry.settings().mostWinsorised().orElse(treatment.mostWinsorised());
                if (most == 0) {
                    continue;
                }
                Treatment.Treated result = new Treatment(treatment.skewness(), treatment.kurtosis(), most)
                        .apply(table.column(entry.code()));
                if (result.step() != Treatment.Step.NONE) {
                    treated.put(entry.code(), result);
                    changed.put(entry.code(), result.values());
                }
            }
            done(Stage.TREATED, changed);
        }

        private void normalise() {
            int reference = plan.reference().map(table.units()::indexOf).orElse(0);
            if (reference < 0) {
                throw InvalidModelException.of(PlanFaults.reference(plan, table));
            }
            Map<String, double[]> changed = new LinkedHashMap<>();
            ImmutableList.Builder<Violation> faults = ImmutableList.builder();
            for (IndexEntry entry : source.indicators()) {
                double[] measured = table.column(entry.code());
                Normalisation normalisation = plan.normalisationOf(entry);
                double[] scaled = normalisation.apply(measured, entry.direction(), entry.parameters(), reference);
                if (isAny(measured) && !isAny(scaled)) {
                    faults.add(Violation.of("INDEX_CONSTANT", entry.code(), entry.code(), normalisation.method()));
                }
                changed.put(entry.code(), scaled);
            }
            InvalidModelException.throwIfAny(faults.build());
            done(Stage.NORMALISED, changed);
        }

        /** Whether there is any number that is one. */
        private static boolean isAny(double[] values) {
            return Arrays.stream(values).anyMatch(Double::isFinite);
        }

        private void aggregate() {
            ImmutableListMultimap<String, IndexEntry> byParent = Multimaps.index(source.entries(), IndexEntry::parent);
            Map<String, double[]> made = new LinkedHashMap<>();
            for (IndexEntry aggregate : source.aggregates()) {
                List<IndexEntry> children = byParent.get(aggregate.code());
                double[][] columns = children.stream()
                        .map(child ->
                                made.containsKey(child.code()) ? made.get(child.code()) : table.column(child.code()))
                        .toArray(double[][]::new);
                double[] weights =
                        children.stream().mapToDouble(IndexEntry::weight).toArray();
                Aggregation way = ofLevel(plan.aggregation(), aggregate);
                refuse(way, children, columns);
                double[] values = way.apply(columns, weights, plan.power(), ofLevel(plan.leastAvailable(), aggregate));
                refuseOverflow(aggregate, values);
                made.put(aggregate.code(), values);
            }
            done(Stage.AGGREGATED, made);
        }

        /** What holds for the level of {@code aggregate}: the one of all levels, or its own. */
        private static <T> T ofLevel(List<T> levels, IndexEntry aggregate) {
            return levels.get(levels.size() == 1 ? 0 : aggregate.level().orElseThrow() - 2);
        }

        /** A number that has become too large for arithmetic is no score that could be shown, or have a rank. */
        private void refuseOverflow(IndexEntry aggregate, double[] values) {
            for (int unit = 0; unit < values.length; unit++) {
                if (Double.isInfinite(values[unit])) {
                    throw InvalidModelException.of(Violation.of(
                            "INDEX_OVERFLOW",
                            aggregate.code(),
                            aggregate.code(),
                            table.units().get(unit)));
                }
            }
        }

        private void refuse(Aggregation way, List<IndexEntry> children, double[][] columns) {
            ImmutableList.Builder<Violation> violations = ImmutableList.builder();
            for (int i = 0; i < columns.length; i++) {
                for (int unit = 0; unit < columns[i].length; unit++) {
                    if (way.refuses(columns[i][unit], plan.power())) {
                        violations.add(Violation.of(
                                "INDEX_MEAN",
                                children.get(i).code(),
                                way,
                                Double.toString(columns[i][unit]),
                                table.units().get(unit)));
                        break;
                    }
                }
            }
            InvalidModelException.throwIfAny(violations.build());
        }
    }
}

package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sure scores, ranks and grades are when the weights are not disclosed: everything that this package finds out about some units,
 * at both ends of their scores. Immutable and thread-safe.
 *
 * @param table how the units stand
 * @param space the admissible weights
 * @param low ranks and grades over the samples, at the low ends
 * @param high the same at the high ends; the same object if all ends meet
 * @param nominalLow scores and ranks under the scheme's weights, at the low ends
 * @param nominalHigh the same at the high ends
 * @param bounds the exact bounds of each unit's score
 * @param neighbours each unit against the next, in the order of their ranks under the scheme's weights at the low ends
 * @param flips for each unit the smallest changes that take its low end to another grade
 * @param leaveOneOut the ranks without each criterion, at the low ends
 * @param sensitivity what the ranks at the low ends depend on
 * @param places the places and grades with the weights and the evidence open
 */
public record WeightRobustness(
        ScoreTable table,
        WeightSpace space,
        RankAcceptability low,
        RankAcceptability high,
        NominalScores nominalLow,
        NominalScores nominalHigh,
        ImmutableList<ScoreBounds> bounds,
        ImmutableList<Neighbours> neighbours,
        ImmutableList<Flips> flips,
        ImmutableList<LeaveOneOut> leaveOneOut,
        SobolIndices sensitivity,
        OpenPlaces places) {
    /** Refuses null. */
    public WeightRobustness {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(nominalLow, "nominalLow");
        Objects.requireNonNull(nominalHigh, "nominalHigh");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(neighbours, "neighbours");
        Objects.requireNonNull(flips, "flips");
        Objects.requireNonNull(leaveOneOut, "leaveOneOut");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(places, "places");
    }

    /**
     * Two units that follow each other.
     *
     * @param ahead the row of the one
     * @param behind the row of the other
     * @param outranking how often the one is ahead
     * @param sameCriteria whether the same criteria apply to both; otherwise their scores are not of the same weights
     * @param swap the smallest change of weights that makes them level at the low ends; empty if no admissible weights do, or if
     *     different criteria apply to them
     */
    public record Neighbours(
            int ahead, int behind, Outranking outranking, boolean sameCriteria, Optional<WeightChange> swap) {
        /** Refuses null. */
        public Neighbours {
            Objects.requireNonNull(outranking, "outranking");
            Objects.requireNonNull(swap, "swap");
        }
    }

    /**
     * What takes the low end of a unit to another grade.
     *
     * @param up to the next grade; empty if no admissible weights do, or if there is none
     * @param down to the limit of its own grade, below which it has the lower one; empty likewise
     */
    public record Flips(Optional<WeightChange> up, Optional<WeightChange> down) {
        /** Refuses null. */
        public Flips {
            Objects.requireNonNull(up, "up");
            Objects.requireNonNull(down, "down");
        }
    }

    /**
     * Finds out everything.
     *
     * @param grades the grades in ascending order, the first for all below the second; none if empty
     * @param runs how many runs each sample of the sensitivity analysis has, at least two
     * @throws org.zhunsheng.core.validation.InvalidModelException as {@link RankAcceptability#of(ScoreTable, End, WeightSpace, Sampling,
     *     List)}
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public static WeightRobustness of(
            ScoreTable table, WeightSpace space, Sampling sampling, List<GradeLimit> grades, int runs) {
        List<Integer> limits = grades.stream().map(GradeLimit::hundredths).toList();
        RankAcceptability low = RankAcceptability.of(table, IntervalBound.LOW, space, sampling, limits);
        RankAcceptability high =
                table.isExact() ? low : RankAcceptability.of(table, IntervalBound.HIGH, space, sampling, limits);
        NominalScores nominalLow = NominalScores.of(table, IntervalBound.LOW, space);
        NominalScores nominalHigh = NominalScores.of(table, IntervalBound.HIGH, space);
        return new WeightRobustness(
                table,
                space,
                low,
                high,
                nominalLow,
                nominalHigh,
                IntStream.range(0, table.units().size())
                        .mapToObj(unit -> ScoreBounds.of(table, space, unit))
                        .collect(ImmutableList.toImmutableList()),
                neighbours(table, space, sampling, nominalLow),
                flips(table, space, nominalLow, grades),
                LeaveOneOut.of(table, IntervalBound.LOW, space),
                WeightSensitivity.of(table, IntervalBound.LOW, space, runs, sampling.seed()),
                OpenPlaces.of(table, space, sampling, byMiddle(nominalLow, nominalHigh), limits));
    }

    /** The rows, the first ranked first, those of one rank in the order of the table. */
    public ImmutableList<Integer> order() {
        return order(nominalLow);
    }

    /** The rows by the middle of their scores, the highest first: if two are told apart at all, they are in this order. */
    private static ImmutableList<Integer> byMiddle(NominalScores low, NominalScores high) {
        return IntStream.range(0, low.scores().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        row -> -(low.scores().get(row) + high.scores().get(row))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Integer> order(NominalScores nominal) {
        return IntStream.range(0, nominal.ranks().size())
                .boxed()
                .sorted(Comparator.comparing(nominal.ranks()::get))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Neighbours> neighbours(
            ScoreTable table, WeightSpace space, Sampling sampling, NominalScores nominal) {
        List<Integer> order = order(nominal);
        return IntStream.range(1, order.size())
                .mapToObj(place -> {
                    int ahead = order.get(place - 1);
                    int behind = order.get(place);
                    return new Neighbours(
                            ahead,
                            behind,
                            Outranking.of(table, space, sampling, ahead, behind),
                            table.sameCriteriaApply(ahead, behind),
                            WeightChange.swapping(table, IntervalBound.LOW, space, ahead, behind));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Flips> flips(
            ScoreTable table, WeightSpace space, NominalScores nominal, List<GradeLimit> grades) {
        return IntStream.range(0, table.units().size())
                .mapToObj(unit -> {
                    int grade = 0;
                    while (grade + 1 < grades.size()
                            && nominal.scores().get(unit)
                                    >= grades.get(grade + 1).hundredths()) {
                        grade++;
                    }
                    return new Flips(
                            grade + 1 < grades.size()
                                    ? reaching(
                                            table,
                                            space,
                                            unit,
                                            grades.get(grade + 1).from())
                                    : Optional.empty(),
                            grade > 0
                                    ? reaching(
                                            table,
                                            space,
                                            unit,
                                            grades.get(grade).from())
                                    : Optional.empty());
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<WeightChange> reaching(ScoreTable table, WeightSpace space, int unit, BigDecimal limit) {
        return WeightChange.reaching(table, IntervalBound.LOW, space, unit, limit);
    }
}

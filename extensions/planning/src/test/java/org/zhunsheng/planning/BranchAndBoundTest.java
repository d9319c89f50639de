package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import org.zhunsheng.planning.IntegerProgram.Row;
import org.zhunsheng.planning.IntegerProgram.Solution;
import org.zhunsheng.planning.IntegerProgram.Status;
import org.zhunsheng.planning.Relaxation.Relaxed;

/** A linear solver that gives up costs time, and never the best answer. */
class BranchAndBoundTest {
    private static final int CASES = 60;
    private static final int CHOICES = 7;
    private static final Relaxation GIVES_UP = bounds -> new Relaxed.Unknown();

    /** A random program of choices with two rows, small enough to try every choice. */
    private static final class Case {
        private final int[] worth = new int[CHOICES];
        private final int[][] weight = new int[2][CHOICES];
        private final int[] most = new int[2];
        private final int least;

        Case(long seed) {
            Random random = new Random(seed);
            for (int i = 0; i < CHOICES; i++) {
                worth[i] = random.nextInt(20) - 4;
                weight[0][i] = 1 + random.nextInt(9);
                weight[1][i] = random.nextInt(7);
            }
            most[0] = 5 + random.nextInt(20);
            most[1] = 3 + random.nextInt(12);
            least = random.nextInt(8);
        }

        Solution solved(UnaryOperator<Relaxation> with) {
            IntegerProgram program = new IntegerProgram(Integer.MAX_VALUE);
            Linear objective = Linear.zero();
            Linear first = Linear.zero();
            Linear second = Linear.zero();
            for (int i = 0; i < CHOICES; i++) {
                int column = program.choice();
                objective.plus(column, worth[i]);
                first.plus(column, weight[0][i]);
                second.plus(column, weight[1][i]);
            }
            program.add(Row.atMost(first, most[0]));
            program.add(new Row(second, least, most[1]));
            List<Row> more = List.of();
            return BranchAndBound.maximise(
                    program, objective, more, 60_000, with.apply(new LinearRelaxation(program, objective, more)));
        }

        OptionalLong best() {
            OptionalLong best = OptionalLong.empty();
            for (int set = 0; set < 1 << CHOICES; set++) {
                int second = sum(weight[1], set);
                if (sum(weight[0], set) <= most[0] && second >= least && second <= most[1]) {
                    long worthOfSet = sum(worth, set);
                    best = OptionalLong.of(Math.max(worthOfSet, best.orElse(Long.MIN_VALUE)));
                }
            }
            return best;
        }

        private static int sum(int[] numbers, int set) {
            int sum = 0;
            for (int i = 0; i < CHOICES; i++) {
                sum += (set >> i & 1) * numbers[i];
            }
            return sum;
        }
    }

    private static void isBest(Case one, Solution solution, long seed) {
        OptionalLong best = one.best();
        assertThat(solution.status())
                .as("seed %d", seed)
                .isEqualTo(best.isPresent() ? Status.PROVED : Status.IMPOSSIBLE);
        best.ifPresent(value ->
                assertThat(Math.round(solution.objective())).as("seed %d", seed).isEqualTo(value));
    }

    @Example
    void theBestIsFoundAndProved() {
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            isBest(one, one.solved(relaxation -> relaxation), seed);
        }
    }

    @Example
    void theBestIsFoundAndProvedThoughTheSolverGivesUpNowAndThen() {
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            int[] asked = {0};
            Solution solution = one.solved(relaxation -> bounds ->
                    asked[0]++ % 3 == 0 && bounds.size() < CHOICES ? new Relaxed.Unknown() : relaxation.under(bounds));
            isBest(one, solution, seed);
        }
    }

    @Example
    void nothingIsRuledOutIfTheSolverAlwaysGivesUp() {
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            Solution solution = one.solved(relaxation -> GIVES_UP);
            assertThat(solution.status()).as("seed %d", seed).isNotEqualTo(Status.IMPOSSIBLE);
            long best = one.best().orElse(Long.MIN_VALUE);
            assertThat(solution.bound()).as("seed %d", seed).isGreaterThanOrEqualTo((double) best);
            if (solution.status() == Status.PROVED) {
                assertThat(Math.round(solution.objective())).as("seed %d", seed).isEqualTo(best);
            }
        }
    }

    @Example
    void thatNothingIsPossibleIsShownTwice() {
        IntegerProgram program = new IntegerProgram(Integer.MAX_VALUE);
        Linear column = Linear.of(program.choice());
        program.add(Row.atLeast(column, 1));
        Relaxation relaxation = new LinearRelaxation(program, column, List.of(Row.atMost(column, 0)));
        assertThat(relaxation.under(Map.of())).isInstanceOf(Relaxed.Impossible.class);
        assertThat(new LinearRelaxation(program, column, List.of()).under(Map.of()))
                .isInstanceOfSatisfying(
                        Relaxed.Solved.class,
                        solved ->
                                assertThat(Optional.of(solved.values().get(0))).contains(1.0));
    }
}

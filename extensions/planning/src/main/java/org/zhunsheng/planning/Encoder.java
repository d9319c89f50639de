package org.zhunsheng.planning;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.planning.IntegerProgram.Row;

/**
 * Writes the score of a model into an integer program whose first columns are the remedies. Whatever is chosen, the program's score is
 * never below the engine's; it is above it at most by the rounding of ties, and by parts without a table.
 */
final class Encoder {
    /** How many millionths of a point a unit of the program is. */
    static final long UNIT = 10_000;

    /** Room for the error of binary arithmetic, so that nothing possible is ruled out; well above the tolerances of the solver. */
    static final double ROOM = 1e-4;

    /** Multiples of less than this are not counted in columns: the numbers would be too large for the solver. */
    private static final long LEAST_COUNTED = 1_000;

    private static final double LOWEST = -1e6;

    private final IntegerProgram program;
    private final RollUp rollUp;
    private final Map<Part, Score> encoded = new HashMap<>();

    /**
     * A score in the program.
     *
     * @param sum its columns, in units of the program
     * @param base a value that it takes, in millionths
     * @param step what all its values differ from that by, times a whole number; 0 if it has one value only
     * @param least the least that it can be, in millionths
     * @param most the most that it can be, in millionths
     */
    record Score(Linear sum, long base, long step, long least, long most) {}

    Encoder(IntegerProgram program, RollUp rollUp) {
        this.program = program;
        this.rollUp = rollUp;
    }

    Score encode(Step step) {
        if (step instanceof Step.Of of) {
            return encode(of.part(), UNIT);
        }
        if (step instanceof Step.Sum sum) {
            return sum(sum.steps());
        }
        if (step instanceof Step.FixedPoint scaled) {
            return quotient(encode(scaled.step()), scaled.scale(), rollUp.scalingQuantum(), rollUp.scalingMode());
        }
        if (step instanceof Step.Capped capped) {
            return capped(encode(capped.step()), capped.cap());
        }
        if (step instanceof Step.Rounded rounded) {
            return rounded(encode(rounded.step()), rollUp.totalQuantum(), rollUp.totalMode());
        }
        Step.CappedUnless capped = (Step.CappedUnless) step;
        return cappedUnless(encode(capped.step()), encode(capped.clear(), 1), capped.cap());
    }

    /** The part in the program; {@code unit} of its units are one of the program's. */
    Score encode(Part part, long unit) {
        Score known = encoded.get(part);
        if (known == null) {
            known = part.table().map(table -> tabled(table, unit)).orElseGet(() -> untabled(part, unit));
            encoded.put(part, known);
        }
        return known;
    }

    private Score untabled(Part part, long unit) {
        double most = (double) part.most() / unit;
        Linear column = Linear.of(program.fraction(Math.min(LOWEST, most), most));
        return new Score(column, 0, 1, (long) (LOWEST * unit), part.most());
    }

    private Score tabled(PartTable table, long unit) {
        Linear sum = Linear.zero().plus((double) table.base() / unit);
        long step = 0;
        long least = table.base();
        long most = table.base();
        for (PartTable.Bundle bundle : table.bundles()) {
            step = LongMath.gcd(step, bundle.step());
            least += bundle.least();
            most += bundle.most();
            if (bundle.members().size() == 1) {
                sum.plus(bundle.members().get(0), (double) bundle.added().get(1) / unit);
            } else {
                sum.plus(bundle(bundle, unit), 1);
            }
        }
        return new Score(sum, table.base(), step, least, most);
    }

    /**
     * One column for every set of the bundle; the one that is chosen is one. Where more never adds less, the best set within what is
     * chosen is as good as what is chosen, so that sets with idle members need no column.
     */
    private Linear bundle(PartTable.Bundle bundle, long unit) {
        Linear sum = Linear.zero();
        Linear one = Linear.zero();
        List<Linear> sets =
                bundle.members().stream().map(member -> Linear.zero()).toList();
        boolean monotone = bundle.isMonotone();
        bundle.possible().stream()
                .filter(set -> set != 0 && !(monotone && bundle.isIdle(set)))
                .forEach(set -> {
                    int column = program.fraction(0, 1);
                    one.plus(column, 1);
                    sum.plus(column, (double) bundle.added().get(set) / unit);
                    for (int place = 0; place < sets.size(); place++) {
                        if ((set >> place & 1) != 0) {
                            sets.get(place).plus(column, 1);
                        }
                    }
                });
        program.add(Row.atMost(one, 1));
        for (int place = 0; place < sets.size(); place++) {
            Linear chosen = sets.get(place).plus(bundle.members().get(place), -1);
            program.add(monotone ? Row.atMost(chosen, 0) : new Row(chosen, 0, 0));
        }
        return sum;
    }

    private Score sum(List<Step> steps) {
        Linear sum = Linear.zero();
        long base = 0;
        long step = 0;
        long least = 0;
        long most = 0;
        for (Step part : steps) {
            Score score = encode(part);
            sum.plus(score.sum(), 1);
            base += score.base();
            step = LongMath.gcd(step, score.step());
            least += score.least();
            most += score.most();
        }
        return new Score(sum, base, step, least, most);
    }

    private Score quotient(Score score, RollUp.Scale scale, long quantum, RoundingMode mode) {
        double factor = (double) scale.whole() / scale.applicable();
        long divisor = scale.applicable() * quantum;
        if (Math.floorMod(score.base() * scale.whole(), divisor) == 0
                && Math.floorMod(score.step() * scale.whole(), divisor) == 0) {
            return new Score(
                    score.sum().times(factor),
                    score.base() * scale.whole() / scale.applicable(),
                    score.step() * scale.whole() / scale.applicable(),
                    score.least() * scale.whole() / scale.applicable(),
                    score.most() * scale.whole() / scale.applicable());
        }
        long least = (long) Math.floor(score.least() * factor / quantum) - 1;
        long most = (long) Math.ceil(score.most() * factor / quantum) + 1;
        double up = roundedUpBy(mode, score.least());
        if (quantum < LEAST_COUNTED) {
            Linear loose = score.sum().times(factor).plus(up * quantum / UNIT);
            return new Score(loose, 0, quantum, least * quantum, most * quantum);
        }
        int column = program.whole((double) least, (double) most);
        program.add(Row.atMost(Linear.of(column).plus(score.sum(), -factor * UNIT / quantum), up + ROOM));
        return new Score(
                Linear.zero().plus(column, (double) quantum / UNIT), 0, quantum, least * quantum, most * quantum);
    }

    /** Whoever reads the score takes the greatest multiple of the quantum that is not above it. */
    private static Score rounded(Score score, long quantum, RoundingMode mode) {
        if (quantum == 0 || (score.base() % quantum == 0 && score.step() % quantum == 0)) {
            return score;
        }
        double up = roundedUpBy(mode, score.least());
        return new Score(
                Linear.zero().plus(score.sum(), 1).plus(up * quantum / UNIT),
                0,
                quantum,
                (Math.floorDiv(score.least(), quantum) - 1) * quantum,
                (Math.floorDiv(score.most(), quantum) + 2) * quantum);
    }

    /** By how much of a quantum rounding lifts at most. */
    private static double roundedUpBy(RoundingMode mode, long least) {
        return switch (mode) {
            case HALF_UP, HALF_DOWN, HALF_EVEN -> 0.5;
            case FLOOR -> 0;
            case DOWN -> least < 0 ? 1 : 0;
            case UP, CEILING, UNNECESSARY -> 1;
        };
    }

    private Score capped(Score score, long cap) {
        if (score.most() <= cap) {
            return score;
        }
        if (score.least() >= cap) {
            return constant(cap);
        }
        int column = program.fraction((double) score.least() / UNIT, (double) cap / UNIT);
        program.add(Row.atMost(Linear.of(column).plus(score.sum(), -1), ROOM));
        return new Score(
                Linear.of(column),
                score.base(),
                LongMath.gcd(score.step(), Math.abs(cap - score.base())),
                score.least(),
                cap);
    }

    private static Score constant(long points) {
        return new Score(Linear.zero().plus((double) points / UNIT), points, 0, points, points);
    }

    private Score cappedUnless(Score score, Score clear, long cap) {
        if (clear.least() == 1 || score.most() <= cap) {
            return score;
        }
        if (clear.most() == 0) {
            return capped(score, cap);
        }
        long least = Math.min(score.least(), cap);
        int column = program.fraction((double) least / UNIT, (double) score.most() / UNIT);
        program.add(Row.atMost(Linear.of(column).plus(score.sum(), -1), ROOM));
        program.add(Row.atMost(
                Linear.of(column).plus(clear.sum(), -(double) (score.most() - cap) / UNIT),
                (double) cap / UNIT + ROOM));
        return new Score(
                Linear.of(column),
                score.base(),
                LongMath.gcd(score.step(), Math.abs(cap - score.base())),
                least,
                score.most());
    }
}

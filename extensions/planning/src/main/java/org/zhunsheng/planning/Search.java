package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Grade;

/** Looks for the best set of remedies. What it finds has been scored by the engine. Not for several threads at once. */
interface Search {
    /** The set with the highest lower end of the total among those that satisfy {@code need}. */
    Found highest(Need need);

    /** The set with the least effort among those that satisfy {@code need}. */
    Found least(Need need);

    /** How many integer programs have been solved. */
    int programs();

    /** How many states of decision diagrams have been drawn. */
    long states();

    /**
     * What was found.
     *
     * @param chosen the best set; empty if none is known
     * @param value what it comes to: the lower end of the total in millionths, or the effort in person-days
     * @param bound what no set can beat
     * @param proved whether that is shown; then value and bound are equal, or no set exists
     */
    record Found(Optional<BitSet> chosen, long value, long bound, boolean proved) {
        /** Refuses null. */
        public Found {
            Objects.requireNonNull(chosen, "chosen");
        }
    }

    /**
     * What a set has to satisfy.
     *
     * @param low the least lower end of the total, in millionths
     * @param grade the grade that has to be certain
     * @param effort the most effort, in person-days
     * @param except sets none of which may be chosen as a whole
     */
    record Need(OptionalLong low, Optional<Grade> grade, OptionalLong effort, ImmutableList<BitSet> except) {
        static final Need NOTHING =
                new Need(OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), ImmutableList.of());

        /** Refuses null. */
        public Need {
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(effort, "effort");
            Objects.requireNonNull(except, "except");
        }

        Need low(long points) {
            return new Need(OptionalLong.of(points), grade, effort, except);
        }

        Need grade(Grade certain) {
            return new Need(OptionalLong.of(certain.from().micros()), Optional.of(certain), effort, except);
        }

        Need effort(long personDays) {
            return new Need(low, grade, OptionalLong.of(personDays), except);
        }

        Need except(BitSet chosen) {
            return new Need(
                    low,
                    grade,
                    effort,
                    ImmutableList.<BitSet>builder().addAll(except).add(chosen).build());
        }

        /** Whether {@code assessment} has the lower end and the grade that are needed. */
        boolean isMetBy(Assessment assessment) {
            return (low.isEmpty() || assessment.total().low().micros() >= low.getAsLong())
                    && grade.stream().allMatch(certain -> isCertain(certain, assessment));
        }

        /** Whether the unit is certain of {@code grade} or a better one, and not disqualified. */
        private static boolean isCertain(Grade grade, Assessment assessment) {
            GradeRange range = assessment.grade();
            return range.lowest().from().compareTo(grade.from()) >= 0 && range.disqualification() == VetoState.CLEAR;
        }
    }
}

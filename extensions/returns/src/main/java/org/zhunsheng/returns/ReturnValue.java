package org.zhunsheng.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.value.ValueRange;

/** What a unit answers. A cell that is left empty is no answer and never zero. Every implementation is immutable and thread-safe. */
public sealed interface ReturnValue {
    /** Carries out the branch of {@code cases} that this answer belongs to. */
    <R> R match(Cases<R> cases);

    /** The whole number {@code value}. */
    static ReturnValue counted(long value) {
        return new Numeric(BigDecimal.valueOf(value), Exactness.EXACT, Optional.empty());
    }

    /** What the answer can be as a number: nothing for what is no number. */
    default Optional<ValueRange> range() {
        return this instanceof Numeric number ? Optional.of(number.allowed()) : Optional.empty();
    }

    /** Whether it is an answer to the question: a figure that was not counted is none. */
    default boolean isAnswer() {
        return !(this instanceof NotCounted);
    }

    /**
     * A number.
     *
     * @param value the number in units of the figure; a rate in percent
     * @param exactness how exactly it is stated
     * @param precision the power of ten of the last printed digit, where it is not that of the value
     */
    record Numeric(BigDecimal value, Exactness exactness, Optional<Integer> precision) implements ReturnValue {
        /** Refuses null. */
        public Numeric {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(exactness, "exactness");
            Objects.requireNonNull(precision, "precision");
        }

        /** Every value that it can stand for. */
        public ValueRange allowed() {
            ValueRange stated = StatedRange.of(value, exactness, Optional.empty(), precision);
            return stated.intersect(ValueRange.NOT_NEGATIVE).orElse(stated);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }

        @Override
        public String toString() {
            String digits = value.toPlainString();
            return switch (exactness) {
                case EXACT, RANGE -> digits;
                case ABOUT -> "约" + digits;
                case MORE_THAN -> digits + "余";
                case AT_LEAST -> digits + "以上";
                case LESS_THAN -> "不足" + digits;
                case AT_MOST -> digits + "以内";
            };
        }
    }

    /**
     * Yes or no.
     *
     * @param yes whether it is so
     */
    record YesNo(boolean yes) implements ReturnValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.yesNo(yes);
        }

        @Override
        public String toString() {
            return yes ? "是" : "否";
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements ReturnValue {
        /** Refuses null. */
        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day(day);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** The question does not arise for the unit (不适用). */
    record NotApplicable() implements ReturnValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notApplicable();
        }

        @Override
        public String toString() {
            return "不适用";
        }
    }

    /** The unit has not counted it (未统计): nobody knows. */
    record NotCounted() implements ReturnValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notCounted();
        }

        @Override
        public String toString() {
            return "未统计";
        }
    }

    /**
     * One branch for each kind of answer, so that no kind is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** A number. */
        R number(Numeric number);

        /** Yes or no. */
        R yesNo(boolean yes);

        /** A day. */
        R day(LocalDate day);

        /** It does not arise. */
        R notApplicable();

        /** It was not counted. */
        R notCounted();
    }
}

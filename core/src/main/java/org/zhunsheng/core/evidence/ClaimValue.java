package org.zhunsheng.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;

/**
 * What a claim says of a fact.
 *
 * <pre>{@code
 * ClaimValue attended = ClaimValue.number(38);
 * ClaimValue signed = ClaimValue.on(LocalDate.of(2024, 1, 3));
 * ClaimValue published = ClaimValue.yes();
 * }</pre>
 */
public sealed interface ClaimValue {
    /** Carries out the branch of {@code cases} that this value belongs to. */
    <R> R match(Cases<R> cases);

    /** The value as people write it: a number and a day as they are, yes and no, whether it does not apply, in words. */
    LocalText text();

    /** A value of a number, in the unit of the fact. */
    static ClaimValue number(BigDecimal number) {
        return new Numeric(Decimals.toMicros(number));
    }

    /** A value of a whole number, in the unit of the fact. */
    static ClaimValue number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** It happened on {@code day}. */
    static ClaimValue on(LocalDate day) {
        return new Day(day);
    }

    /** It is so. */
    static ClaimValue yes() {
        return YesNo.YES;
    }

    /** It is not so. */
    static ClaimValue no() {
        return YesNo.NO;
    }

    /** It is known not to have happened, where a day was asked for. */
    static ClaimValue never() {
        return new Never();
    }

    /** The question does not arise for this unit and period. */
    static ClaimValue notApplicable() {
        return new NotApplicable();
    }

    /**
     * A number, held as exactly as it is kept.
     *
     * @param micros the number in millionths of the unit of the fact
     */
    record Numeric(long micros) implements ClaimValue {
        /** The number as a decimal in canonical form. */
        public BigDecimal number() {
            return Decimals.ofMicros(micros);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numeric(number());
        }

        @Override
        public LocalText text() {
            return LocalText.same(number().toPlainString());
        }

        @Override
        public String toString() {
            return number().toPlainString();
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements ClaimValue {
        /** Refuses null. */
        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day(day);
        }

        @Override
        public LocalText text() {
            return LocalText.same(day.toString());
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * Yes or no.
     *
     * @param yes whether it is so
     */
    record YesNo(boolean yes) implements ClaimValue {
        private static final YesNo YES = new YesNo(true);
        private static final YesNo NO = new YesNo(false);

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.yesNo(yes);
        }

        @Override
        public LocalText text() {
            return yes ? LocalText.of("是", "yes") : LocalText.of("否", "no");
        }

        @Override
        public String toString() {
            return Boolean.toString(yes);
        }
    }

    /** Known not to have happened. */
    record Never() implements ClaimValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.never();
        }

        @Override
        public LocalText text() {
            return LocalText.of("未发生", "never");
        }

        @Override
        public String toString() {
            return "never";
        }
    }

    /** The question does not arise. */
    record NotApplicable() implements ClaimValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notApplicable();
        }

        @Override
        public LocalText text() {
            return LocalText.of("不适用", "not applicable");
        }

        @Override
        public String toString() {
            return "not-applicable";
        }
    }

    /**
     * One branch for each kind of value, so that no kind is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** The value is a number. */
        R numeric(BigDecimal number);

        /** The value is a day. */
        R day(LocalDate day);

        /** The value is yes or no. */
        R yesNo(boolean yes);

        /** It is known not to have happened. */
        R never();

        /** The question does not arise. */
        R notApplicable();
    }
}

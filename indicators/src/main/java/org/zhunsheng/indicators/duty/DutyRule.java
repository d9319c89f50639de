package org.zhunsheng.indicators.duty;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.value.Decimals;

/** What a duty demands, in a form that can be evaluated. */
public sealed interface DutyRule {
    /** Carries out the branch of {@code cases} that this rule belongs to. */
    <R> R match(Cases<R> cases);

    /** Every fact that it reads. */
    ImmutableSet<FactCode> facts();

    /**
     * Something is done in time every year.
     *
     * @param fact the fact that says on which day it was done
     * @param proxy a fact that shows it when that day is not stated, such as the day of signature
     * @param yearsAfter years after the year of the reporting period, 0 to 5
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @param inclusive whether the day itself is still in time
     */
    record AnnualDate(FactCode fact, Optional<FactCode> proxy, int yearsAfter, int month, int day, boolean inclusive)
            implements DutyRule {
        /**
         * Checks that the day exists in every year.
         *
         * @throws org.zhunsheng.core.validation.InvalidModelException with {@code DUE_DATE}
         */
        public AnnualDate {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(proxy, "proxy");
            Due.AnnualDate.check(yearsAfter, month, day);
        }

        /** When it is due. */
        public Due.AnnualDate due() {
            return new Due.AnnualDate(yearsAfter, month, day, inclusive);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.annualDate(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            ImmutableSet.Builder<FactCode> facts =
                    ImmutableSet.<FactCode>builder().add(fact);
            proxy.ifPresent(facts::add);
            return facts.build();
        }
    }

    /**
     * Something follows an event in time.
     *
     * @param start the fact that says on which day the event was; that day is not counted
     * @param end the fact that says on which day it was done
     * @param days how many days, 1 to 3660
     * @param unit how the days are counted
     */
    record Within(FactCode start, FactCode end, int days, DayUnit unit) implements DutyRule {
        /**
         * Checks the number of days.
         *
         * @throws org.zhunsheng.core.validation.InvalidModelException with {@code DUE_DAYS}
         */
        public Within {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(unit, "unit");
            Due.Within.check(days);
        }

        /** When it is due. */
        public Due.Within due() {
            return new Due.Within(start, days, unit);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.within(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(start, end);
        }
    }

    /**
     * Of all cases of the period, the slowest was in time.
     *
     * @param fact the longest time taken
     * @param days how long it may take, 1 to 3660
     * @param unit how the days are counted
     */
    record Longest(FactCode fact, int days, DayUnit unit) implements DutyRule {
        /**
         * Checks the number of days.
         *
         * @throws org.zhunsheng.core.validation.InvalidModelException with {@code DUE_DAYS}
         */
        public Longest {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(unit, "unit");
            Due.Within.check(days);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.longest(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /**
     * Of all cases of the period, the shortest time given was long enough.
     *
     * @param fact the shortest time given
     * @param days how long it has to be, 1 to 3660
     * @param unit how the days are counted
     */
    record Shortest(FactCode fact, int days, DayUnit unit) implements DutyRule {
        /**
         * Checks the number of days.
         *
         * @throws org.zhunsheng.core.validation.InvalidModelException with {@code DUE_DAYS}
         */
        public Shortest {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(unit, "unit");
            Due.Within.check(days);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shortest(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /**
     * At least so many.
     *
     * @param fact a numeric fact
     * @param value the least, in the unit of the fact
     */
    record AtLeast(FactCode fact, BigDecimal value) implements DutyRule {
        /** Brings the limit into canonical form. */
        public AtLeast {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLeast(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /**
     * At most so many.
     *
     * @param fact a numeric fact
     * @param value the most, in the unit of the fact
     */
    record AtMost(FactCode fact, BigDecimal value) implements DutyRule {
        /** Brings the limit into canonical form. */
        public AtMost {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atMost(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /**
     * It is so.
     *
     * @param fact a yes/no fact
     */
    record Yes(FactCode fact) implements DutyRule {
        /** Refuses null. */
        public Yes {
            Objects.requireNonNull(fact, "fact");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.yes(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /**
     * The annual report has a statutory part.
     *
     * @param section the part
     */
    record Section(SectionKind section) implements DutyRule {
        /** Refuses null. */
        public Section {
            Objects.requireNonNull(section, "section");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.section(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(section.fact());
        }
    }

    /**
     * The law leaves the number to the locality. Until a profile gives it, nothing can be held against a unit.
     *
     * @param fact a numeric fact
     * @param comparison which way the number will bind
     * @param unit what the number will count
     */
    record LocallySet(FactCode fact, Comparison comparison, UnitClass unit) implements DutyRule {
        /** Refuses null. */
        public LocallySet {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.locallySet(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(fact);
        }
    }

    /** Which side of a limit is allowed. */
    enum Comparison {
        AT_LEAST,
        AT_MOST
    }

    /**
     * One branch for each rule, so that no rule is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** Done in time every year. */
        R annualDate(AnnualDate rule);

        /** Follows an event in time. */
        R within(Within rule);

        /** The slowest case was in time. */
        R longest(Longest rule);

        /** The shortest time given was long enough. */
        R shortest(Shortest rule);

        /** At least so many. */
        R atLeast(AtLeast rule);

        /** At most so many. */
        R atMost(AtMost rule);

        /** It is so. */
        R yes(Yes rule);

        /** The report has the part. */
        R section(Section rule);

        /** The locality sets the number. */
        R locallySet(LocallySet rule);
    }
}

package org.zhunsheng.indicators.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.duty.Due;

/**
 * What a remedy does to one fact once it has been carried out. Effects on one fact come to the same in whatever order remedies are
 * carried out: first figures are raised or lowered to a value, then by an amount.
 */
public sealed interface RemedyEffect {
    /** The fact that changes. */
    FactCode fact();

    /** Which way the fact moves. Effects of different ways on one fact exclude each other. */
    Way way();

    /**
     * It is then so.
     *
     * @param fact a yes/no fact
     */
    record Yes(FactCode fact) implements RemedyEffect {
        /** Refuses null. */
        public Yes {
            Objects.requireNonNull(fact, "fact");
        }

        @Override
        public Way way() {
            return Way.UP;
        }
    }

    /**
     * It is then not so.
     *
     * @param fact a yes/no fact
     */
    record No(FactCode fact) implements RemedyEffect {
        /** Refuses null. */
        public No {
            Objects.requireNonNull(fact, "fact");
        }

        @Override
        public Way way() {
            return Way.DOWN;
        }
    }

    /**
     * The figure is then so high at least. What is higher already stays.
     *
     * @param fact a numeric fact
     * @param value the figure reached, in the unit of the fact
     */
    record RaiseTo(FactCode fact, BigDecimal value) implements RemedyEffect {
        /** Brings the figure into canonical form. */
        public RaiseTo {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }

        @Override
        public Way way() {
            return Way.UP;
        }
    }

    /**
     * The figure is then so low at most. What is lower already stays.
     *
     * @param fact a numeric fact
     * @param value the figure reached, in the unit of the fact
     */
    record LowerTo(FactCode fact, BigDecimal value) implements RemedyEffect {
        /** Brings the figure into canonical form. */
        public LowerTo {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }

        @Override
        public Way way() {
            return Way.DOWN;
        }
    }

    /**
     * The figure is then higher by so much; a rate stays within 100.
     *
     * @param fact a numeric fact
     * @param amount by how much, in the unit of the fact
     */
    record RaiseBy(FactCode fact, BigDecimal amount) implements RemedyEffect {
        /** Brings the amount into canonical form. */
        public RaiseBy {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(amount, "amount");
            amount = Decimals.canonical(amount);
        }

        @Override
        public Way way() {
            return Way.UP;
        }
    }

    /**
     * The figure is then lower by so much, and not below zero.
     *
     * @param fact a numeric fact
     * @param amount by how much, in the unit of the fact
     */
    record LowerBy(FactCode fact, BigDecimal amount) implements RemedyEffect {
        /** Brings the amount into canonical form. */
        public LowerBy {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(amount, "amount");
            amount = Decimals.canonical(amount);
        }

        @Override
        public Way way() {
            return Way.DOWN;
        }
    }

    /**
     * It is then done by the day on which it is due. An earlier day stays.
     *
     * @param fact a fact that says on which day it was done
     * @param due the day that comes round every year
     */
    record InTime(FactCode fact, Due.AnnualDate due) implements RemedyEffect {
        /** Refuses null. */
        public InTime {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(due, "due");
        }

        @Override
        public Way way() {
            return Way.DOWN;
        }

        /** The last day in time for a period that ends in {@code year}. */
        LocalDate lastDay(int year) {
            return due.lastDay(year);
        }
    }

    /** Which way a fact moves. */
    enum Way {
        /** To yes, or to a higher figure. */
        UP,
        /** To no, to a lower figure, or to an earlier day. */
        DOWN
    }
}

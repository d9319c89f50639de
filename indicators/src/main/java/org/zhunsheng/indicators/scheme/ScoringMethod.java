package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;

/**
 * How one indicator earns its points (评分方法). Each method is data; what it computes is written in its Javadoc, for an item of
 * {@code P} points.
 */
public sealed interface ScoringMethod {
    /** Carries out the branch of {@code cases} that this method belongs to. */
    <R> R match(Cases<R> cases);

    /** The facts that the method reads, in the order it reads them, each once. */
    ImmutableList<FactCode> facts();

    /**
     * All or nothing: {@code P} if every condition holds, else none. There is no partial credit.
     *
     * @param conditions the conditions, at least one
     */
    record MetOrNot(List<Condition> conditions) implements ScoringMethod {
        /** Copies the list. */
        public MetOrNot {
            conditions = ImmutableList.copyOf(conditions);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(conditions.stream().map(Condition::fact).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.metOrNot(this);
        }
    }

    /**
     * The points of the band that the figure lies in. Bands are half-open, without gap or overlap.
     *
     * @param fact a numeric fact
     * @param closed which end of every band belongs to it
     * @param bands the bands in ascending order; the first has no lower end, the last no upper
     */
    record Bands(FactCode fact, ClosedEnd closed, List<Band> bands) implements ScoringMethod {
        /** Copies the list. */
        public Bands {
            bands = ImmutableList.copyOf(bands);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }
    }

    /**
     * In proportion: {@code P × (x − zeroAt) ÷ (fullAt − zeroAt)}, not below zero and not above {@code P}. With {@code zeroAt}
     * above {@code fullAt}, less is better.
     *
     * @param fact a numeric fact, {@code x}
     * @param zeroAt where it earns nothing
     * @param fullAt where it earns everything
     */
    record Proportional(FactCode fact, BigDecimal zeroAt, BigDecimal fullAt) implements ScoringMethod {
        /** Brings the ends into canonical form. */
        public Proportional {
            zeroAt = Decimals.canonical(zeroAt);
            fullAt = Decimals.canonical(fullAt);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proportional(this);
        }
    }

    /**
     * {@code P} less what the clauses take, each up to its own cap, and not below the floor.
     *
     * @param floor the least that stays, usually 0
     * @param clauses the clauses, in the order they are explained
     */
    record Deduction(Points floor, List<Clause> clauses) implements ScoringMethod {
        /** Copies the list. */
        public Deduction {
            clauses = ImmutableList.copyOf(clauses);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(clauses.stream().map(Clause::fact).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduction(this);
        }
    }

    /**
     * The sum of the entries whose condition holds.
     *
     * @param entries the entries; their points add up to {@code P}
     */
    record Checklist(List<Entry> entries) implements ScoringMethod {
        /** Copies the list. */
        public Checklist {
            entries = ImmutableList.copyOf(entries);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(
                    entries.stream().map(entry -> entry.condition().fact()).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.checklist(this);
        }
    }

    /**
     * {@code P} if done in time; the points of the first tier that the lateness fits into if late; nothing if later or never.
     *
     * @param fact the fact that says on which day it was done
     * @param due when it is due
     * @param tiers the tiers in ascending order of lateness; may be empty
     */
    record Deadline(FactCode fact, Due due, List<LateTier> tiers) implements ScoringMethod {
        /** Copies the list. */
        public Deadline {
            tiers = ImmutableList.copyOf(tiers);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return due instanceof Due.Within within
                    ? distinct(ImmutableList.of(within.start(), fact))
                    : ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deadline(this);
        }
    }

    /** Which end of a half-open band belongs to it. */
    enum ClosedEnd {
        /** {@code [from, to)}. */
        LOWER,
        /** {@code (from, to]}. */
        UPPER
    }

    /**
     * One band.
     *
     * @param from the lower end; empty for the first band
     * @param to the upper end; empty for the last band
     * @param points what a figure in the band earns
     */
    record Band(Optional<BigDecimal> from, Optional<BigDecimal> to, Points points) {
        /** Brings the ends into canonical form. */
        public Band {
            from = from.map(Decimals::canonical);
            to = to.map(Decimals::canonical);
        }
    }

    /**
     * One entry of a checklist.
     *
     * @param id names the entry within its item
     * @param title what is asked
     * @param condition when it is earned
     * @param points what it earns
     */
    record Entry(String id, LocalText title, Condition condition, Points points) {}

    /**
     * What being late still earns.
     *
     * @param lateDays up to so many calendar days late, this number included
     * @param points what is still earned
     */
    record LateTier(int lateDays, Points points) {}

    private static ImmutableList<FactCode> distinct(List<FactCode> codes) {
        return codes.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * One branch for each method, so that no method is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** All or nothing. */
        R metOrNot(MetOrNot method);

        /** By bands. */
        R bands(Bands method);

        /** In proportion. */
        R proportional(Proportional method);

        /** Less what the clauses take. */
        R deduction(Deduction method);

        /** Entry by entry. */
        R checklist(Checklist method);

        /** By a day that it was due. */
        R deadline(Deadline method);
    }
}

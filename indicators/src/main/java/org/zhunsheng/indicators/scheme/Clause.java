package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;

/** A clause of a {@link ScoringMethod.Deduction}: what it takes, and the most that it can take. */
public sealed interface Clause {
    /** Names the clause within its item. */
    String id();

    /** What is held against the unit. */
    LocalText title();

    /** The facts that the clause reads, in the order it reads them. */
    ImmutableList<FactCode> facts();

    /**
     * So much for each occurrence, and for a part of one that part.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param fact the number of occurrences
     * @param each what one occurrence takes
     * @param cap the most that the clause takes
     */
    record PerOccurrence(String id, LocalText title, FactCode fact, Points each, Optional<Points> cap)
            implements Clause {
        /** Refuses null. */
        public PerOccurrence {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(each, "each");
            Objects.requireNonNull(cap, "cap");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }
    }

    /**
     * So much for each step that a figure falls short of its target.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param fact the figure
     * @param target from where on nothing is taken, in the unit of the figure
     * @param step the size of a step, in the unit of the figure, above zero
     * @param steps which steps count
     * @param each what one step takes
     * @param cap the most that the clause takes
     */
    record Shortfall(
            String id,
            LocalText title,
            FactCode fact,
            BigDecimal target,
            BigDecimal step,
            Steps steps,
            Points each,
            Optional<Points> cap)
            implements Clause {
        /** Brings target and step into canonical form. */
        public Shortfall {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(steps, "steps");
            Objects.requireNonNull(each, "each");
            Objects.requireNonNull(cap, "cap");
            target = Decimals.canonical(target);
            step = Decimals.canonical(step);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }
    }

    /**
     * So much for each step that a figure goes beyond its limit, such as days late.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param fact the figure
     * @param limit up to where nothing is taken, in the unit of the figure
     * @param step the size of a step, in the unit of the figure, above zero
     * @param steps which steps count
     * @param each what one step takes
     * @param cap the most that the clause takes
     */
    record Excess(
            String id,
            LocalText title,
            FactCode fact,
            BigDecimal limit,
            BigDecimal step,
            Steps steps,
            Points each,
            Optional<Points> cap)
            implements Clause {
        /** Brings limit and step into canonical form. */
        public Excess {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(steps, "steps");
            Objects.requireNonNull(each, "each");
            Objects.requireNonNull(cap, "cap");
            limit = Decimals.canonical(limit);
            step = Decimals.canonical(step);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }
    }

    /**
     * So much unless a condition holds, or less if a second one does. A first condition that does not apply takes nothing; a second
     * one that does not apply lessens nothing.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param condition what spares the unit the loss
     * @param loss what is taken otherwise
     * @param lessened what is taken instead where something speaks for the unit, such as a reasoned statement
     */
    record Unless(String id, LocalText title, Condition condition, Points loss, Optional<Lessened> lessened)
            implements Clause {
        /** Refuses null. */
        public Unless {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(loss, "loss");
            Objects.requireNonNull(lessened, "lessened");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return lessened.map(less ->
                            ImmutableList.of(condition.fact(), less.condition().fact()))
                    .orElseGet(() -> ImmutableList.of(condition.fact()));
        }
    }

    /**
     * So much as an assessor judges, within bounds (酌情扣分): nothing, or from {@code least} to {@code most}. The claim gives the
     * points taken and says why; without a reason it counts as unknown.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param fact a numeric fact: the points taken
     * @param least the least that a judgement takes
     * @param most the most that it takes
     */
    record AsJudged(String id, LocalText title, FactCode fact, Points least, Points most) implements Clause {
        /** Refuses null. */
        public AsJudged {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }
    }

    /**
     * A smaller loss.
     *
     * @param condition when it applies
     * @param loss what is taken then, less than the full loss
     */
    record Lessened(Condition condition, Points loss) {
        /** Refuses null. */
        public Lessened {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(loss, "loss");
        }
    }

    /** Which steps of a shortfall or an excess count. Published rules leave it open, so a scheme says it. */
    enum Steps {
        /** Whole steps only. */
        WHOLE("只计整步", "whole steps only"),
        /** Every step that has begun. */
        STARTED("不足一步按一步计", "every step that has begun"),
        /** A part of a step counts as that part. */
        PRO_RATA("不足一步按比例计", "parts of a step as parts");

        private final LocalText title;

        Steps(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The choice in words. */
        public LocalText title() {
            return title;
        }
    }
}

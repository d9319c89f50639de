package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
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

    /** The fact that the clause reads. */
    FactCode fact();

    /**
     * So much for each occurrence.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param fact the number of occurrences
     * @param each what one occurrence takes
     * @param cap the most that the clause takes
     */
    record PerOccurrence(String id, LocalText title, FactCode fact, Points each, Optional<Points> cap)
            implements Clause {}

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
            target = Decimals.canonical(target);
            step = Decimals.canonical(step);
        }
    }

    /**
     * So much unless a condition holds.
     *
     * @param id names the clause within its item
     * @param title what is held against the unit
     * @param condition what spares the unit the loss
     * @param loss what is taken otherwise
     */
    record Unless(String id, LocalText title, Condition condition, Points loss) implements Clause {
        @Override
        public FactCode fact() {
            return condition.fact();
        }
    }

    /** Which steps of a shortfall count. Published rules leave it open, so a scheme says it. */
    enum Steps {
        /** Whole steps only. */
        WHOLE,
        /** Every step that has begun. */
        STARTED,
        /** A part of a step counts as that part. */
        PRO_RATA
    }
}

package org.zhunsheng.indicators.extension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/** The facts of a method, each known for certain or not applicable. Only facts that the method names can be asked for. */
public interface SettledFacts {
    /** Whether the fact applies to the unit; if not, its value means nothing. */
    boolean isApplicable(FactCode fact);

    /**
     * The value of a numeric fact, in its unit.
     *
     * @throws IllegalArgumentException if the fact is not numeric or not one of the method's
     */
    BigDecimal number(FactCode fact);

    /**
     * The value of a yes/no fact.
     *
     * @throws IllegalArgumentException if the fact is not yes/no or not one of the method's
     */
    boolean yes(FactCode fact);

    /**
     * The day of a date fact; empty if it never happened.
     *
     * @throws IllegalArgumentException if the fact is not a date or not one of the method's
     */
    Optional<LocalDate> day(FactCode fact);

    /** The year in which the period ends. */
    int year();
}

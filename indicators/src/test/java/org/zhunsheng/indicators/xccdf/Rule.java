package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.validation.InvalidModelException;

/**
 * A rule and its one result. A rule that was tested by several checks, or on several targets, has to be brought to one result
 * first.
 *
 * @param id names the rule within its benchmark
 * @param weight how much it weighs, zero or more, of at most six decimals
 * @param role whether it is scored
 * @param result what testing it came to
 */
public record Rule(String id, BigDecimal weight, Role role, RuleResult result) implements BenchmarkItem {
    /**
     * Brings the weight into canonical form.
     *
     * @throws InvalidModelException if the weight is negative or has too many digits
     */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(result, "result");
        weight = Weights.canonical(weight);
    }

    /** Whether it takes part in a score: it is scored, and has a result that counts. */
    public boolean isCounted() {
        return role == Role.FULL && result.isCounted();
    }

    /** Whether a rule may move a score. The third role of XCCDF, {@code unchecked}, is a result here: {@code notchecked}. */
    public enum Role {
        /** Tested and scored. */
        FULL,
        /** Tested and reported, never scored. */
        UNSCORED
    }
}

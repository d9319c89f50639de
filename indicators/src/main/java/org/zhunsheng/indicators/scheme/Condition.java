package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Decimals;

/** A test on one fact. It can hold, fail, or be open while the fact is unknown. */
public sealed interface Condition {
    /** The fact that is tested. */
    FactCode fact();

    /**
     * It is so.
     *
     * @param fact a yes/no fact
     */
    record Yes(FactCode fact) implements Condition {
        /** Refuses null. */
        public Yes {
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * It is not so.
     *
     * @param fact a yes/no fact
     */
    record No(FactCode fact) implements Condition {
        /** Refuses null. */
        public No {
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * At least so many.
     *
     * @param fact a numeric fact
     * @param value the limit, itself allowed, in the unit of the fact
     */
    record AtLeast(FactCode fact, BigDecimal value) implements Condition {
        /** Brings the limit into canonical form. */
        public AtLeast {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }
    }

    /**
     * At most so many.
     *
     * @param fact a numeric fact
     * @param value the limit, itself allowed, in the unit of the fact
     */
    record AtMost(FactCode fact, BigDecimal value) implements Condition {
        /** Brings the limit into canonical form. */
        public AtMost {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }
    }
}

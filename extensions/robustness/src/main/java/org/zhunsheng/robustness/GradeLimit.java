package org.zhunsheng.robustness;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * A grade and the score from which a unit has it. Immutable.
 *
 * @param id names the grade
 * @param title its name
 * @param from the least score that earns it, in percent, with at most two decimals
 */
public record GradeLimit(String id, LocalText title, BigDecimal from) {
    /**
     * Checks the decimals.
     *
     * @throws ArithmeticException if there are more than two
     */
    public GradeLimit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(from, "from");
        from.movePointRight(2).intValueExact();
    }

    int hundredths() {
        return from.movePointRight(2).intValueExact();
    }
}

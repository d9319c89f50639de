package org.zhunsheng.indicators.scheme;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * A clause that gives so much for each occurrence, in an {@link ScoringMethod.Addition} or a {@link Bonus}.
 *
 * @param id names the clause within its item or bonus
 * @param title what is rewarded
 * @param fact the number of occurrences
 * @param each what one occurrence gives
 * @param cap the most that the clause gives
 */
public record Occurrence(String id, LocalText title, FactCode fact, Points each, Optional<Points> cap) {
    /** Refuses null. */
    public Occurrence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(cap, "cap");
    }
}

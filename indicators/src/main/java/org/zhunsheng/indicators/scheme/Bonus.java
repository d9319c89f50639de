package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/** Points on top (加分项): so much for each occurrence, up to the caps. */
@Value.Immutable
@ModelStyle
public interface Bonus {
    /** Names the bonus within its scheme. */
    String id();

    /** What is rewarded. */
    @Valid
    LocalText title();

    /** What earns it. */
    List<Occurrence> clauses();

    /** The most that the bonus as a whole can give. */
    Optional<Points> cap();

    /** Whether it can lift the total above the scheme's points. */
    Counted counted();

    /**
     * So much for each occurrence.
     *
     * @param id names the clause within its bonus
     * @param title what is rewarded
     * @param fact the number of occurrences
     * @param each what one occurrence gives
     * @param cap the most that the clause gives
     */
    record Occurrence(String id, LocalText title, FactCode fact, Points each, Optional<Points> cap) {}

    /** How a bonus meets the scheme's points. */
    enum Counted {
        /** Base and bonus together stay within the scheme's points. */
        INSIDE,
        /** The bonus comes on top of them. */
        BEYOND
    }
}

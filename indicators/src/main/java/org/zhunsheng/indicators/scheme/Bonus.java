package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * Points on top (加分项): so much for each occurrence, up to the caps. They come after redistribution and scaling, and before the
 * total is rounded.
 */
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

    /** The most that the bonus as a whole can give; empty for no cap but those of its clauses. */
    Optional<Points> cap();

    /** Whether it can lift the total above the scheme's points. */
    Counted counted();

    /**
     * The indicators that have to have all of their points for the bonus to count, by their methods alone: vetoes and limits on the word
     * of the unit do not matter here, and an indicator of which no fact applies is in nobody's way.
     */
    Set<IndicatorCode> onlyIfFull();

    /** What occurrences that nobody has claimed come to. */
    @Value.Default
    default Unclaimed unclaimed() {
        return Unclaimed.OPEN;
    }

    /** How a bonus meets the scheme's points. */
    enum Counted {
        /** Base and bonus together stay within the scheme's points. */
        INSIDE,
        /** The bonus comes on top of them. */
        BEYOND
    }

    /** What becomes of a bonus that nobody has claimed. */
    enum Unclaimed {
        /** It may still be earned, so it widens the score; it needs a cap. */
        OPEN,
        /**
         * It has to be applied for: unclaimed, it gives nothing. It may do without a cap. Of a claim without an upper end, such as
         * “more than three”, the least counts.
         */
        NOTHING
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Bonus} does not allow. */
    final class Builder extends ImmutableBonus.Builder {
        Builder() {}
    }
}

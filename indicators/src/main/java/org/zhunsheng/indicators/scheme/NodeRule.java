package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;

/**
 * How the children of one group, or of the whole, are put together, where that is not a plain sum. What comes out are points of those
 * that the scheme states for the group or the whole, or else of those that its children have together. Children that do not apply
 * are left out.
 */
@Value.Immutable
@ModelStyle
public interface NodeRule {
    /** The group; empty for the whole. */
    Optional<IndicatorCode> group();

    /** How the children come to the points of the group. */
    @Value.Default
    default Aggregation aggregation() {
        return Aggregation.SUM;
    }

    /**
     * What each child weighs, above zero. Either every child of the group has a weight, or none; without weights a child weighs its
     * points.
     */
    Map<IndicatorCode, BigDecimal> weights();

    /** What becomes of children that nothing is known of. */
    @Value.Default
    default Unknown unknown() {
        return Unknown.OPEN;
    }

    /**
     * The least share of the group's points that evidence has to decide, in percent, above 0 and up to 100. Below it the group is
     * not rated: all of its points stay open.
     */
    Optional<BigDecimal> coverageAtLeast();

    /** What becomes of children that nothing is known of (缺项). */
    enum Unknown {
        /** They stay open and widen the score. */
        OPEN,
        /**
         * No material, no points: they count with the least that they can come to. The first evidence then opens what is still open in
         * them.
         */
        LEAST,
        /**
         * They are left out, and the others share their weight. More evidence can then move the score either way. While nothing is
         * known of any child, all points are open.
         */
        LEFT_OUT
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link NodeRule} does not allow. */
    final class Builder extends ImmutableNodeRule.Builder {
        Builder() {}
    }
}

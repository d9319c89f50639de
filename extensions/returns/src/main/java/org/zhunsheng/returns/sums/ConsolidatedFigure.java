package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.returns.FigureCell;

/**
 * A figure of the area, as it follows from the returns. Immutable and thread-safe.
 *
 * @param cell the figure
 * @param rule how it follows
 * @param outcome what came of it
 * @param range what the figure can be; nothing where it does not follow
 * @param known what the answers alone make, before anything that is missing; nothing where it does not follow
 * @param coverage who has answered
 * @param missing the units that are asked and have not answered
 * @param parts the answers
 * @param workedOutFrom for a rate the figures that it is worked out from
 * @param possibleRepeats whether persons of several units are added up, of whom some may be the same
 */
public record ConsolidatedFigure(
        FigureCell cell,
        FactAggregation rule,
        Outcome outcome,
        Optional<ValueRange> range,
        Optional<ValueRange> known,
        Coverage coverage,
        ImmutableSet<String> missing,
        ImmutableList<FigurePart> parts,
        ImmutableList<FactCode> workedOutFrom,
        boolean possibleRepeats) {
    /** Refuses null. */
    public ConsolidatedFigure {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(workedOutFrom, "workedOutFrom");
    }

    /** What came of adding up. */
    public enum Outcome {
        /** Every unit that is asked has answered. */
        COMPLETE("齐全", "complete"),
        /** Units are missing: what is known is a lower bound. */
        PARTIAL("不全", "partial"),
        /** It is stated by a unit and by units below it. */
        COUNTED_TWICE("重复填报", "counted twice"),
        /** Units that should state one figure state different ones. */
        CONTRADICTORY("不一致", "contradictory"),
        /** It cannot be worked out from what has come in. */
        NOT_DERIVABLE("无法推算", "not derivable");

        private final LocalText title;

        Outcome(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** What it is called. */
        public LocalText title() {
            return title;
        }
    }

    /** Whether the figure is one number, all units having answered. */
    public boolean isExact() {
        return outcome == Outcome.COMPLETE && range.filter(ValueRange::isPoint).isPresent();
    }
}

package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;

/** By survey. The shares of the groups are exact fractions; each end of the score is rounded once. */
final class SurveyProgram extends Program {
    /** Means are shown to two decimals, cut. */
    private static final FixedPoint SHOWN = FixedPoint.cutTo(2);

    private final ImmutableList<Group> groups;
    private final long points;
    private final FixedPoint scaled;

    /**
     * A class of answer.
     *
     * @param slot the fact that says how many gave it
     * @param value what it is worth, in millionths of a percent
     */
    record Answer(int slot, long value) {}

    /**
     * A group of respondents.
     *
     * @param weight its weight, in millionths
     * @param answers the classes of answer
     */
    record Group(long weight, ImmutableList<Answer> answers) {
        /** Whether every number of answers is known. A class that does not apply has none. */
        private boolean isCounted(FactTable facts) {
            return answers.stream()
                    .allMatch(answer -> facts.isNotApplicable(answer.slot()) || facts.isExact(answer.slot()));
        }

        /** The mean value of the answers, in percent. */
        private WeightedMean mean(FactTable facts) {
            WeightedMean mean = new WeightedMean();
            for (Answer answer : answers) {
                if (!facts.isNotApplicable(answer.slot())) {
                    long low = facts.low(answer.slot());
                    long high = facts.high(answer.slot());
                    BigFraction value = BigFraction.of(answer.value(), Decimals.ONE);
                    mean.add(BigFraction.of(low), value);
                    if (high > low) {
                        mean.open(BigFraction.of(high - low), high >= CellValue.UNBOUNDED, value);
                    }
                }
            }
            return mean;
        }
    }

    SurveyProgram(
            int[] slots, ImmutableList<LocalText> titles, ImmutableList<Group> groups, long points, FixedPoint scaled) {
        super(slots, titles);
        this.groups = groups;
        this.points = points;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        WeightedMean lows = new WeightedMean();
        WeightedMean highs = new WeightedMean();
        boolean counted = true;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            WeightedMean answers = group.mean(facts);
            Optional<BigFraction> least = answers.end(false);
            if (least.isEmpty()) {
                sink.add(ReasonCode.SURVEY_SILENT, i, 0, 0, LedgerSink.NO_FACT, 0);
                continue;
            }
            BigFraction weight = BigFraction.of(group.weight());
            weigh(lows, weight, least.get(), answers.canBeEmpty());
            weigh(highs, weight, answers.end(true).orElseThrow(), answers.canBeEmpty());
            boolean groupCounted = group.isCounted(facts);
            counted &= groupCounted;
            sink.add(
                    groupCounted ? ReasonCode.SURVEY_GROUP : ReasonCode.SURVEY_GROUP_OPEN,
                    i,
                    0,
                    0,
                    LedgerSink.NO_FACT,
                    Fractions.micros(least.get(), Decimals.ONE, SHOWN));
        }
        Optional<BigFraction> low = lows.end(false);
        if (low.isEmpty()) {
            sink.add(ReasonCode.SURVEY_UNANSWERED, 0, 0, points, LedgerSink.NO_FACT, points);
        } else if (lows.canBeEmpty()) {
            sink.add(ReasonCode.SURVEY_OPEN, 0, 0, points, LedgerSink.NO_FACT, points);
        } else {
            sink.add(
                    counted ? ReasonCode.SURVEY : ReasonCode.SURVEY_OPEN,
                    0,
                    score(low.get()),
                    score(highs.end(true).orElseThrow()),
                    LedgerSink.NO_FACT,
                    points);
        }
    }

    /** Puts a group in with its weight, which the others share if nobody has answered. */
    private static void weigh(WeightedMean means, BigFraction weight, BigFraction mean, boolean canBeSilent) {
        if (canBeSilent) {
            means.open(weight, false, mean);
        } else {
            means.add(weight, mean);
        }
    }

    private long score(BigFraction percent) {
        return Fractions.micros(percent.divide(100), points, scaled);
    }
}

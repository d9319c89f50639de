package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import java.util.LongSummaryStatistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;

/** By survey. The shares of the groups are exact fractions; each end of the score is rounded once. */
final class SurveyProgram extends Program {
    private final ImmutableList<Group> groups;
    private final long points;
    private final Scaled scaled;

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
        private boolean isCounted(FactTable facts) {
            return answers.stream().allMatch(answer -> facts.isExact(answer.slot()));
        }

        private long count(FactTable facts) {
            return answers.stream()
                    .mapToLong(answer -> facts.low(answer.slot()))
                    .sum();
        }

        /** The mean value of the answers, in percent. */
        private BigFraction mean(FactTable facts) {
            BigFraction sum = answers.stream()
                    .map(answer -> BigFraction.of(facts.low(answer.slot())).multiply(answer.value()))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            return sum.divide(count(facts)).divide(Decimals.ONE);
        }

        private BigFraction bound(boolean most) {
            LongSummaryStatistics range =
                    answers.stream().mapToLong(Answer::value).summaryStatistics();
            return BigFraction.of(most ? range.getMax() : range.getMin()).divide(Decimals.ONE);
        }
    }

    SurveyProgram(
            int[] slots, ImmutableList<LocalText> titles, ImmutableList<Group> groups, long points, Scaled scaled) {
        super(slots, titles);
        this.groups = groups;
        this.points = points;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        BigFraction low = BigFraction.ZERO;
        BigFraction high = BigFraction.ZERO;
        BigFraction weight = BigFraction.ZERO;
        boolean lowest = false;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean counted = group.isCounted(facts);
            if (counted && group.count(facts) == 0) {
                sink.add(ReasonCode.SURVEY_SILENT, i, 0, 0, LedgerSink.NO_FACT, 0);
                continue;
            }
            BigFraction share = BigFraction.of(group.weight());
            BigFraction least = counted ? group.mean(facts) : group.bound(false);
            BigFraction most = counted ? least : group.bound(true);
            low = low.add(share.multiply(least));
            high = high.add(share.multiply(most));
            weight = weight.add(share);
            lowest |= !counted;
            sink.add(
                    counted ? ReasonCode.SURVEY_GROUP : ReasonCode.SURVEY_GROUP_OPEN,
                    i,
                    0,
                    0,
                    LedgerSink.NO_FACT,
                    Fractions.micros(least, 1, Scaled.cutToMicros()));
        }
        if (weight.equals(BigFraction.ZERO)) {
            sink.add(ReasonCode.SURVEY_UNANSWERED, 0, 0, points, LedgerSink.NO_FACT, points);
            return;
        }
        BigFraction whole = weight.multiply(100);
        sink.add(
                lowest ? ReasonCode.SURVEY_OPEN : ReasonCode.SURVEY,
                0,
                Fractions.micros(low.divide(whole), points, scaled),
                Fractions.micros(high.divide(whole), points, scaled),
                LedgerSink.NO_FACT,
                points);
    }
}

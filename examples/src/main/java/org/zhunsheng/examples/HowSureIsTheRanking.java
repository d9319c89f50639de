package org.zhunsheng.examples;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.robustness.Criterion;
import org.zhunsheng.robustness.IntervalBound;
import org.zhunsheng.robustness.RankAcceptability;
import org.zhunsheng.robustness.ScoreBounds;
import org.zhunsheng.robustness.ScoreTable;
import org.zhunsheng.robustness.WeightChange;
import org.zhunsheng.robustness.WeightSpace;

/** How sure is it that the one unit is before the other, whatever the weights are? */
final class HowSureIsTheRanking {
    private HowSureIsTheRanking() {}

    public static void main(String[] args) {
        // snippet: robustness
        ScoreTable table = ScoreTable.builder(ImmutableList.of(
                        new Criterion("1", LocalText.of("依法履职", "Functions"), Points.of("60")),
                        new Criterion("2", LocalText.of("依法决策", "Decisions"), Points.of("40"))))
                .add("A", 800_000, 500_000) // 80 % and 50 % of full marks
                .add("B", new int[] {600_000, 600_000}, new int[] {600_000, 700_000}) // a fact of the second is open
                .build();
        WeightSpace weights = WeightSpace.within(table.criteria(), new BigDecimal("0.25"));

        ScoreBounds bounds =
                ScoreBounds.of(table, weights, 0); // exact, whatever weights within a quarter of the scheme's
        RankAcceptability ranks = RankAcceptability.of(table, IntervalBound.LOW, weights, 10_000, 1);
        String swap = WeightChange.swapping(table, IntervalBound.LOW, WeightSpace.all(table.criteria()), 0, 1)
                .map(change -> change.moved() + " % of the weight has to move")
                .orElse("no weights at all bring A and B level");

        System.out.println("A scores " + bounds.low() + " to " + bounds.high());
        System.out.println("A is first under " + ranks.count(0, 1) / 100 + " % of the weights; " + swap);
        // end
    }
}

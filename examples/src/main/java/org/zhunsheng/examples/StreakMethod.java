package org.zhunsheng.examples;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.SettledFacts;

/**
 * A scoring method of one's own: so many points for every year without a fault, counted back from the last year until a year with a
 * fault breaks the streak. A scheme names the numbers of faults, the last year first, and gives the parameter {@code each}.
 */
public final class StreakMethod implements MethodExtension {
    // snippet: streak-schema
    @Override
    public String type() {
        return "streak";
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                new Parameter("each", LocalText.of("每连续一年得分", "points for each year of the streak"), true));
    }
    // end

    // snippet: streak-check
    @Override
    public ImmutableList<Fault> check(ItemRequest request) {
        String each = request.parameters().getOrDefault("each", "");
        try {
            if (Points.of(each).compareTo(Points.ZERO) > 0) {
                return ImmutableList.of();
            }
        } catch (NumberFormatException | InvalidModelException e) {
            // It is no number of points: told below, as for one that is not above zero.
        }
        return ImmutableList.of(new Fault(
                "each", LocalText.of("“" + each + "”不是大于零的分值", "“" + each + "” is not a number of points above zero")));
    }
    // end

    // snippet: streak-score
    @Override
    public Scorer compile(ItemRequest request) {
        Points each = Points.of(request.parameters().getOrDefault("each", ""));
        return facts -> lines(request.facts(), each, facts);
    }

    private static ImmutableList<Line> lines(ImmutableList<FactCode> years, Points each, SettledFacts facts) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (FactCode year : years) {
            if (facts.isApplicable(year) && facts.number(year).signum() > 0) {
                lines.add(new Line(Points.ZERO, LocalText.of("连续记录止于 " + year, "the streak ends at " + year)));
                break;
            }
            lines.add(new Line(each, LocalText.of(year + " 无差错", "no fault in " + year)));
        }
        return lines.build();
    }
    // end
}

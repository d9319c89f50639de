package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** A method of a user's own for the tests: a line for each fact, which can come to less than nothing or to more than the item has. */
final class HalfOfAll implements MethodExtension {
    @Override
    public String type() {
        return "half-of-all";
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter("more", LocalText.of("另加", "what is added"), false));
    }

    @Override
    public ImmutableList<Fault> check(ItemRequest request) {
        return ImmutableList.of();
    }

    @Override
    public Scorer compile(ItemRequest request) {
        return facts -> {
            ImmutableList.Builder<Line> lines = ImmutableList.builder();
            lines.add(new Line(
                    Points.of(request.parameters().getOrDefault("more", "0")), LocalText.same("year " + facts.year())));
            for (FactCode fact : request.facts()) {
                lines.add(new Line(Points.of(half(request, facts, fact)), LocalText.of("事实" + fact, "fact " + fact)));
            }
            return lines.build();
        };
    }

    private static BigDecimal half(ItemRequest request, SettledFacts facts, FactCode fact) {
        if (!facts.isApplicable(fact)) {
            return BigDecimal.ZERO;
        }
        FactKind kind = request.vocabulary().find(fact).orElseThrow().kind();
        return switch (kind) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE ->
                facts.number(fact)
                        .movePointRight(1)
                        .setScale(0, java.math.RoundingMode.DOWN)
                        .multiply(new BigDecimal("0.05"));
            case YES_NO -> facts.yes(fact) ? BigDecimal.ONE : BigDecimal.ZERO;
            case DATE ->
                BigDecimal.valueOf(
                        facts.day(fact).map(day -> day.getDayOfMonth()).orElse(-3));
        };
    }
}

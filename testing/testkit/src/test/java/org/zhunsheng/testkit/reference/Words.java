package org.zhunsheng.testkit.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** Values as the arguments of reasons give them. */
final class Words {
    private Words() {}

    static LocalText number(BigFraction value) {
        return LocalText.same(plain(value));
    }

    private static String plain(BigFraction value) {
        return Decimals.canonical(Exact.round(value, 6, java.math.RoundingMode.UNNECESSARY))
                .toPlainString();
    }

    static LocalText measure(BigFraction value, FactDefinition definition) {
        boolean endless = value.abs().equals(Exact.INFINITE);
        return switch (definition.kind()) {
            case YES_NO -> value.signum() == 0 ? LocalText.of("否", "no") : LocalText.of("是", "yes");
            case DATE ->
                value.equals(Exact.INFINITE)
                        ? LocalText.of("未发生", "never")
                        : LocalText.same(
                                endless
                                        ? "…"
                                        : LocalDate.ofEpochDay(value.longValue())
                                                .toString());
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> {
                if (endless) {
                    yield LocalText.of("不限", "any number");
                }
                LocalText unit = definition.unit().orElseThrow().title(new BigDecimal(plain(value)));
                String space = definition.kind() == FactKind.RATE ? "" : " ";
                yield LocalText.of(plain(value) + space + unit.zh(), plain(value) + " " + unit.en());
            }
        };
    }

    static LocalText value(Fact fact) {
        LocalText low = measure(fact.low(), fact.definition());
        LocalText high = measure(fact.high(), fact.definition());
        if (fact.state() == Fact.State.UNKNOWN) {
            return LocalText.of("未知", "unknown");
        }
        if (fact.isNotApplicable()) {
            return LocalText.of("不适用", "not applicable");
        }
        if (!fact.low().equals(fact.high())) {
            if (fact.state() == Fact.State.DISPUTED) {
                return LocalText.of(
                        "有争议，" + low.zh() + " 或 " + high.zh(), "disputed, " + low.en() + " or " + high.en());
            }
            LocalText range = range(fact, low, high);
            return fact.about() ? LocalText.of(range.zh() + "（概数）", range.en() + " (approximate)") : range;
        }
        if (fact.derived() && fact.from().isPresent()) {
            LocalText from = fact.from().get();
            return LocalText.of(low.zh() + "（由" + from.zh() + "推算）", low.en() + " (derived from " + from.en() + ")");
        }
        return fact.derived() ? LocalText.of(low.zh() + "（推算）", low.en() + " (derived)") : low;
    }

    private static LocalText range(Fact fact, LocalText low, LocalText high) {
        if (fact.high().equals(fact.greatest())) {
            return LocalText.of("不少于 " + low.zh(), "at least " + low.en());
        }
        return fact.low().equals(fact.least())
                ? LocalText.of("不多于 " + high.zh(), "at most " + high.en())
                : LocalText.of(low.zh() + " 至 " + high.zh(), low.en() + " to " + high.en());
    }

    /** What a condition asks for. */
    static LocalText asked(Condition condition, FactDefinition definition) {
        if (condition instanceof Condition.AtLeast least) {
            LocalText limit = measure(Exact.of(least.value()), definition);
            return LocalText.of("应不少于 " + limit.zh(), "should be at least " + limit.en());
        }
        if (condition instanceof Condition.AtMost most) {
            LocalText limit = measure(Exact.of(most.value()), definition);
            return LocalText.of("应不多于 " + limit.zh(), "should be at most " + limit.en());
        }
        return condition instanceof Condition.Yes
                ? LocalText.of("应为“是”", "should be yes")
                : LocalText.of("应为“否”", "should be no");
    }
}

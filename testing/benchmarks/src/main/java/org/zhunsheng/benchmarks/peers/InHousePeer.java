package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a team writes for itself: decimals by name, a switch over the kinds of rule, a list of reasons. */
final class InHousePeer implements Peer {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal EACH = new BigDecimal("0.25");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ImmutableList<Item> items;
    private final List<Map<String, BigDecimal>> units;

    /** A rule and the names of its facts. */
    private record Item(String name, RuleKind kind, String first, String second) {}

    /** A band and what it earns. */
    private record Step(BigDecimal from, BigDecimal points) {}

    private static final ImmutableList<Step> STEPS = ImmutableList.of(
            new Step(new BigDecimal("95"), BigDecimal.ONE),
            new Step(new BigDecimal("80"), new BigDecimal("0.6")),
            new Step(new BigDecimal("60"), new BigDecimal("0.3")));

    /** The score of a unit with a reason for each indicator. */
    private record Result(BigDecimal total, List<String> reasons) {}

    InHousePeer(PlainUnits units) {
        this.items = units.rules().stream()
                .map(rule -> new Item(
                        rule.name(), rule.kind(), PlainRule.factName(rule.fact()), PlainRule.factName(rule.fact() + 1)))
                .collect(ImmutableList.toImmutableList());
        this.units = DecimalUnits.of(units);
    }

    @Override
    public long totalMicros(int unit) {
        Result result = score(units.get(unit));
        if (result.reasons().size() != items.size()) {
            throw new IllegalStateException("a reason is missing");
        }
        return result.total().movePointRight(6).longValueExact();
    }

    private Result score(Map<String, BigDecimal> facts) {
        BigDecimal total = BigDecimal.ZERO;
        List<String> reasons = new ArrayList<>();
        for (Item item : items) {
            BigDecimal value = facts.get(item.first());
            BigDecimal points = switch (item.kind()) {
                case MET -> met(value) ? BigDecimal.ONE : BigDecimal.ZERO;
                case BANDS -> band(value);
                case PROPORTIONAL -> proportion(value);
                case DEDUCTION -> rest(value);
                case CHECKLIST -> half(value).add(half(facts.get(item.second())));
            };
            total = total.add(points);
            reasons.add(item.name() + ": " + (value == null ? "unknown" : value.toPlainString()) + " earns " + points);
        }
        return new Result(total, reasons);
    }

    private static boolean met(@Nullable BigDecimal value) {
        return value != null && value.compareTo(BigDecimal.ONE) == 0;
    }

    private static BigDecimal half(@Nullable BigDecimal value) {
        return met(value) ? HALF : BigDecimal.ZERO;
    }

    private static BigDecimal band(@Nullable BigDecimal rate) {
        if (rate != null) {
            for (Step step : STEPS) {
                if (rate.compareTo(step.from()) >= 0) {
                    return step.points();
                }
            }
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal proportion(@Nullable BigDecimal rate) {
        return rate == null ? BigDecimal.ZERO : rate.divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal rest(@Nullable BigDecimal count) {
        return count == null
                ? BigDecimal.ZERO
                : BigDecimal.ONE.subtract(EACH.multiply(count)).max(BigDecimal.ZERO);
    }
}

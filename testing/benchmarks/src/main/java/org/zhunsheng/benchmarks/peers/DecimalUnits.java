package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units as decimals by name; a fact that is missing has no entry. */
final class DecimalUnits {
    private DecimalUnits() {}

    static List<Map<String, BigDecimal>> of(PlainUnits units) {
        ImmutableList.Builder<Map<String, BigDecimal>> all = ImmutableList.builder();
        for (long[] values : units.values()) {
            Map<String, BigDecimal> facts = new HashMap<>();
            for (PlainRule rule : units.rules()) {
                for (int fact = rule.fact(); fact < rule.fact() + rule.kind().facts(); fact++) {
                    if (values[fact] != PlainUnits.MISSING) {
                        facts.put(PlainRule.factName(fact), decimal(rule.kind(), values[fact]));
                    }
                }
            }
            all.add(facts);
        }
        return all.build();
    }

    private static BigDecimal decimal(RuleKind kind, long value) {
        boolean rate = kind == RuleKind.BANDS || kind == RuleKind.PROPORTIONAL;
        return BigDecimal.valueOf(value, rate ? PlainUnits.RATE_SCALE : 0);
    }
}

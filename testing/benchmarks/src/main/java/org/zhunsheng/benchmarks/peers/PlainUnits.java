package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Units that differ, as bare numbers: for each unit the value of every fact. Yes is 1 and no is 0, rates are hundredths of a percent,
 * and what is missing is {@link #MISSING}.
 *
 * @param rules the indicators
 * @param values the values by unit and fact
 */
record PlainUnits(ImmutableList<PlainRule> rules, ImmutableList<long[]> values) {
    /** No value is known. */
    static final long MISSING = -1;
    /** The decimals of a rate. */
    static final int RATE_SCALE = 2;

    private static final int MISSING_PERCENT = 5;

    /** {@code count} units and a scheme of {@code indicators}. */
    static PlainUnits of(int indicators, int count) {
        ImmutableList<PlainRule> rules = PlainRule.of(indicators);
        SplittableRandom random = new SplittableRandom(20231231);
        ImmutableList.Builder<long[]> values = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            values.add(unit(rules, random));
        }
        return new PlainUnits(rules, values.build());
    }

    private static long[] unit(ImmutableList<PlainRule> rules, SplittableRandom random) {
        LongStream.Builder values = LongStream.builder();
        for (PlainRule rule : rules) {
            for (int i = 0; i < rule.kind().facts(); i++) {
                values.add(random.nextInt(100) < MISSING_PERCENT ? MISSING : value(rule.kind(), random));
            }
        }
        return values.build().toArray();
    }

    private static long value(RuleKind kind, SplittableRandom random) {
        return switch (kind) {
            case MET, CHECKLIST -> random.nextInt(4) > 0 ? 1 : 0;
            case BANDS, PROPORTIONAL -> random.nextInt(10_001);
            case DEDUCTION -> random.nextInt(7);
        };
    }

    /** The first units alone. */
    PlainUnits first(int count) {
        return new PlainUnits(rules, values.subList(0, count));
    }

    /** How many units. */
    int count() {
        return values.size();
    }
}

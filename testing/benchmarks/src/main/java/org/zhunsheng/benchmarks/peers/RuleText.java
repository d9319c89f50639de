package org.zhunsheng.benchmarks.peers;

/** A rule as text that is an expression of Java and of CEL alike, for the peers that compile text. */
final class RuleText {
    private RuleText() {}

    /**
     * The hundredths of a point that {@code rule} earns.
     *
     * @param first the text that reads its first fact
     * @param second the text that reads the fact after it
     */
    static String hundredths(PlainRule rule, String first, String second) {
        return switch (rule.kind()) {
            case MET -> "(%s == 1 ? 100 : 0)".formatted(first);
            case BANDS -> "(%1$s >= 9500 ? 100 : %1$s >= 8000 ? 60 : %1$s >= 6000 ? 30 : 0)".formatted(first);
            case PROPORTIONAL -> "(%1$s > 0 ? (%1$s + 50) / 100 : 0)".formatted(first);
            case DEDUCTION -> "(%1$s >= 0 && %1$s < 4 ? 100 - 25 * %1$s : 0)".formatted(first);
            case CHECKLIST -> "(%s == 1 ? 50 : 0) + (%s == 1 ? 50 : 0)".formatted(first, second);
        };
    }
}

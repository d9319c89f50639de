package org.zhunsheng.benchmarks.peers;

/** A rule as Java text, for the peers that are given text. */
final class JavaText {
    /** A hundredth of a point in millionths. */
    static final long MICROS = 10_000;

    private JavaText() {}

    /**
     * The hundredths of a point that {@code rule} earns; the text is also an expression of CEL.
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

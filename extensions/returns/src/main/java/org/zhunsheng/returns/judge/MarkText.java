package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands points as judges write them: digits, full-width ones too, with 分 behind them or not. Stateless and thread-safe. */
public final class MarkText {
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

    private MarkText() {}

    /** The points that {@code text} states; nothing if it is no number. */
    public static Optional<BigDecimal> points(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String digits =
                folded.endsWith("分") ? folded.substring(0, folded.length() - 1).strip() : folded;
        return POINTS.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}

package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.ReasonCode;

/**
 * A line of the ledger; the lines sum to the total, end by end.
 *
 * @param subject the indicator, group, bonus or veto that the line belongs to; {@code total} for the whole
 * @param low what the line adds to the lower end
 * @param high what the line adds to the upper end
 * @param reason why, as a code
 * @param text why, in words
 */
public record LedgerLine(String subject, Points low, Points high, ReasonCode reason, String text) {
    /** Refuses null. */
    public LedgerLine {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }

    /** {@code lines} with their texts in {@code lang}. */
    public static ImmutableList<LedgerLine> of(List<Contribution> lines, Lang lang) {
        return lines.stream().map(line -> of(line, lang)).collect(ImmutableList.toImmutableList());
    }

    static LedgerLine of(Contribution line, Lang lang) {
        return new LedgerLine(
                line.subject(),
                line.low(),
                line.high(),
                line.reason().code(),
                line.reason().text(lang));
    }
}

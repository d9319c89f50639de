package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;

/** So much for each occurrence, up to the clause's cap; together, or the highest alone, up to the cap of the whole. */
final class AdditionProgram extends Program {
    private final ImmutableList<Part> parts;
    private final Style style;
    private final long cap;
    private final FixedPoint scaled;

    /**
     * What a clause gives.
     *
     * @param slot the slot of the occurrences
     * @param each what one occurrence gives
     * @param cap the most that the clause gives
     */
    record Part(int slot, long each, long cap) {}

    /**
     * How an addition differs from a bonus.
     *
     * @param highestOnly whether only the clause that gives most counts
     * @param unclaimedIsNothing whether occurrences that nobody has claimed give nothing
     * @param certain the reason of a clause that is known
     * @param open the reason of a clause that is open
     * @param capped the reason of what the cap cuts
     */
    record Style(
            boolean highestOnly, boolean unclaimedIsNothing, ReasonCode certain, ReasonCode open, ReasonCode capped) {}

    AdditionProgram(
            int[] slots,
            ImmutableList<LocalText> titles,
            ImmutableList<Part> parts,
            Style style,
            long cap,
            FixedPoint scaled) {
        super(slots, titles);
        this.parts = parts;
        this.style = style;
        this.cap = cap;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable table, LedgerSink sink) {
        long low = 0;
        long high = 0;
        long highestLow = 0;
        long highestHigh = 0;
        for (int i = 0; i < parts.size(); i++) {
            int slot = parts.get(i).slot();
            long each = parts.get(i).each();
            if (table.isNotApplicable(slot)) {
                sink.add(ReasonCode.FACT_NOT_APPLICABLE, i, 0, 0, slot, each);
                continue;
            }
            boolean isToClaim = style.unclaimedIsNothing && table.isUnknown(slot);
            if (isToClaim && table.uncounted(slot) == 0) {
                sink.add(ReasonCode.BONUS_UNCLAIMED, i, 0, 0, slot, each);
                continue;
            }
            long highest = isToClaim ? table.uncounted(slot) : table.high(slot);
            boolean endless = style.unclaimedIsNothing && highest == CellValue.UNBOUNDED;
            long most = Math.min(parts.get(i).cap(), cap);
            long least = Math.min(most, scaled.mulDiv(each, table.low(slot), Decimals.ONE));
            most = endless ? least : Math.min(most, scaled.mulDiv(each, highest, Decimals.ONE));
            sink.add(least == most ? style.certain : style.open, i, least, most, slot, each);
            low += least;
            high += most;
            highestLow = Math.max(highestLow, least);
            highestHigh = Math.max(highestHigh, most);
        }
        if (style.highestOnly && (low > highestLow || high > highestHigh)) {
            sink.add(ReasonCode.HIGHEST_ONLY, 0, highestLow - low, highestHigh - high, LedgerSink.NO_FACT, 0);
            low = highestLow;
            high = highestHigh;
        }
        long overLow = Math.max(0, low - cap);
        long overHigh = Math.max(0, high - cap);
        if (overLow > 0 || overHigh > 0) {
            sink.add(style.capped, 0, -overLow, -overHigh, LedgerSink.NO_FACT, cap);
        }
    }
}

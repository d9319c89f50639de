package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;

/** So much for each occurrence, up to the clause's cap and the bonus's own. */
final class BonusProgram extends Program {
    private final int[] facts;
    private final long[] each;
    private final long[] caps;
    private final long cap;
    private final Scaled scaled;

    BonusProgram(
            int[] slots,
            ImmutableList<LocalText> titles,
            int[] facts,
            long[] each,
            long[] caps,
            long cap,
            Scaled scaled) {
        super(slots, titles);
        this.facts = facts;
        this.each = each;
        this.caps = caps;
        this.cap = cap;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable table, LedgerSink sink) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < facts.length; i++) {
            int slot = facts[i];
            if (table.isNotApplicable(slot)) {
                sink.add(ReasonCode.FACT_NOT_APPLICABLE, i, 0, 0, slot, each[i]);
                continue;
            }
            long most = Math.min(caps[i], cap);
            long least = Math.min(most, scaled.mulDiv(each[i], table.low(slot), Decimals.ONE));
            most = Math.min(most, scaled.mulDiv(each[i], table.high(slot), Decimals.ONE));
            sink.add(least == most ? ReasonCode.BONUS : ReasonCode.BONUS_OPEN, i, least, most, slot, each[i]);
            low += least;
            high += most;
        }
        long overLow = Math.max(0, low - cap);
        long overHigh = Math.max(0, high - cap);
        if (overLow > 0 || overHigh > 0) {
            sink.add(ReasonCode.BONUS_CAP, 0, -overLow, -overHigh, LedgerSink.NO_FACT, cap);
        }
    }
}

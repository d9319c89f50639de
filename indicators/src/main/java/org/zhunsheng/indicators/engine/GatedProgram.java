package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** A bonus that counts only if other items have all of their points. */
final class GatedProgram extends Program {
    private final Program bonus;
    private final ImmutableList<OtherItem> items;
    private final int ownLines;

    /**
     * The program.
     *
     * @param slots the facts of the bonus and of the items
     * @param ownLines more than the bonus has lines
     */
    GatedProgram(int[] slots, Program bonus, ImmutableList<OtherItem> items, int ownLines) {
        super(slots, ImmutableList.of());
        this.bonus = bonus;
        this.items = items;
        this.ownLines = ownLines;
    }

    @Override
    Optional<LocalText> title(int line) {
        return line < ownLines
                ? bonus.title(line)
                : Optional.of(items.get(line - ownLines).title());
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        LedgerSink.Sum own = new LedgerSink.Sum();
        bonus.run(facts, own);
        bonus.run(facts, sink);
        long low = own.low();
        long high = own.high();
        for (int i = 0; i < items.size(); i++) {
            LedgerSink.Sum other = items.get(i).earned(facts);
            long takenLow = other.low() < items.get(i).points() ? -low : 0;
            long takenHigh = other.high() < items.get(i).points() ? -high : 0;
            if (takenLow != 0 || takenHigh != 0) {
                sink.add(ReasonCode.BONUS_NOT_FULL, ownLines + i, takenLow, takenHigh, LedgerSink.NO_FACT, 0);
                low += takenLow;
                high += takenHigh;
            }
        }
    }
}

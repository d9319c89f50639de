package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.scheme.AbsencePolicy;

/**
 * The points of every item of one unit, in millionths. Where nothing but their sum is needed for the total, they are not kept but
 * worked out again for whoever asks. Written by {@link ScoreSheet#of}, then never again.
 */
final class ItemSheet {
    private static final long[] NOT_KEPT = {};
    private static final boolean[] NONE = {};

    private final CompiledScheme scheme;
    private final FactTable facts;
    private final long[] low;
    private final long[] high;
    /** What is left out; made when there is the first. */
    private boolean[] absent = NONE;

    ItemSheet(CompiledScheme scheme, FactTable facts) {
        this(scheme, facts, !scheme.isPlain());
    }

    private ItemSheet(CompiledScheme scheme, FactTable facts, boolean kept) {
        this.scheme = scheme;
        this.facts = facts;
        this.low = kept ? new long[size()] : NOT_KEPT;
        this.high = kept ? new long[size()] : NOT_KEPT;
    }

    /** A sheet that keeps the points of every item, so that each can be scored again. */
    static ItemSheet kept(CompiledScheme scheme, FactTable facts) {
        return new ItemSheet(scheme, facts, true);
    }

    /** Scores every item and gives its points to its group in {@code groups}. */
    void score(GroupPoints groups) {
        SingleRow unit = new SingleRow(facts);
        LedgerSink.Sum sum = new LedgerSink.Sum();
        int size = size();
        for (int i = 0; i < size; i++) {
            score(i, scheme.items().get(i), unit, sum, groups);
        }
    }

    private void score(int i, Item item, SingleRow unit, LedgerSink.Sum sum, GroupPoints groups) {
        if (item.exempt().isPresent() || !isApplicable(item, unit)) {
            leaveOut(i, item, groups);
        } else {
            sum.reset();
            score(item, unit, sum);
            earn(i, item, sum.low(), sum.high(), groups);
        }
    }

    /** Scores an item anew, as {@code item}, and sets its group right in {@code groups}. Only for a sheet that keeps points. */
    void rescore(int i, Item item, GroupPoints groups) {
        if (isAbsent(i) && item.absence() != AbsencePolicy.FULL_MARKS) {
            groups.takeIn(item);
        } else {
            groups.withdraw(item, low[i], high[i]);
        }
        if (isAbsent(i)) {
            absent[i] = false;
        }
        low[i] = 0;
        high[i] = 0;
        score(i, item, new SingleRow(facts), new LedgerSink.Sum(), groups);
    }

    private boolean isApplicable(Item item, SingleRow unit) {
        return item.program().suits(unit) || item.program().status(facts) != Status.NOT_APPLICABLE;
    }

    private void score(Item item, SingleRow unit, LedgerSink.Sum sum) {
        if (item.program().suits(unit)) {
            item.alone().addTo(sum, unit);
        } else {
            item.program().run(facts, sum);
        }
    }

    private void leaveOut(int i, Item item, GroupPoints groups) {
        if (absent.length == 0) {
            absent = new boolean[size()];
        }
        absent[i] = true;
        if (item.absence() == AbsencePolicy.FULL_MARKS) {
            earn(i, item, item.points(), item.points(), groups);
        } else {
            groups.leaveOut(item);
        }
    }

    private void earn(int i, Item item, long from, long to, GroupPoints groups) {
        if (low.length > 0) {
            low[i] = from;
            high[i] = to;
        }
        groups.earn(item, from, to);
    }

    /** Changes the points of an item that a veto takes. */
    void change(int item, long lowBy, long highBy) {
        low[item] += lowBy;
        high[item] += highBy;
    }

    int size() {
        return scheme.items().size();
    }

    long low(int item) {
        return low.length > 0 ? low[item] : again(item).low();
    }

    long high(int item) {
        return high.length > 0 ? high[item] : again(item).high();
    }

    ScoreInterval interval(int item) {
        if (low.length > 0) {
            return ScoreInterval.ofMicros(low[item], high[item]);
        }
        LedgerSink.Sum sum = again(item);
        return ScoreInterval.ofMicros(sum.low(), sum.high());
    }

    private LedgerSink.Sum again(int i) {
        Item item = scheme.items().get(i);
        LedgerSink.Sum sum = new LedgerSink.Sum();
        if (!isAbsent(i)) {
            score(item, new SingleRow(facts), sum);
        } else if (item.absence() == AbsencePolicy.FULL_MARKS) {
            sum.add(item.points(), item.points());
        }
        return sum;
    }

    /** What the item can earn here; nothing where it is left out. */
    long available(int item) {
        Item scored = scheme.items().get(item);
        boolean leftOut = isAbsent(item) && scored.absence() != AbsencePolicy.FULL_MARKS;
        return leftOut ? 0 : scored.points();
    }

    private boolean isAbsent(int item) {
        return absent.length > 0 && absent[item];
    }

    /** What is known of the facts of an item. */
    Status status(int item) {
        return isAbsent(item)
                ? Status.NOT_APPLICABLE
                : scheme.items().get(item).program().status(facts);
    }
}

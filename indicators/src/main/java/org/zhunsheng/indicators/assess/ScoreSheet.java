package org.zhunsheng.indicators.assess;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.assess.CompiledScheme.Group;
import org.zhunsheng.indicators.assess.CompiledScheme.Item;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * The points of one unit, worked out once: of every item and group, of the whole, and what every step on the way added. All in
 * millionths. Written by {@link #of}, then never again.
 */
final class ScoreSheet {
    private static final Step NONE = new Step();

    private final CompiledScheme scheme;
    private final long[] itemLow;
    private final long[] itemHigh;
    private final Status[] statuses;
    private final long[] groupLow;
    private final long[] groupHigh;
    private final long[] groupAvailable;
    private final long[] missing;
    private final @Nullable Step[] shifts;
    private final Step redistribution = new Step();
    private final Step bonusCut = new Step();
    private final Step rounding = new Step();
    private final Step[] vetoes;
    private long missingFromTotal;
    private long available;
    private long width;
    private long low;
    private long high;
    private long lowBeforeVetoes;
    private long highBeforeVetoes;

    /** What one step added to either end. */
    static final class Step {
        private long low;
        private long high;

        long low() {
            return low;
        }

        long high() {
            return high;
        }
    }

    private ScoreSheet(CompiledScheme scheme) {
        this.scheme = scheme;
        this.itemLow = new long[scheme.items().size()];
        this.itemHigh = new long[itemLow.length];
        this.statuses = new Status[itemLow.length];
        this.groupLow = new long[scheme.groups().size()];
        this.groupHigh = new long[groupLow.length];
        this.groupAvailable = new long[groupLow.length];
        this.missing = new long[groupLow.length];
        this.shifts = new Step[groupLow.length];
        this.vetoes = new Step[scheme.vetoes().size()];
    }

    static ScoreSheet of(CompiledScheme scheme, FactTable facts, UnitKind kind) {
        ScoreSheet sheet = new ScoreSheet(scheme);
        LedgerSink.Sum sum = new LedgerSink.Sum();
        for (int i = 0; i < sheet.itemLow.length; i++) {
            sheet.item(i, facts, kind, sum);
        }
        for (int group = 0; group < sheet.groupLow.length; group++) {
            sheet.rollUp(group);
        }
        sheet.redistributeTotal();
        sheet.width = sheet.high - sheet.low;
        sheet.bonuses(facts, sum);
        sheet.round();
        sheet.vetoes(facts);
        return sheet;
    }

    private void item(int i, FactTable facts, UnitKind kind, LedgerSink.Sum sum) {
        Item item = scheme.items().get(i);
        Status status = item.appliesTo(kind) ? item.program().status(facts) : Status.NOT_APPLICABLE;
        statuses[i] = status;
        int group = item.group();
        if (status == Status.NOT_APPLICABLE) {
            switch (item.absence()) {
                case FULL_MARKS -> earn(i, group, item.points(), item.points(), item.points());
                case RESCALE_WITHIN_PARENT -> missing[group] += item.points();
                case RESCALE_WITHIN_TOTAL -> missingFromTotal += item.points();
            }
            return;
        }
        sum.reset();
        item.program().run(facts, sum);
        earn(i, group, sum.low(), sum.high(), item.points());
    }

    private void earn(int i, int group, long from, long to, long points) {
        itemLow[i] = from;
        itemHigh[i] = to;
        groupLow[group] += from;
        groupHigh[group] += to;
        groupAvailable[group] += points;
    }

    /** Scales a group up for what is missing from it, or passes that on if nothing of the group is left, and adds it up. */
    private void rollUp(int place) {
        Group group = scheme.groups().get(place);
        long absent = missing[place];
        if (absent > 0 && groupAvailable[place] > 0) {
            long whole = groupAvailable[place] + absent;
            Step shift = new Step();
            shift.low = scaledUp(groupLow[place], whole, groupAvailable[place]) - groupLow[place];
            shift.high = scaledUp(groupHigh[place], whole, groupAvailable[place]) - groupHigh[place];
            shifts[place] = shift;
            groupLow[place] += shift.low;
            groupHigh[place] += shift.high;
            groupAvailable[place] = whole;
            absent = 0;
        }
        if (group.parent() == CompiledScheme.ROOT) {
            low += groupLow[place];
            high += groupHigh[place];
            available += groupAvailable[place];
            missingFromTotal += absent;
        } else {
            groupLow[group.parent()] += groupLow[place];
            groupHigh[group.parent()] += groupHigh[place];
            groupAvailable[group.parent()] += groupAvailable[place];
            missing[group.parent()] += absent;
        }
    }

    private void redistributeTotal() {
        if (missingFromTotal > 0 && available > 0) {
            long whole = available + missingFromTotal;
            redistribution.low = scaledUp(low, whole, available) - low;
            redistribution.high = scaledUp(high, whole, available) - high;
            apply(redistribution);
            available = whole;
        }
    }

    private long scaledUp(long points, long whole, long applicable) {
        return scheme.scaledItems().mulDiv(points, whole, applicable);
    }

    private void bonuses(FactTable facts, LedgerSink.Sum sum) {
        long beyondLow = 0;
        long beyondHigh = 0;
        for (CompiledBonus bonus : scheme.bonuses()) {
            sum.reset();
            bonus.program().run(facts, sum);
            if (bonus.bonus().counted() == Bonus.Counted.BEYOND) {
                beyondLow += sum.low();
                beyondHigh += sum.high();
            } else {
                low += sum.low();
                high += sum.high();
            }
        }
        bonusCut.low = Math.min(0, available - low);
        bonusCut.high = Math.min(0, available - high);
        apply(bonusCut);
        low += beyondLow;
        high += beyondHigh;
    }

    private void round() {
        if (scheme.roundsTotal()) {
            rounding.low = scheme.rounding().round(low) - low;
            rounding.high = scheme.rounding().round(high) - high;
            apply(rounding);
        }
        lowBeforeVetoes = low;
        highBeforeVetoes = high;
    }

    private void vetoes(FactTable facts) {
        for (int i = 0; i < vetoes.length; i++) {
            CompiledVeto veto = scheme.vetoes().get(i);
            vetoes[i] = new Step();
            VetoState state = VetoState.of(veto.test(), facts);
            long cap = capOf(veto.veto().effect());
            if (state != VetoState.CLEAR) {
                vetoes[i].low = Math.min(0, cap - low);
            }
            if (state == VetoState.STRUCK) {
                vetoes[i].high = Math.min(0, cap - high);
            }
            apply(vetoes[i]);
        }
    }

    private static long capOf(Veto.Effect effect) {
        if (effect instanceof Veto.Effect.ZeroTotal) {
            return 0;
        }
        return effect instanceof Veto.Effect.CapTotal cap ? cap.points().micros() : FactTable.UNBOUNDED;
    }

    private void apply(Step step) {
        low += step.low;
        high += step.high;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    long lowBeforeVetoes() {
        return lowBeforeVetoes;
    }

    long highBeforeVetoes() {
        return highBeforeVetoes;
    }

    /** The points of everything that applies, after redistribution. */
    long available() {
        return available;
    }

    /** How much of them is still open, before bonuses and vetoes. */
    long width() {
        return width;
    }

    Status status(int item) {
        return statuses[item];
    }

    long itemLow(int item) {
        return itemLow[item];
    }

    long itemHigh(int item) {
        return itemHigh[item];
    }

    /** What the item can earn here; nothing where it is left out. */
    long itemAvailable(int item) {
        Item scored = scheme.items().get(item);
        boolean leftOut = statuses[item] == Status.NOT_APPLICABLE && scored.absence() != AbsencePolicy.FULL_MARKS;
        return leftOut ? 0 : scored.points();
    }

    long groupLow(int group) {
        return groupLow[group];
    }

    long groupHigh(int group) {
        return groupHigh[group];
    }

    long groupAvailable(int group) {
        return groupAvailable[group];
    }

    /** What redistribution within the group added. */
    Step groupShift(int group) {
        return shifts[group] == null ? NONE : shifts[group];
    }

    /** What redistribution over the whole added. */
    Step redistribution() {
        return redistribution;
    }

    /** What keeping bonuses within the total took away. */
    Step bonusCut() {
        return bonusCut;
    }

    /** What rounding the total added or took away. */
    Step rounding() {
        return rounding;
    }

    /** What the veto took away. */
    Step veto(int veto) {
        return vetoes[veto];
    }
}

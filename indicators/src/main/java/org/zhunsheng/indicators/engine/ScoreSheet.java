package org.zhunsheng.indicators.engine;

import org.zhunsheng.indicators.engine.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * The points of one unit, worked out once: of its items and groups, of the whole, and what every step on the way added. All in
 * millionths. Written by {@link #of}, then never again.
 */
final class ScoreSheet {
    private static final long[] NONE = {};

    private final CompiledScheme scheme;
    private final FactTable facts;
    private final ItemSheet items;
    private final NodeSheet nodes;
    private final long[] vetoLow;
    private final long[] vetoHigh;
    private Step redistribution = Step.NONE;
    private Step scaling = Step.NONE;
    private Step bonusCut = Step.NONE;
    private Step rounding = Step.NONE;
    private long available;
    private long width;
    private long low;
    private long high;
    private long lowBeforeVetoes;
    private long highBeforeVetoes;

    /**
     * What one step added to either end.
     *
     * @param low to the lower
     * @param high to the upper
     */
    record Step(long low, long high) {
        static final Step NONE = new Step(0, 0);
    }

    private ScoreSheet(CompiledScheme scheme, FactTable facts) {
        int vetoes = scheme.vetoes().size();
        this.scheme = scheme;
        this.facts = facts;
        this.items = new ItemSheet(scheme, facts);
        this.nodes = new NodeSheet(scheme, items);
        this.vetoLow = vetoes == 0 ? NONE : new long[vetoes];
        this.vetoHigh = vetoes == 0 ? NONE : new long[vetoes];
    }

    static ScoreSheet of(CompiledScheme scheme, FactTable facts) {
        ScoreSheet sheet = new ScoreSheet(scheme, facts);
        sheet.fill(true);
        if (sheet.struckItems()) {
            ScoreSheet spared = new ScoreSheet(scheme, facts);
            spared.fill(false);
            sheet.lowBeforeVetoes = spared.lowBeforeVetoes;
            sheet.highBeforeVetoes = spared.highBeforeVetoes;
        }
        return sheet;
    }

    private void fill(boolean withItemVetoes) {
        items.score(nodes);
        if (withItemVetoes) {
            itemVetoes();
        }
        nodes.rollUp();
        whole();
        width = high - low;
        bonuses();
        round();
        totalVetoes();
    }

    private void itemVetoes() {
        for (int i = 0; i < vetoLow.length; i++) {
            CompiledVeto veto = scheme.vetoes().get(i);
            int item = veto.item();
            if (item == CompiledVeto.NO_ITEM || items.available(item) == 0) {
                continue;
            }
            VetoState state = VetoState.of(veto.test(), facts);
            vetoLow[i] = state == VetoState.CLEAR ? 0 : Math.min(0, -items.low(item));
            vetoHigh[i] = state == VetoState.STRUCK ? Math.min(0, -items.high(item)) : 0;
            items.change(item, vetoLow[i], vetoHigh[i]);
            nodes.change(scheme.items().get(item).group(), vetoLow[i], vetoHigh[i]);
        }
    }

    private boolean struckItems() {
        for (int i = 0; i < vetoLow.length; i++) {
            if (scheme.vetoes().get(i).item() != CompiledVeto.NO_ITEM && (vetoLow[i] != 0 || vetoHigh[i] != 0)) {
                return true;
            }
        }
        return false;
    }

    private void whole() {
        int root = scheme.root();
        low = nodes.low(root);
        high = nodes.high(root);
        available = nodes.available(root);
        if (nodes.absent() > 0 && available > 0) {
            redistribution = scaledTo(scheme.total());
        }
        if (scheme.scaledTo() != CompiledScheme.NOT_SCALED && available > 0) {
            scaling = scaledTo(scheme.scaledTo());
        }
    }

    private Step scaledTo(long whole) {
        Step step =
                new Step(scheme.scaledUp(low, whole, available) - low, scheme.scaledUp(high, whole, available) - high);
        apply(step);
        available = whole;
        return step;
    }

    private void bonuses() {
        LedgerSink.Sum sum = new LedgerSink.Sum();
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
        bonusCut = new Step(Math.min(0, available - low), Math.min(0, available - high));
        apply(bonusCut);
        low += beyondLow;
        high += beyondHigh;
    }

    private void round() {
        if (scheme.roundsTotal()) {
            rounding = new Step(
                    scheme.rounding().round(low) - low, scheme.rounding().round(high) - high);
            apply(rounding);
        }
        lowBeforeVetoes = low;
        highBeforeVetoes = high;
    }

    private void totalVetoes() {
        for (int i = 0; i < vetoLow.length; i++) {
            CompiledVeto veto = scheme.vetoes().get(i);
            if (veto.item() != CompiledVeto.NO_ITEM) {
                continue;
            }
            VetoState state = VetoState.of(veto.test(), facts);
            long cap = capOf(veto.veto().effect());
            vetoLow[i] = state == VetoState.CLEAR ? 0 : Math.min(0, cap - low);
            vetoHigh[i] = state == VetoState.STRUCK ? Math.min(0, cap - high) : 0;
            apply(veto(i));
        }
    }

    /** The most that a total can be under a veto that strikes. */
    static long capOf(Veto.Effect effect) {
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

    /** The points of everything that applies, after redistribution and scaling. */
    long available() {
        return available;
    }

    /** How much of them is still open, before bonuses and vetoes of the total. */
    long width() {
        return width;
    }

    /** The points of the items. */
    ItemSheet items() {
        return items;
    }

    /** The points of the groups and of the whole, before what is done to the whole. */
    NodeSheet nodes() {
        return nodes;
    }

    /** What redistribution over the whole added. */
    Step redistribution() {
        return redistribution;
    }

    /** What scaling the whole added. */
    Step scaling() {
        return scaling;
    }

    /** What keeping bonuses within the total took away. */
    Step bonusCut() {
        return bonusCut;
    }

    /** What rounding the total added or took away. */
    Step rounding() {
        return rounding;
    }

    /** What the veto took away, from its item or from the total. */
    Step veto(int veto) {
        return new Step(vetoLow[veto], vetoHigh[veto]);
    }
}

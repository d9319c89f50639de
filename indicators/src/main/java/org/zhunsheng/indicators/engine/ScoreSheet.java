package org.zhunsheng.indicators.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * The points of one unit, worked out once: of its items and groups, of the whole, and what every step on the way added. All in
 * millionths. Written by {@link #of}, then never again.
 */
final class ScoreSheet {
    private static final long[] NONE = {};

    private final CompiledScheme scheme;
    private final FactTable facts;
    /** What vetoes on items are decided by. */
    private final FactTable vetoFacts;

    private final ItemSheet items;
    private final NodeSheet nodes;
    private final long[] vetoLow;
    private final long[] vetoHigh;
    private ScoreStep redistribution = ScoreStep.NONE;
    private ScoreStep scaling = ScoreStep.NONE;
    private ScoreStep bonusCut = ScoreStep.NONE;
    private ScoreStep wordOfTotal = ScoreStep.NONE;
    private ScoreStep deviations = ScoreStep.NONE;
    private ScoreStep rounding = ScoreStep.NONE;
    private long[] word = NONE;
    private long available;
    private long width;
    private long low;
    private long high;
    private long lowBeforeOwnWord;
    private long lowBeforeVetoes;
    private long highBeforeVetoes;

    private ScoreSheet(CompiledScheme scheme, FactTable facts) {
        this(scheme, facts, facts);
    }

    private ScoreSheet(CompiledScheme scheme, FactTable facts, FactTable vetoFacts) {
        this(scheme, facts, vetoFacts, new ItemSheet(scheme, facts));
    }

    private ScoreSheet(CompiledScheme scheme, FactTable facts, FactTable vetoFacts, ItemSheet items) {
        this(scheme, facts, vetoFacts, items, new NodeSheet(scheme, items));
    }

    private ScoreSheet(CompiledScheme scheme, FactTable facts, FactTable vetoFacts, ItemSheet items, NodeSheet nodes) {
        int vetoes = scheme.vetoes().size();
        this.scheme = scheme;
        this.facts = facts;
        this.vetoFacts = vetoFacts;
        this.items = items;
        this.nodes = nodes;
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

    /**
     * The total that items come to which have been scored already.
     *
     * @param items the items, left as they are
     * @param nodes what they have given to their groups; it is used up
     */
    static ScoreInterval total(CompiledScheme scheme, FactTable facts, ItemSheet items, NodeSheet nodes) {
        ScoreSheet sheet = new ScoreSheet(scheme, facts, facts, items, nodes);
        sheet.putTogether(true);
        for (int i = 0; i < sheet.vetoLow.length; i++) {
            int item = scheme.vetoes().get(i).item();
            if (item != CompiledVeto.NO_ITEM) {
                items.change(item, -sheet.vetoLow[i], -sheet.vetoHigh[i]);
            }
        }
        return ScoreInterval.ofMicros(sheet.low, sheet.high);
    }

    private void fill(boolean withItemVetoes) {
        items.score(nodes);
        ownWord();
        putTogether(withItemVetoes);
    }

    private void putTogether(boolean withItemVetoes) {
        if (withItemVetoes) {
            itemVetoes();
        }
        nodes.rollUp();
        whole();
        bonuses();
        ownWordOfTotal(withItemVetoes);
        round();
        totalVetoes();
        width = high - low;
    }

    private void itemVetoes() {
        for (int i = 0; i < vetoLow.length; i++) {
            CompiledVeto veto = scheme.vetoes().get(i);
            int item = veto.item();
            if (item == CompiledVeto.NO_ITEM || items.available(item) == 0) {
                continue;
            }
            VetoState state = VetoState.of(veto.test(), vetoFacts);
            vetoLow[i] = state == VetoState.CLEAR ? 0 : Math.min(0, -items.low(item));
            vetoHigh[i] = state == VetoState.STRUCK ? Math.min(0, -items.high(item)) : 0;
            items.change(item, vetoLow[i], vetoHigh[i]);
            nodes.change(scheme.items().get(item).group(), vetoLow[i], vetoHigh[i]);
        }
    }

    /** Takes from the lower ends what the word of the unit alone earns beyond the limits of items. */
    private void ownWord() {
        if (facts.backed().isEmpty() || !scheme.capsItems()) {
            return;
        }
        ItemSheet backed = new ItemSheet(scheme, facts.backed().get());
        backed.score(new NodeSheet(scheme, backed));
        word = new long[items.size()];
        for (int i = 0; i < word.length; i++) {
            Item item = scheme.items().get(i);
            boolean capped = item.unbacked() < item.points();
            if (capped && items.status(i) != Status.NOT_APPLICABLE && backed.status(i) != Status.NOT_APPLICABLE) {
                word[i] = Math.min(0, Math.max(backed.low(i), item.unbacked()) - items.low(i));
                items.change(i, word[i], 0);
                nodes.change(item.group(), word[i], 0);
            }
        }
    }

    /** The same of the whole, compared with what the rest comes to after what vetoes take here, and what a wrong word costs. */
    private void ownWordOfTotal(boolean withItemVetoes) {
        lowBeforeOwnWord = low;
        Optional<SelfReport> report = scheme.scheme().selfReport();
        Optional<BigDecimal> most = report.flatMap(SelfReport::totalAtMost);
        if (facts.backed().isPresent() && most.isPresent()) {
            long limit = scheme.scaledItems().mulDiv(available, Decimals.toMicros(most.get()), CellValue.WHOLE_RATE);
            ScoreSheet backed = new ScoreSheet(scheme, facts.backed().get(), facts);
            backed.fill(withItemVetoes);
            wordOfTotal = new ScoreStep(Math.min(0, Math.max(limit, backed.lowBeforeOwnWord) - low), 0);
            apply(wordOfTotal);
        }
        if (facts.deviations() > 0) {
            DeviationRule rule = report.flatMap(SelfReport::deviation).orElseThrow();
            long cost = facts.deviations() * rule.each().micros();
            long capped = rule.cap().map(cap -> Math.min(cap.micros(), cost)).orElse(cost);
            deviations = new ScoreStep(-capped, -capped);
            apply(deviations);
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

    private ScoreStep scaledTo(long whole) {
        ScoreStep step = new ScoreStep(
                scheme.scaledUp(low, whole, available) - low, scheme.scaledUp(high, whole, available) - high);
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
        bonusCut = new ScoreStep(Math.min(0, available - low), Math.min(0, available - high));
        apply(bonusCut);
        low += beyondLow;
        high += beyondHigh;
    }

    private void round() {
        if (scheme.roundsTotal()) {
            rounding = new ScoreStep(
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
        return effect instanceof Veto.Effect.CapTotal cap ? cap.points().micros() : CellValue.UNBOUNDED;
    }

    private void apply(ScoreStep step) {
        low += step.low();
        high += step.high();
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

    /** How far the two ends of the total are apart, open bonuses and vetoes included. */
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
    ScoreStep redistribution() {
        return redistribution;
    }

    /** What scaling the whole added. */
    ScoreStep scaling() {
        return scaling;
    }

    /** What keeping bonuses within the total took away. */
    ScoreStep bonusCut() {
        return bonusCut;
    }

    /** What is taken from an item because the word of the unit alone earns no more. */
    long word(int item) {
        return word.length == 0 ? 0 : word[item];
    }

    /** What is taken from the total because the word of the unit alone earns no more. */
    ScoreStep wordOfTotal() {
        return wordOfTotal;
    }

    /** What it costs that the word of the unit differs from what was found. */
    ScoreStep deviations() {
        return deviations;
    }

    /** What rounding the total added or took away. */
    ScoreStep rounding() {
        return rounding;
    }

    /** What the veto took away, from its item or from the total. */
    ScoreStep veto(int veto) {
        return new ScoreStep(vetoLow[veto], vetoHigh[veto]);
    }
}

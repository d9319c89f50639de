package org.zhunsheng.indicators.assess;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.assess.CompiledScheme.Item;
import org.zhunsheng.indicators.assess.CompiledScheme.Node;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * The points of one unit, worked out once: of every item and group, of the whole, and what every step on the way added. All in
 * millionths. Written by {@link #of}, then never again.
 */
final class ScoreSheet {
    private static final long[] NONE = {};
    private static final boolean[] NO_FLAGS = {};

    private final CompiledScheme scheme;
    private final FactTable facts;
    private final long[] itemLow;
    private final long[] itemHigh;
    private final long[] nodeLow;
    private final long[] nodeHigh;
    private final long[] nodeAvailable;
    private final long[] vetoLow;
    private final long[] vetoHigh;
    /** What is left out, and the points it leaves to be made up for; made when there is the first. */
    private boolean[] absent = NO_FLAGS;

    private long[] missing = NONE;
    /** What redistribution or aggregation added to nodes; made when there is the first. */
    private long[] shiftLow = NONE;

    private long[] shiftHigh = NONE;
    private boolean[] notRated = NO_FLAGS;
    private Step redistribution = Step.NONE;
    private Step scaling = Step.NONE;
    private Step bonusCut = Step.NONE;
    private Step rounding = Step.NONE;
    private long missingFromTotal;
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
        int items = scheme.items().size();
        int nodes = scheme.root() + 1;
        this.scheme = scheme;
        this.facts = facts;
        this.itemLow = new long[items];
        this.itemHigh = new long[items];
        this.nodeLow = new long[nodes];
        this.nodeHigh = new long[nodes];
        this.nodeAvailable = new long[nodes];
        int vetoes = scheme.vetoes().size();
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
        LedgerSink.Sum sum = new LedgerSink.Sum();
        items(sum);
        if (withItemVetoes) {
            itemVetoes();
        }
        for (int place = 0; place < nodeLow.length; place++) {
            rollUp(place);
        }
        whole();
        width = high - low;
        bonuses(sum);
        round();
        totalVetoes();
    }

    private void items(LedgerSink.Sum sum) {
        LoneUnit unit = new LoneUnit(facts);
        for (int i = 0; i < itemLow.length; i++) {
            Item item = scheme.items().get(i);
            if (item.exempt().isPresent()) {
                absent(i, item);
            } else if (unit.suits(item.program())) {
                sum.reset();
                item.alone().addTo(sum, unit);
                earn(i, item, sum.low(), sum.high());
            } else if (item.program().status(facts) == Status.NOT_APPLICABLE) {
                absent(i, item);
            } else {
                sum.reset();
                item.program().run(facts, sum);
                earn(i, item, sum.low(), sum.high());
            }
        }
    }

    private void absent(int i, Item item) {
        if (absent.length == 0) {
            absent = new boolean[itemLow.length];
            missing = new long[nodeLow.length];
        }
        absent[i] = true;
        switch (item.absence()) {
            case FULL_MARKS -> earn(i, item, item.points(), item.points());
            case RESCALE_WITHIN_PARENT -> missing[item.group()] += item.points();
            case RESCALE_WITHIN_TOTAL -> missingFromTotal += item.points();
        }
    }

    private void earn(int i, Item item, long from, long to) {
        int group = item.group();
        itemLow[i] = from;
        itemHigh[i] = to;
        nodeLow[group] += from;
        nodeHigh[group] += to;
        nodeAvailable[group] += item.points();
    }

    private void itemVetoes() {
        for (int i = 0; i < vetoLow.length; i++) {
            CompiledVeto veto = scheme.vetoes().get(i);
            int item = veto.item();
            if (item == CompiledVeto.NO_ITEM || itemAvailable(item) == 0) {
                continue;
            }
            VetoState state = VetoState.of(veto.test(), facts);
            int group = scheme.items().get(item).group();
            if (state != VetoState.CLEAR) {
                vetoLow[i] = Math.min(0, -itemLow[item]);
                itemLow[item] += vetoLow[i];
                nodeLow[group] += vetoLow[i];
            }
            if (state == VetoState.STRUCK) {
                vetoHigh[i] = Math.min(0, -itemHigh[item]);
                itemHigh[item] += vetoHigh[i];
                nodeHigh[group] += vetoHigh[i];
            }
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

    /** Puts the children of a node together, makes up for what is missing from it or passes that on, and adds it up. */
    private void rollUp(int place) {
        Node node = scheme.node(place);
        boolean root = place == scheme.root();
        if (!node.isPlainSum()) {
            aggregate(place, node);
        } else if (!root && missing(place) > 0 && nodeAvailable[place] > 0) {
            long whole = nodeAvailable[place] + missing(place);
            shift(
                    place,
                    scheme.scaledUp(nodeLow[place], whole, nodeAvailable[place]),
                    scheme.scaledUp(nodeHigh[place], whole, nodeAvailable[place]),
                    whole);
        }
        if (!root) {
            int parent = scheme.groups().get(place).parent();
            nodeLow[parent] += nodeLow[place];
            nodeHigh[parent] += nodeHigh[place];
            nodeAvailable[parent] += nodeAvailable[place];
            if (missing(place) > 0) {
                missing[parent] += missing[place];
            }
        }
    }

    /** The points of what is left out of a node and nobody has made up for. */
    private long missing(int place) {
        return missing.length == 0 ? 0 : missing[place];
    }

    private void shift(int place, long newLow, long newHigh, long newAvailable) {
        if (shiftLow.length == 0) {
            shiftLow = new long[nodeLow.length];
            shiftHigh = new long[nodeLow.length];
        }
        shiftLow[place] = newLow - nodeLow[place];
        shiftHigh[place] = newHigh - nodeHigh[place];
        nodeLow[place] = newLow;
        nodeHigh[place] = newHigh;
        nodeAvailable[place] = newAvailable;
        if (missing.length > 0) {
            missing[place] = 0;
        }
    }

    private void aggregate(int place, Node node) {
        List<Aggregator.Child> lows = new ArrayList<>();
        List<Aggregator.Child> highs = new ArrayList<>();
        boolean any = children(place, node.unknown(), lows, highs);
        if (!any) {
            return;
        }
        long points = node.stated() >= 0 ? node.stated() : nodeAvailable[place] + missing(place);
        long least = lows.isEmpty() ? 0 : node.aggregator().points(points, lows, scheme.scaledItems());
        long most = highs.isEmpty() ? points : node.aggregator().points(points, highs, scheme.scaledItems());
        boolean tooLittle = isBelow(points - (most - least), points, node.coverage());
        if (tooLittle) {
            notRated = notRated.length == 0 ? new boolean[nodeLow.length] : notRated;
            notRated[place] = true;
        }
        shift(place, tooLittle ? 0 : least, tooLittle ? points : most, points);
    }

    /** Gathers the children that count towards a node; returns whether any child applies to the unit. */
    private boolean children(
            int place, NodeRule.Unknown unknown, List<Aggregator.Child> lows, List<Aggregator.Child> highs) {
        int child = 0;
        boolean any = false;
        for (int i = 0; i < itemLow.length; i++) {
            if (scheme.items().get(i).group() == place) {
                long points = itemAvailable(i);
                boolean isKnown = status(i) != Status.UNKNOWN;
                any |= points > 0;
                child(child++, itemLow[i], itemHigh[i], points, isKnown, unknown, lows, highs);
            }
        }
        for (int below = 0; below < place; below++) {
            if (scheme.groups().get(below).parent() == place) {
                any |= nodeAvailable[below] > 0;
                child(
                        child++,
                        nodeLow[below],
                        nodeHigh[below],
                        nodeAvailable[below],
                        isKnown(below),
                        unknown,
                        lows,
                        highs);
            }
        }
        return any;
    }

    /** Whether anything is known of an item below the group at {@code place}. */
    private boolean isKnown(int place) {
        for (int i = 0; i < itemLow.length; i++) {
            int group = scheme.items().get(i).group();
            while (group < place) {
                group = scheme.groups().get(group).parent();
            }
            if (group == place && status(i) != Status.UNKNOWN && itemAvailable(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void child(
            int place,
            long low,
            long high,
            long points,
            boolean isKnown,
            NodeRule.Unknown unknown,
            List<Aggregator.Child> lows,
            List<Aggregator.Child> highs) {
        if (points == 0 || (!isKnown && unknown == NodeRule.Unknown.LEFT_OUT)) {
            return;
        }
        boolean least = !isKnown && unknown == NodeRule.Unknown.LEAST;
        lows.add(new Aggregator.Child(place, low, points));
        highs.add(new Aggregator.Child(place, least ? low : high, points));
    }

    /** Whether {@code decided} is below {@code percent}, in millionths, of {@code points}. */
    private static boolean isBelow(long decided, long points, long percent) {
        return percent > 0
                && BigInteger.valueOf(decided)
                                .multiply(BigInteger.valueOf(100 * Decimals.ONE))
                                .compareTo(BigInteger.valueOf(points).multiply(BigInteger.valueOf(percent)))
                        < 0;
    }

    private void whole() {
        int root = scheme.root();
        low = nodeLow[root];
        high = nodeHigh[root];
        available = nodeAvailable[root];
        if (absent() > 0 && available > 0) {
            redistribution = scaledTo(scheme.total());
        }
        if (scheme.scaledTo() != CompiledScheme.NOT_SCALED && available > 0) {
            scaling = scaledTo(scheme.scaledTo());
        }
    }

    /** The points of what does not apply and nobody has made up for yet, when the groups have been put together. */
    long absent() {
        return missing(scheme.root()) + missingFromTotal;
    }

    private Step scaledTo(long whole) {
        Step step =
                new Step(scheme.scaledUp(low, whole, available) - low, scheme.scaledUp(high, whole, available) - high);
        apply(step);
        available = whole;
        return step;
    }

    private void bonuses(LedgerSink.Sum sum) {
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

    private boolean isAbsent(int item) {
        return absent.length > 0 && absent[item];
    }

    /** What is known of the facts of an item. */
    Status status(int item) {
        return isAbsent(item)
                ? Status.NOT_APPLICABLE
                : scheme.items().get(item).program().status(facts);
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
        boolean leftOut = isAbsent(item) && scored.absence() != AbsencePolicy.FULL_MARKS;
        return leftOut ? 0 : scored.points();
    }

    long nodeLow(int place) {
        return nodeLow[place];
    }

    long nodeHigh(int place) {
        return nodeHigh[place];
    }

    long nodeAvailable(int place) {
        return nodeAvailable[place];
    }

    /** Whether too little is decided for the node to be rated. */
    boolean isNotRated(int place) {
        return notRated.length > 0 && notRated[place];
    }

    /** What redistribution or aggregation within the node added. */
    Step nodeShift(int place) {
        return shiftLow.length == 0 ? Step.NONE : new Step(shiftLow[place], shiftHigh[place]);
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

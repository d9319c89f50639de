package org.zhunsheng.indicators.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.engine.CompiledScheme.Node;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.NodeRule;

/**
 * The points of every group of one unit and of the whole, in millionths, as they are put together from below. Written by {@link
 * ScoreSheet#of}, then never again.
 */
final class NodeSheet implements GroupPoints {
    private static final long[] NONE = {};
    private static final boolean[] NO_FLAGS = {};

    private final CompiledScheme scheme;
    private final ItemSheet items;
    private final long[] low;
    private final long[] high;
    private final long[] available;
    /** The points of what is left out and nobody has made up for; made when there is the first. */
    private long[] missing = NONE;

    private long missingFromTotal;
    /** What redistribution or aggregation added; made when there is the first. */
    private long[] shiftLow = NONE;

    private long[] shiftHigh = NONE;
    private boolean[] notRated = NO_FLAGS;

    private NodeSheet(NodeSheet other) {
        this.scheme = other.scheme;
        this.items = other.items;
        this.low = other.low.clone();
        this.high = other.high.clone();
        this.available = other.available.clone();
        this.missing = other.missing.clone();
        this.missingFromTotal = other.missingFromTotal;
    }

    /** A copy of what the items have come to, before anything is put together. */
    NodeSheet copy() {
        return new NodeSheet(this);
    }

    NodeSheet(CompiledScheme scheme, ItemSheet items) {
        int nodes = scheme.root() + 1;
        this.scheme = scheme;
        this.items = items;
        this.low = new long[nodes];
        this.high = new long[nodes];
        this.available = new long[nodes];
    }

    @Override
    public void earn(Item item, long from, long to) {
        int group = item.group();
        low[group] += from;
        high[group] += to;
        available[group] += item.points();
    }

    @Override
    public void leaveOut(Item item) {
        if (item.absence() == AbsencePolicy.RESCALE_WITHIN_TOTAL) {
            missingFromTotal += item.points();
        } else {
            missing = missing.length == 0 ? new long[low.length] : missing;
            missing[item.group()] += item.points();
        }
    }

    @Override
    public void withdraw(Item item, long from, long to) {
        int group = item.group();
        low[group] -= from;
        high[group] -= to;
        available[group] -= item.points();
    }

    @Override
    public void takeIn(Item item) {
        if (item.absence() == AbsencePolicy.RESCALE_WITHIN_TOTAL) {
            missingFromTotal -= item.points();
        } else {
            missing[item.group()] -= item.points();
        }
    }

    /** Changes the points of a group of which a veto takes an item. */
    void change(int group, long lowBy, long highBy) {
        low[group] += lowBy;
        high[group] += highBy;
    }

    /** Puts all groups together, from below, and then the whole. */
    void rollUp() {
        for (int place = 0; place < low.length; place++) {
            rollUp(place);
        }
    }

    /** Puts the children of a node together, makes up for what is missing from it or passes that on, and adds it up. */
    private void rollUp(int place) {
        Node node = scheme.node(place);
        boolean root = place == scheme.root();
        if (!node.isPlainSum()) {
            aggregate(place, node);
        } else if (!root && missing(place) > 0 && available[place] > 0) {
            long whole = available[place] + missing(place);
            shift(
                    place,
                    scheme.scaledUp(low[place], whole, available[place]),
                    scheme.scaledUp(high[place], whole, available[place]),
                    whole);
        }
        if (!root) {
            int parent = scheme.groups().get(place).parent();
            low[parent] += low[place];
            high[parent] += high[place];
            available[parent] += available[place];
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
            shiftLow = new long[low.length];
            shiftHigh = new long[low.length];
        }
        shiftLow[place] = newLow - low[place];
        shiftHigh[place] = newHigh - high[place];
        low[place] = newLow;
        high[place] = newHigh;
        available[place] = newAvailable;
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
        long points = node.stated() >= 0 ? node.stated() : available[place] + missing(place);
        long least = lows.isEmpty() ? 0 : node.aggregator().points(points, lows, scheme.scaledItems());
        long most = highs.isEmpty() ? points : node.aggregator().points(points, highs, scheme.scaledItems());
        boolean tooLittle = isBelow(points - (most - least), points, node.coverage());
        if (tooLittle) {
            notRated = notRated.length == 0 ? new boolean[low.length] : notRated;
            notRated[place] = true;
        }
        shift(place, tooLittle ? 0 : least, tooLittle ? points : most, points);
    }

    /** Gathers the children that count towards a node; returns whether any child applies to the unit. */
    private boolean children(
            int place, NodeRule.Unknown unknown, List<Aggregator.Child> lows, List<Aggregator.Child> highs) {
        int child = 0;
        boolean any = false;
        for (int i : scheme.members().itemsOf(place)) {
            long points = items.available(i);
            boolean isKnown = items.status(i) != Status.UNKNOWN;
            any |= points > 0;
            child(child++, items.low(i), items.high(i), points, isKnown, unknown, lows, highs);
        }
        for (int below : scheme.members().groupsOf(place)) {
            any |= available[below] > 0;
            child(child++, low[below], high[below], available[below], isKnown(below), unknown, lows, highs);
        }
        return any;
    }

    /** Whether anything is known of an item below the group at {@code place}. */
    private boolean isKnown(int place) {
        for (int i : scheme.members().itemsOf(place)) {
            if (items.status(i) != Status.UNKNOWN && items.available(i) > 0) {
                return true;
            }
        }
        return scheme.members().groupsOf(place).stream().anyMatch(this::isKnown);
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

    /** The points of what does not apply and nobody has made up for, when the groups have been put together. */
    long absent() {
        return missing(scheme.root()) + missingFromTotal;
    }

    long low(int place) {
        return low[place];
    }

    long high(int place) {
        return high[place];
    }

    long available(int place) {
        return available[place];
    }

    /** Whether too little is decided for the node to be rated. */
    boolean isNotRated(int place) {
        return notRated.length > 0 && notRated[place];
    }

    /** What redistribution or aggregation within the node added. */
    ScoreStep shift(int place) {
        return shiftLow.length == 0 ? ScoreStep.NONE : new ScoreStep(shiftLow[place], shiftHigh[place]);
    }
}

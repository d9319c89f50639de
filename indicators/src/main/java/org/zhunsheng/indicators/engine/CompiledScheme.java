package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * A scheme as tables, for units of one kind. Items stand in the order of their codes, groups with the second level before the first,
 * so that one pass in order rolls points up; the whole comes last. Written once by {@link SchemeCompiler}.
 *
 * @param index the slots of the facts
 * @param items the scored indicators
 * @param groups the groups, second level first
 * @param whole how the first level comes to the whole
 * @param members which items and groups lie right below each node
 * @param isPlain whether every group, and the whole, is a plain sum, and no veto takes the points of a single item
 * @param total the points of the whole, in millionths
 * @param scaledTo what the points that apply are scaled to, in millionths; negative if they are not
 * @param bonuses the points on top
 * @param vetoes the breaches that override points
 * @param grades the grades, lowest first
 * @param scaledItems the arithmetic of redistribution
 * @param rounding how the total is rounded
 * @param roundsTotal whether it is
 * @param catalogue the catalogue, tailored
 * @param scheme the scheme, tailored
 * @param profiles what tailored them, in order
 * @param law the law that assessments by it rest on
 * @param calendar the days off, by which working days count
 */
record CompiledScheme(
        FactIndex index,
        ImmutableList<Item> items,
        ImmutableList<Group> groups,
        Node whole,
        Members members,
        boolean isPlain,
        long total,
        long scaledTo,
        ImmutableList<CompiledBonus> bonuses,
        ImmutableList<CompiledVeto> vetoes,
        ImmutableList<Grade> grades,
        FixedPoint scaledItems,
        FixedPoint rounding,
        boolean roundsTotal,
        IndicatorCatalogue catalogue,
        ScoringScheme scheme,
        ImmutableList<Profile> profiles,
        AppliedLaw law,
        WorkingCalendar calendar) {

    /** What {@link #scaledTo()} is if nothing is scaled. */
    static final long NOT_SCALED = -1;

    /** The same scheme asking the item at {@code place} of units that it is not asked of. */
    CompiledScheme asking(int place) {
        ImmutableList.Builder<Item> asked = ImmutableList.builder();
        for (int i = 0; i < items.size(); i++) {
            asked.add(i == place ? items.get(i).asked() : items.get(i));
        }
        return new CompiledScheme(
                index,
                asked.build(),
                groups,
                whole,
                members,
                isPlain,
                total,
                scaledTo,
                bonuses,
                vetoes,
                grades,
                scaledItems,
                rounding,
                roundsTotal,
                catalogue,
                scheme,
                profiles,
                law,
                calendar);
    }

    /** Whether the word of the unit alone can earn less of an item than its claims would. */
    boolean capsItems() {
        return items.stream().anyMatch(item -> item.unbacked() < item.points());
    }

    /** The place of the whole, behind all groups. */
    int root() {
        return groups.size();
    }

    /** How the children of the group at {@code place} come to its points. */
    Node node(int place) {
        return place == root() ? whole : groups.get(place).node();
    }

    /** {@code points} of {@code applicable} as points of {@code whole}. */
    long scaledUp(long points, long whole, long applicable) {
        return points < 0
                ? scaledItems.divide(
                        BigInteger.valueOf(points).multiply(BigInteger.valueOf(whole)), BigInteger.valueOf(applicable))
                : scaledItems.mulDiv(points, whole, applicable);
    }

    /**
     * A scored indicator.
     *
     * @param code its code
     * @param program how it is scored
     * @param columns the same, quicker, for units of whom every fact is certain or unknown; empty if there is no such way
     * @param alone the same for one such unit: by its columns, or else by the program
     * @param points its points, in millionths
     * @param group the place of its second-level group
     * @param absence what becomes of its points where it does not apply
     * @param exempt why it does not apply to units of this kind; empty if it does
     * @param unbacked the most that the word of the unit alone earns, in millionths
     */
    record Item(
            IndicatorCode code,
            Program program,
            Optional<ColumnScorer> columns,
            ColumnScorer alone,
            long points,
            int group,
            AbsencePolicy absence,
            Optional<LocalText> exempt,
            long unbacked) {
        Item asked() {
            return new Item(code, program, columns, alone, points, group, absence, Optional.empty(), unbacked);
        }
    }

    /** The children of every node, each in order. */
    static final class Members {
        private final ImmutableListMultimap<Integer, Integer> items;
        private final ImmutableListMultimap<Integer, Integer> groups;

        private final ImmutableMap<IndicatorCode, Integer> places;

        private Members(
                ImmutableListMultimap<Integer, Integer> items,
                ImmutableListMultimap<Integer, Integer> groups,
                ImmutableMap<IndicatorCode, Integer> places) {
            this.items = items;
            this.groups = groups;
            this.places = places;
        }

        static Members of(ImmutableList<Item> items, ImmutableList<Group> groups) {
            ImmutableListMultimap.Builder<Integer, Integer> itemsOf = ImmutableListMultimap.builder();
            for (int i = 0; i < items.size(); i++) {
                itemsOf.put(items.get(i).group(), i);
            }
            ImmutableListMultimap.Builder<Integer, Integer> groupsOf = ImmutableListMultimap.builder();
            for (int place = 0; place < groups.size(); place++) {
                groupsOf.put(groups.get(place).parent(), place);
            }
            ImmutableMap.Builder<IndicatorCode, Integer> places = ImmutableMap.builder();
            for (int i = 0; i < items.size(); i++) {
                places.put(items.get(i).code(), i);
            }
            return new Members(itemsOf.build(), groupsOf.build(), places.buildOrThrow());
        }

        /** The place of the item of {@code code}; empty if there is none. */
        Optional<Integer> place(IndicatorCode code) {
            return Optional.ofNullable(places.get(code));
        }

        /** The items right below the node at {@code place}. */
        ImmutableList<Integer> itemsOf(int place) {
            return items.get(place);
        }

        /** The groups right below the node at {@code place}. */
        ImmutableList<Integer> groupsOf(int place) {
            return groups.get(place);
        }
    }

    /**
     * A group of the first or second level.
     *
     * @param code its code
     * @param parent the place of the group above, or of the whole
     * @param node how its children come to its points
     */
    record Group(IndicatorCode code, int parent, Node node) {}

    /**
     * How children come to the points of a node.
     *
     * @param aggregator how they are put together
     * @param unknown what becomes of children that nothing is known of
     * @param coverage the least share that has to be decided, in millionths of a percent; 0 for none
     * @param stated the points that the scheme states for it, in millionths; negative if its children's add up
     */
    record Node(Aggregator aggregator, NodeRule.Unknown unknown, long coverage, long stated) {
        /** A plain sum of the children. */
        static final Node SUM = new Node(Aggregator.SUM, NodeRule.Unknown.OPEN, 0, -1);

        boolean isPlainSum() {
            return aggregator.aggregation() == Aggregation.SUM && unknown == NodeRule.Unknown.OPEN && coverage == 0;
        }
    }

    /**
     * A bonus.
     *
     * @param bonus its description
     * @param program how it is earned
     */
    record CompiledBonus(Bonus bonus, Program program) {}

    /**
     * A veto.
     *
     * @param veto its description
     * @param test when it strikes
     * @param item the place of the item whose points it takes, or {@link #NO_ITEM}
     */
    record CompiledVeto(Veto veto, CompiledCondition test, int item) {
        /** The veto is not of a single item. */
        static final int NO_ITEM = -1;
    }
}

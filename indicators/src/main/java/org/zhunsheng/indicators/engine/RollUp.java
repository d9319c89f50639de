package org.zhunsheng.indicators.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * How the lower ends of items come to the lower end of the total, step by step: which facts each part reads, what is summed, what is
 * scaled, capped and rounded. It holds for every assessment of the same unit by the same scheme, whatever the facts, because what
 * applies to the unit does not change. All points are in millionths. Immutable and thread-safe.
 */
public final class RollUp {
    /** A veto without a cap on the total. */
    public static final long NO_CAP = CellValue.UNBOUNDED;

    private final CompiledScheme scheme;
    private final ImmutableList<ImmutableSet<FactCode>> items;
    private final ImmutableList<Node> nodes;
    private final ImmutableList<Scale> scales;
    private final long available;

    /**
     * A group or, as the last of them, the whole.
     *
     * @param items the places of the items right below it
     * @param nodes the places of the groups right below it
     * @param isSum whether its points are the sum of theirs, scaled; otherwise it aggregates them in some other way
     * @param scale what the sum is scaled by
     */
    public record Node(ImmutableList<Integer> items, ImmutableList<Integer> nodes, boolean isSum, Scale scale) {
        /** Refuses null. */
        public Node {
            Objects.requireNonNull(items, "items");
            Objects.requireNonNull(nodes, "nodes");
            Objects.requireNonNull(scale, "scale");
        }
    }

    /**
     * Points of {@code applicable} as points of {@code whole}.
     *
     * @param whole the points after scaling
     * @param applicable the points before, above zero
     */
    public record Scale(long whole, long applicable) {
        static final Scale NONE = new Scale(1, 1);

        /** Whether nothing changes. */
        public boolean isNone() {
            return whole == applicable;
        }
    }

    private RollUp(CompiledScheme scheme, ScoreSheet sheet) {
        this.scheme = scheme;
        this.items = IntStream.range(0, scheme.items().size())
                .mapToObj(this::factsOf)
                .collect(toImmutableList());
        this.nodes = IntStream.rangeClosed(0, scheme.root())
                .mapToObj(place -> node(place, sheet))
                .collect(toImmutableList());
        this.scales = scalesOf(sheet);
        this.available = sheet.available();
    }

    static RollUp of(CompiledScheme scheme, ScoreSheet sheet) {
        return new RollUp(scheme, sheet);
    }

    private ImmutableList<Scale> scalesOf(ScoreSheet sheet) {
        ImmutableList.Builder<Scale> found = ImmutableList.builder();
        long points = sheet.nodes().available(scheme.root());
        if (points > 0 && sheet.nodes().absent() > 0) {
            found.add(new Scale(scheme.total(), points));
            points = scheme.total();
        }
        if (points > 0 && scheme.scaledTo() != CompiledScheme.NOT_SCALED) {
            found.add(new Scale(scheme.scaledTo(), points));
        }
        return found.build();
    }

    private Node node(int place, ScoreSheet sheet) {
        List<Integer> own = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        long applicable = 0;
        for (int i = 0; i < scheme.items().size(); i++) {
            if (scheme.items().get(i).group() == place) {
                own.add(i);
                applicable += sheet.items().available(i);
            }
        }
        for (int group = 0; group < scheme.groups().size(); group++) {
            if (scheme.groups().get(group).parent() == place) {
                below.add(group);
                applicable += sheet.nodes().available(group);
            }
        }
        boolean isSum = scheme.node(place).isPlainSum();
        long whole = sheet.nodes().available(place);
        Scale scale = isSum && applicable > 0 ? new Scale(whole, applicable) : Scale.NONE;
        return new Node(ImmutableList.copyOf(own), ImmutableList.copyOf(below), isSum, scale);
    }

    private ImmutableSet<FactCode> factsOf(int item) {
        Set<Integer> slots =
                new LinkedHashSet<>(scheme.items().get(item).program().slots());
        for (CompiledVeto veto : scheme.vetoes()) {
            if (veto.item() == item) {
                slots.add(veto.test().slot());
            }
        }
        return codes(slots);
    }

    /** The facts in {@code slots}, and the parts of those that can be worked out, as far as they can be claimed. */
    private ImmutableSet<FactCode> codes(Set<Integer> slots) {
        return scheme.index().claimable(slots);
    }

    /** For every item the facts that its points depend on, its vetoes included, in the order of the codes of the items. */
    public ImmutableList<ImmutableSet<FactCode>> items() {
        return items;
    }

    /** The groups, every one after those below it, and the whole at the end. */
    public ImmutableList<Node> nodes() {
        return nodes;
    }

    /** What the whole is scaled by when the groups have been put together, one after the other. */
    public ImmutableList<Scale> scales() {
        return scales;
    }

    /** The points that bonuses inside the total cannot lift it above. */
    public long available() {
        return available;
    }

    /** For every bonus the facts that it depends on, in the order of the scheme. */
    public ImmutableList<ImmutableSet<FactCode>> bonuses() {
        return scheme.bonuses().stream()
                .map(bonus -> codes(ImmutableSet.copyOf(bonus.program().slots())))
                .collect(toImmutableList());
    }

    /** Whether a bonus comes on top of the points available. */
    public boolean isBeyond(int bonus) {
        return scheme.bonuses().get(bonus).bonus().counted() == Bonus.Counted.BEYOND;
    }

    /** For every veto of the scheme the facts that it depends on. */
    public ImmutableList<ImmutableSet<FactCode>> vetoes() {
        return scheme.vetoes().stream()
                .map(veto -> codes(ImmutableSet.of(veto.test().slot())))
                .collect(toImmutableList());
    }

    /** The veto at {@code place}. */
    public Veto veto(int place) {
        return scheme.vetoes().get(place).veto();
    }

    /** What the total is capped at unless the veto is clear, or {@link #NO_CAP}. */
    public long cap(int veto) {
        return scheme.vetoes().get(veto).item() == CompiledVeto.NO_ITEM
                ? ScoreSheet.capOf(veto(veto).effect())
                : NO_CAP;
    }

    /** The least difference between two results of scaling. */
    public long scalingQuantum() {
        return scheme.scaledItems().quantum();
    }

    /** How scaling rounds. */
    public RoundingMode scalingMode() {
        return scheme.scaledItems().mode();
    }

    /** How totals are rounded. */
    public RoundingMode totalMode() {
        return scheme.rounding().mode();
    }

    /** The least difference between two totals that are rounded, or 0 if totals are not rounded. */
    public long totalQuantum() {
        return scheme.roundsTotal() ? scheme.rounding().quantum() : 0;
    }

    /** {@code points} scaled as the engine does it. */
    public long scaled(long points, Scale scale) {
        return scale.isNone() ? points : scheme.scaledUp(points, scale.whole(), scale.applicable());
    }

    /** {@code points} rounded as the engine rounds a total. */
    public long rounded(long points) {
        return scheme.roundsTotal() ? scheme.rounding().round(points) : points;
    }

    /** The most that the item at {@code place} can earn. */
    public long itemPoints(int place) {
        return scheme.items().get(place).points();
    }
}

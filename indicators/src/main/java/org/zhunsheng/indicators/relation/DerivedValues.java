package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;

/**
 * What follows from relations for figures that are not stated: a rate from its parts, a total from all its parts, a part from the rest,
 * and bounds of what cannot be known better. It goes on until nothing new follows. Immutable and thread-safe.
 */
public final class DerivedValues {
    /** Rounds after which narrowing stops, since fractions can be narrowed without end. */
    private static final int MOST_ROUNDS = 40;

    private final ImmutableSortedMap<FigureKey, DerivedValue> values;
    private final ImmutableList<FigureKey> impossible;
    private final Map<String, Set<Relation>> reached;

    /**
     * What follows for one figure.
     *
     * @param key the figure, which is not stated
     * @param range what it can be
     * @param from the stated figures that it follows from
     * @param by the relations that it follows by
     */
    public record DerivedValue(
            FigureKey key, ValueRange range, ImmutableSortedSet<FigureKey> from, ImmutableList<Relation> by) {}

    private DerivedValues(
            ImmutableSortedMap<FigureKey, DerivedValue> values,
            ImmutableList<FigureKey> impossible,
            Map<String, Set<Relation>> reached) {
        this.values = values;
        this.reached = reached;
        this.impossible = impossible;
    }

    /** What follows from {@code stated} by the hard relations of {@code relations}. */
    public static DerivedValues of(RelationSet relations, StatedValues stated) {
        Propagation propagation = new Propagation(relations, stated);
        propagation.run();
        return propagation.result();
    }

    /** What follows for {@code key}. */
    public Optional<DerivedValue> find(FigureKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Everything that follows, by figure. */
    public ImmutableMap<FigureKey, DerivedValue> all() {
        return values;
    }

    /** Figures, stated or not, for which nothing is left that they can be: what is stated contradicts itself. */
    ImmutableList<FigureKey> impossible() {
        return impossible;
    }

    /** The hard relations that say something of what is stated in {@code scope}, also by way of figures that are not. */
    Set<Relation> reached(String scope) {
        return reached.getOrDefault(scope, Set.of());
    }

    /** Narrows ranges relation by relation until none changes. */
    private static final class Propagation {
        private final RelationSet relations;
        private final StatedValues stated;
        private final Map<FigureKey, Known> known = new HashMap<>();
        private final Set<FigureKey> impossible = new LinkedHashSet<>();
        private final Map<FigureKey, List<Narrowing>> narrowings = new HashMap<>();
        private final Set<Narrowing> waiting = new LinkedHashSet<>();
        private final Map<String, Set<Relation>> loaded = new HashMap<>();

        private record Known(ValueRange range, Set<FigureKey> from, List<Relation> by) {}

        Propagation(RelationSet relations, StatedValues stated) {
            this.relations = relations;
            this.stated = stated;
        }

        void run() {
            for (String scope : stated.scopes()) {
                load(relations.touching(stated.codes(scope)), scope);
            }
            int left = MOST_ROUNDS * Math.max(1, waiting.size());
            while (!waiting.isEmpty() && left-- > 0) {
                Narrowing next = waiting.iterator().next();
                waiting.remove(next);
                for (FigureKey changed : narrow(next)) {
                    load(relations.of(changed.code()), changed.scope());
                    narrowings.getOrDefault(changed, List.of()).stream()
                            .filter(other -> !other.equals(next))
                            .forEach(waiting::add);
                }
            }
        }

        private void load(List<Relation> more, String scope) {
            Set<Relation> before = loaded.computeIfAbsent(scope, any -> Sets.newIdentityHashSet());
            for (Relation relation : more) {
                if (relation.strictness() == Strictness.HARD && before.add(relation)) {
                    Narrowing.of(relation, scope, stated).ifPresent(narrowing -> {
                        waiting.add(narrowing);
                        narrowing
                                .keys()
                                .forEach(key -> narrowings
                                        .computeIfAbsent(key, any -> new ArrayList<>())
                                        .add(narrowing));
                    });
                }
            }
        }

        private List<FigureKey> narrow(Narrowing narrowing) {
            List<FigureKey> changed = new ArrayList<>();
            narrowing.implied(this::range).forEach((key, implied) -> {
                ValueRange before = range(key);
                Optional<ValueRange> after = before.intersect(implied);
                if (after.isEmpty()) {
                    impossible.add(key);
                } else if (!after.get().equals(before)) {
                    known.put(key, learnt(key, after.get(), narrowing));
                    changed.add(key);
                }
            });
            return changed;
        }

        private Known learnt(FigureKey key, ValueRange range, Narrowing narrowing) {
            Set<FigureKey> from = new LinkedHashSet<>();
            Set<Relation> by = new LinkedHashSet<>();
            Known before = known.get(key);
            if (before != null && !range.isPoint()) {
                from.addAll(before.from());
                by.addAll(before.by());
            }
            for (FigureKey other : narrowing.keys()) {
                Known behind = known.get(other);
                if (!other.equals(key)) {
                    if (stated.find(other).isPresent()) {
                        from.add(other);
                    } else if (behind != null) {
                        from.addAll(behind.from());
                        by.addAll(behind.by());
                    }
                }
            }
            by.add(narrowing.relation());
            return new Known(range, from, List.copyOf(by));
        }

        private ValueRange range(FigureKey key) {
            Known learnt = known.get(key);
            return learnt != null
                    ? learnt.range()
                    : stated.find(key).map(StatedValue::range).orElse(ValueRange.NOT_NEGATIVE);
        }

        DerivedValues result() {
            Map<FigureKey, DerivedValue> derived = new LinkedHashMap<>();
            known.forEach((key, value) -> {
                if (stated.find(key).isEmpty() && !impossible.contains(key)) {
                    derived.put(
                            key,
                            new DerivedValue(
                                    key,
                                    value.range(),
                                    ImmutableSortedSet.copyOf(value.from()),
                                    ImmutableList.copyOf(value.by())));
                }
            });
            return new DerivedValues(ImmutableSortedMap.copyOf(derived), ImmutableList.copyOf(impossible), loaded);
        }
    }
}

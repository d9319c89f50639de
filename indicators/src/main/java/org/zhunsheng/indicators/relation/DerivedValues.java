package org.zhunsheng.indicators.relation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, BitSet> reached;

    /**
     * What follows for one figure.
     *
     * @param key the figure, which is not stated
     * @param range what it can be
     * @param from the stated figures that it follows from
     * @param by the relations that it follows by
     */
    public record DerivedValue(
            FigureKey key, ValueRange range, ImmutableSortedSet<FigureKey> from, ImmutableList<Relation> by) {
        /** Refuses null. */
        public DerivedValue {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(by, "by");
        }

        /** Whether it is one number, if it is rounded to so many decimals. */
        public boolean isKnownTo(int decimals) {
            return range.low().isPresent()
                    && range.low()
                            .map(end -> end.rounded(decimals))
                            .equals(range.high().map(end -> end.rounded(decimals)));
        }
    }

    private DerivedValues(
            ImmutableSortedMap<FigureKey, DerivedValue> values,
            ImmutableList<FigureKey> impossible,
            Map<String, BitSet> reached) {
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

    /** The places of the hard relations that say something of what is stated in {@code scope}, also by way of figures that are not. */
    BitSet reached(String scope) {
        return reached.getOrDefault(scope, new BitSet());
    }

    /** Narrows ranges relation by relation until none changes. */
    private static final class Propagation {
        private final RelationSet relations;
        private final StatedValues stated;
        private final Map<FigureKey, OpenFigure> figures = new HashMap<>();
        /** The relations that speak of each figure. */
        private final ListMultimap<OpenFigure, Narrowing> speaking = ArrayListMultimap.create();

        private final Set<FigureKey> impossible = new LinkedHashSet<>();
        private final Deque<Narrowing> waiting = new ArrayDeque<>();
        private final Map<String, BitSet> loaded = new HashMap<>();

        Propagation(RelationSet relations, StatedValues stated) {
            this.relations = relations;
            this.stated = stated;
        }

        @SuppressWarnings("ReferenceEquality") // each stands for itself
        void run() {
            for (String scope : stated.scopes()) {
                load(relations.touching(stated.codes(scope)), scope);
            }
            int left = MOST_ROUNDS * Math.max(1, waiting.size());
            List<OpenFigure> changed = new ArrayList<>();
            while (!waiting.isEmpty() && left-- > 0) {
                Narrowing next = waiting.remove();
                next.done();
                changed.clear();
                next.imply((figure, implied) -> narrow(next, figure, implied, changed));
                for (OpenFigure figure : changed) {
                    load(relations.placesOf(figure.key().code()), figure.key().scope());
                    for (Narrowing other : speaking.get(figure)) {
                        if (other != next && other.queue()) {
                            waiting.add(other);
                        }
                    }
                }
            }
        }

        private OpenFigure figure(FigureKey key) {
            OpenFigure known = figures.get(key);
            if (known == null) {
                Optional<StatedValue> value = stated.find(key);
                known = new OpenFigure(
                        key, value.isPresent(), value.map(StatedValue::range).orElse(ValueRange.NOT_NEGATIVE));
                figures.put(key, known);
            }
            return known;
        }

        private void load(List<Integer> more, String scope) {
            BitSet before = loaded.computeIfAbsent(scope, any -> new BitSet());
            for (int place : more) {
                Relation relation = relations.relations().get(place);
                if (relation.strictness() == Strictness.HARD && !before.get(place)) {
                    before.set(place);
                    Narrowing.of(relation, scope, stated, this::figure).ifPresent(narrowing -> {
                        narrowing.queue();
                        waiting.add(narrowing);
                        narrowing.figures().forEach(figure -> speaking.put(figure, narrowing));
                    });
                }
            }
        }

        private void narrow(Narrowing by, OpenFigure figure, ValueRange implied, List<OpenFigure> changed) {
            Optional<ValueRange> after = figure.range().intersect(implied);
            if (after.isEmpty()) {
                impossible.add(figure.key());
            } else if (!after.get().equals(figure.range())) {
                learn(figure, after.get(), by);
                changed.add(figure);
            }
        }

        private static void learn(OpenFigure figure, ValueRange range, Narrowing narrowing) {
            Set<FigureKey> from = new LinkedHashSet<>();
            Set<Relation> by = Sets.newLinkedHashSetWithExpectedSize(4);
            if (!range.isPoint()) {
                from.addAll(figure.from());
                by.addAll(figure.by());
            }
            for (OpenFigure other : narrowing.figures()) {
                if (other != figure) {
                    if (other.isStated()) {
                        from.add(other.key());
                    } else {
                        from.addAll(other.from());
                        by.addAll(other.by());
                    }
                }
            }
            by.add(narrowing.relation());
            figure.narrow(range, from, List.copyOf(by));
        }

        DerivedValues result() {
            Map<FigureKey, DerivedValue> derived = new LinkedHashMap<>();
            figures.forEach((key, figure) -> {
                if (!figure.isStated() && figure.isNarrowed() && !impossible.contains(key)) {
                    derived.put(
                            key,
                            new DerivedValue(
                                    key,
                                    figure.range(),
                                    ImmutableSortedSet.copyOf(figure.from()),
                                    ImmutableList.copyOf(figure.by())));
                }
            });
            return new DerivedValues(ImmutableSortedMap.copyOf(derived), ImmutableList.copyOf(impossible), loaded);
        }
    }
}

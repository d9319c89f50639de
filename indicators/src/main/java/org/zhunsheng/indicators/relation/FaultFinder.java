package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationSystem.Item;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Makes of relations that do not hold the mistakes behind them: each once, with all that follows from it, and where it can be. */
final class FaultFinder {
    /** Sets that are described; of more it is said how many there are. */
    private static final int MOST_DESCRIBED = 20;

    private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

    private final RelationSet relations;
    private final StatedValues values;
    private final DerivedValues derived;
    private final ErrorWeights weights;
    private final ImmutableList<RelationOutcome.Disagrees> disagreements;

    FaultFinder(
            RelationSet relations,
            StatedValues values,
            DerivedValues derived,
            ErrorWeights weights,
            ImmutableList<RelationOutcome.Disagrees> disagreements) {
        this.relations = relations;
        this.values = values;
        this.derived = derived;
        this.weights = weights;
        this.disagreements = disagreements;
    }

    ImmutableList<RelationFault> find() {
        List<RelationFault> faults = new ArrayList<>();
        for (RelationSystem block :
                SystemBuilder.build(relations, values, derived, weights).blocks()) {
            ErrorLocaliser localiser = new ErrorLocaliser(block);
            List<Evidence> told = merged(assign(block, localiser.locate()));
            told.forEach(evidence -> faults.add(fault(block, localiser, evidence)));
        }
        return ImmutableList.copyOf(faults);
    }

    /** A mistake and what shows it. */
    private record Evidence(
            ErrorLocaliser.Mistake mistake, List<RelationOutcome.Disagrees> shown, boolean contradicts) {
        boolean isShown() {
            return contradicts || !shown.isEmpty();
        }
    }

    /** Gives each relation of the block that does not hold to the mistake with which it has the most figures in common. */
    private List<Evidence> assign(RelationSystem block, List<ErrorLocaliser.Mistake> mistakes) {
        List<Evidence> evidence = mistakes.stream()
                .map(mistake -> new Evidence(mistake, new ArrayList<>(), contradicts(block, mistake.suspects())))
                .toList();
        for (RelationOutcome.Disagrees disagreement : disagreements) {
            BitSet own = itemsOf(block, disagreement);
            evidence.stream()
                    .filter(one -> own.intersects(one.mistake().suspects())
                            || (one.mistake().sets().isEmpty() && !own.isEmpty()))
                    .max(Comparator.comparingInt(
                            one -> common(own, one.mistake().suspects())))
                    .ifPresent(best -> best.shown().add(disagreement));
        }
        return evidence;
    }

    private boolean contradicts(RelationSystem block, BitSet suspects) {
        return suspects.stream()
                .mapToObj(item -> key(block, item))
                .anyMatch(
                        key -> values.find(key).map(StatedValue::contradictory).orElse(false));
    }

    /** A mistake that no relation shows by itself is part of the first that one does. */
    private static List<Evidence> merged(List<Evidence> all) {
        Optional<Evidence> first = all.stream().filter(Evidence::isShown).findFirst();
        if (first.isEmpty() || all.stream().allMatch(Evidence::isShown)) {
            return all;
        }
        ErrorLocaliser.Mistake together = all.stream()
                .filter(one -> !one.isShown())
                .map(Evidence::mistake)
                .reduce(first.get().mistake(), ErrorLocaliser.Mistake::together);
        List<Evidence> merged = new ArrayList<>();
        for (Evidence one : all) {
            if (one.isShown()) {
                merged.add(merged.isEmpty() ? new Evidence(together, one.shown(), one.contradicts()) : one);
            }
        }
        return merged;
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static BitSet itemsOf(RelationSystem block, RelationOutcome.Disagrees disagreement) {
        BitSet items = new BitSet();
        for (int i = 0; i < block.items().size(); i++) {
            FigureKey key = key(block, i);
            boolean change = disagreement.relation() instanceof Relation.Change;
            if ((change
                            ? key.scope().endsWith(disagreement.scope())
                            : key.scope().equals(disagreement.scope()))
                    && disagreement.relation().codes().contains(key.code())) {
                items.set(i);
            }
        }
        return items;
    }

    private static FigureKey key(RelationSystem block, int item) {
        return block.variables().get(block.items().get(item).variable()).key();
    }

    private RelationFault fault(RelationSystem block, ErrorLocaliser localiser, Evidence evidence) {
        ErrorLocaliser.Mistake mistake = evidence.mistake();
        ImmutableList<SuspectSet> sets = mistake.sets().stream()
                .sorted(Comparator.comparing(Object::toString))
                .limit(MOST_DESCRIBED)
                .map(set -> describe(block, localiser.solver(), set, mistake.elsewhere()))
                .sorted(Comparator.comparing(set -> !set.isKeystroke()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSortedSet<FigureKey> suspects = mistake.suspects().stream()
                .mapToObj(item -> key(block, item))
                .collect(ImmutableSortedSet.toImmutableSortedSet(FigureKey::compareTo));
        return new RelationFault(
                evidence.shown().stream()
                        .sorted(Comparator.comparingInt((RelationOutcome.Disagrees one) ->
                                        one.relation().codes().size())
                                .thenComparing(one -> one.relation().id()))
                        .collect(ImmutableList.toImmutableList()),
                suspects.stream()
                        .filter(key ->
                                values.find(key).map(StatedValue::contradictory).orElse(false))
                        .collect(ImmutableList.toImmutableList()),
                suspects,
                new ErrorLocalisation(sets, mistake.sets().size(), mistake.counted(), mistake.exact()));
    }

    private SuspectSet describe(RelationSystem block, SystemSolver solver, BitSet set, BitSet elsewhere) {
        BitSet free = (BitSet) set.clone();
        free.or(elsewhere);
        Set<FigureKey> suspects =
                set.stream().mapToObj(item -> key(block, item)).collect(Collectors.toSet());
        return new SuspectSet(set.stream()
                .mapToObj(number -> {
                    Item item = block.items().get(number);
                    FigureKey key = key(block, number);
                    ValueRange needed = solver.range(free, item.variable()).orElse(ValueRange.ALL);
                    ValueRange kept = rateOf(key, suspects)
                            .or(() -> changeOf(key, suspects))
                            .flatMap(needed::intersect)
                            .or(() -> item.statement().whole() ? needed.wholeNumbers() : Optional.empty())
                            .orElse(needed);
                    return new SuspectSet.Suspect(
                            key, item.statement(), kept, Keystroke.repairing(item.statement(), kept));
                })
                .sorted(Comparator.comparing(SuspectSet.Suspect::key))
                .collect(ImmutableList.toImmutableList()));
    }

    /** What a stated change would have to be by both years, if these are not suspected with it. */
    private Optional<ValueRange> changeOf(FigureKey key, Set<FigureKey> suspects) {
        return values.changes().keySet().stream()
                .filter(change -> change.key().changed(change.kind()).equals(key))
                .filter(change -> !suspects.contains(change.key())
                        && !suspects.contains(change.key().yearBefore()))
                .flatMap(change -> values
                        .find(change.key())
                        .flatMap(now -> values.find(change.key().yearBefore())
                                .map(before -> ChangeCheck.computed(change.kind(), now.range(), before.range())))
                        .stream())
                .findFirst();
    }

    /** What a rate would have to be by its most customary base, if its parts are not suspected with it. */
    private Optional<ValueRange> rateOf(FigureKey key, Set<FigureKey> suspects) {
        for (Relation relation : relations.of(key.code())) {
            if (relation instanceof Relation.Rate rate
                    && rate.rate().equals(key.code())
                    && !rate.bases().isEmpty()) {
                List<Term> base = rate.bases().get(0);
                SignedSum above = SignedSum.of(rate.numerator(), key.scope(), values);
                SignedSum below = SignedSum.of(base, key.scope(), values);
                boolean settled = above.isComplete()
                        && below.isComplete()
                        && !below.isZero()
                        && relation.codes().stream()
                                .map(code -> new FigureKey(code, key.scope()))
                                .allMatch(other -> other.equals(key) || !suspects.contains(other));
                if (settled) {
                    return above.range()
                            .times(Fraction.HUNDRED)
                            .over(below.range())
                            .intersect(PERCENT);
                }
            }
        }
        return Optional.empty();
    }
}

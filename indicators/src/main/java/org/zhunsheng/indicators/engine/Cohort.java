package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;

/**
 * The units that a unit is compared with: for every fact that a scheme compares, the ranges of all of them in ascending order. A
 * unit that is itself of the cohort is never compared with itself. Immutable and thread-safe.
 */
final class Cohort implements Peers {
    /** No units at all: comparisons stay open. */
    static final Cohort NONE = new Cohort(ImmutableMap.of(), Map.of(), Optional.empty(), Optional.empty());

    private final ImmutableMap<Column, Ranges> ranges;
    private final Map<String, FactTable> members;
    private final Optional<Cohort> verified;
    private final Optional<CohortFigures> figures;

    private record Column(int slot, Among among) {}

    private static final class Ranges {
        private static final Ranges NONE = new Ranges(new long[0], new long[0]);

        private final long[] lows;
        private final long[] highs;

        Ranges(long[] lows, long[] highs) {
            this.lows = lows;
            this.highs = highs;
        }
    }

    private Cohort(
            ImmutableMap<Column, Ranges> ranges,
            Map<String, FactTable> members,
            Optional<Cohort> verified,
            Optional<CohortFigures> figures) {
        this.ranges = ranges;
        this.members = members;
        this.verified = verified;
        this.figures = figures;
    }

    static Cohort of(FactIndex index, Iterable<Dossier> dossiers) {
        boolean compares = !index.comparedSlots().isEmpty();
        Map<String, FactTable> stated = new LinkedHashMap<>();
        Map<String, FactTable> verified = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            stated.put(dossier.unit().id(), DossierFacts.read(index, dossier, Peers.NONE));
            if (compares) {
                verified.put(dossier.unit().id(), DossierFacts.read(index, dossier, Peers.NONE, View.VERIFIED));
            }
        }
        if (!compares) {
            return new Cohort(ImmutableMap.of(), stated, Optional.empty(), Optional.empty());
        }
        Optional<CohortFigures> figures = Optional.of(figures(index, stated, verified));
        return new Cohort(
                ranges(index, stated),
                stated,
                Optional.of(new Cohort(ranges(index, verified), verified, Optional.empty(), figures)),
                figures);
    }

    private static CohortFigures figures(
            FactIndex index, Map<String, FactTable> stated, Map<String, FactTable> verified) {
        ImmutableList<Integer> slots = index.comparedSlots().stream()
                .sorted(Comparator.comparing(slot -> index.definition(slot).code()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (String unit : ImmutableSortedSet.copyOf(stated.keySet())) {
            lines.addAll(lines(index, slots, unit + " stated ", Objects.requireNonNull(stated.get(unit))));
            lines.addAll(lines(index, slots, unit + " verified ", Objects.requireNonNull(verified.get(unit))));
        }
        return new CohortFigures(stated.size(), lines.build());
    }

    private static List<String> lines(FactIndex index, List<Integer> slots, String before, FactTable facts) {
        return slots.stream()
                .map(slot -> before
                        + index.definition(slot).code()
                        + (facts.isNotApplicable(slot)
                                ? " inapplicable"
                                : " " + facts.low(slot) + " " + facts.high(slot)
                                        + (facts.isUnknown(slot) ? " unknown" : "")))
                .toList();
    }

    /** What the units are compared by; empty if nothing is compared. */
    Optional<CohortFigures> figures() {
        return figures;
    }

    private static ImmutableMap<Column, Ranges> ranges(FactIndex index, Map<String, FactTable> members) {
        ImmutableMap.Builder<Column, Ranges> ranges = ImmutableMap.builder();
        for (int slot : index.comparedSlots()) {
            ranges.put(new Column(slot, Among.ALL), ranges(members, slot, facts -> !facts.isNotApplicable(slot)));
            ranges.put(
                    new Column(slot, Among.STATED),
                    ranges(members, slot, facts -> !facts.isNotApplicable(slot) && !facts.isUnknown(slot)));
        }
        return ranges.buildOrThrow();
    }

    /** The same units with only what counts as verified; itself if it is that, or nothing is compared. */
    Cohort verified() {
        return verified.orElse(this);
    }

    private static Ranges ranges(Map<String, FactTable> members, int slot, Predicate<FactTable> counts) {
        long[] lows = members.values().stream()
                .filter(counts)
                .mapToLong(facts -> facts.low(slot))
                .sorted()
                .toArray();
        long[] highs = members.values().stream()
                .filter(counts)
                .mapToLong(facts -> facts.high(slot))
                .sorted()
                .toArray();
        return new Ranges(lows, highs);
    }

    @Override
    public Optional<OtherUnits> others(int slot, Among among, String unit) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Ranges column = ranges.getOrDefault(new Column(slot, among), Ranges.NONE);
        FactTable self = members.get(unit);
        if (self == null || self.isNotApplicable(slot) || (among == Among.STATED && self.isUnknown(slot))) {
            return Optional.of(new OtherUnits(column.lows, column.highs, false, 0, 0));
        }
        return Optional.of(new OtherUnits(column.lows, column.highs, true, self.low(slot), self.high(slot)));
    }
}

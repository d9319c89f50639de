package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactDictionary;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** Gives every fact that a scheme reads a slot in the tables, and knows how rates follow from numerators and denominators. */
final class FactIndex {
    /** The slot of a fact that the dictionary holds and the scheme does not read. */
    static final int UNREAD = -1;
    /** The slot of a fact that the dictionary does not hold. */
    static final int UNDEFINED = SlotTable.ABSENT;

    private final SlotTable slots;
    private final List<FactDefinition> definitions = new ArrayList<>();
    private final FactKind[] kinds;
    private final FactCode[] codes;
    private final long[] unknownCells;
    private final long[] least;
    private final long[] greatest;
    private final List<DerivedRate> derivedRates = new ArrayList<>();
    private final List<Optional<Judgement>> judgements = new ArrayList<>();
    private final ImmutableSet<Integer> comparedSlots;
    private final boolean judges;
    private final FactDictionary dictionary;

    /**
     * A rate that can be worked out.
     *
     * @param rate its slot
     * @param numerator the slot of the numerator
     * @param denominator the slot of the denominator
     */
    record DerivedRate(int rate, int numerator, int denominator) {}

    FactIndex(FactDictionary dictionary, FactsRead read) {
        this.dictionary = dictionary;
        Set<FactCode> needed = new LinkedHashSet<>(read.codes());
        for (FactCode code : read.codes()) {
            FactDefinition definition = dictionary.byCode().get(code);
            if (definition != null && isDerivable(definition)) {
                needed.add(definition.numerator().orElseThrow());
                needed.add(definition.denominator().orElseThrow());
            }
        }
        Map<FactCode, Integer> places = new HashMap<>();
        dictionary.facts().forEach(fact -> places.put(fact.code(), UNREAD));
        for (FactCode code : needed) {
            places.put(code, definitions.size());
            definitions.add(dictionary.find(code).orElseThrow());
            judgements.add(read.judgement(code));
        }
        this.slots = new SlotTable(places);
        this.kinds = definitions.stream().map(FactDefinition::kind).toArray(FactKind[]::new);
        this.codes = definitions.stream().map(FactDefinition::code).toArray(FactCode[]::new);
        this.least = IntStream.range(0, kinds.length).mapToLong(this::leastOf).toArray();
        this.greatest =
                IntStream.range(0, kinds.length).mapToLong(this::greatestOf).toArray();
        this.unknownCells = new long[kinds.length];
        Arrays.fill(unknownCells, DossierTable.UNKNOWN);
        this.judges = judgements.stream().anyMatch(Optional::isPresent);
        this.comparedSlots = read.compared().stream().map(this::slot).collect(ImmutableSet.toImmutableSet());
        for (FactDefinition definition : definitions) {
            if (isDerivable(definition)) {
                derivedRates.add(new DerivedRate(
                        slot(definition.code()),
                        slot(definition.numerator().orElseThrow()),
                        slot(definition.denominator().orElseThrow())));
            }
        }
    }

    private static boolean isDerivable(FactDefinition definition) {
        return definition.kind() == FactKind.RATE
                && definition.numerator().isPresent()
                && definition.denominator().isPresent();
    }

    /** The slot of a fact, {@link #UNREAD} if the scheme does not read it, {@link #UNDEFINED} if the dictionary does not hold it. */
    int slot(FactCode code) {
        return slots.find(code);
    }

    /** The same, quicker if {@code guess} is the slot: whoever states facts mostly states them in the order of the scheme. */
    int slot(FactCode code, int guess) {
        return guess < codes.length && codes[guess].equals(code) ? guess : slots.find(code);
    }

    private long leastOf(int slot) {
        Optional<Judgement> judgement = judgement(slot);
        if (judgement.isPresent()) {
            return judgement.get().floor();
        }
        return kind(slot) == FactKind.DATE ? FactTable.LONG_AGO : 0;
    }

    private long greatestOf(int slot) {
        Optional<Judgement> judgement = judgement(slot);
        if (judgement.isPresent()) {
            return judgement.get().most();
        }
        return switch (kind(slot)) {
            case COUNT, AMOUNT -> FactTable.UNBOUNDED;
            case RATE -> FactTable.WHOLE_RATE;
            case DATE -> FactTable.NEVER;
            case YES_NO -> 1;
        };
    }

    /** The least that a fact can be while it is unknown. */
    long least(int slot) {
        return least[slot];
    }

    /** The most that a fact can be while it is unknown. */
    long greatest(int slot) {
        return greatest[slot];
    }

    /** A new cell for every fact, each unknown. Copying them is quicker than filling them. */
    long[] unknownCells() {
        return unknownCells.clone();
    }

    int size() {
        return definitions.size();
    }

    FactKind kind(int slot) {
        return kinds[slot];
    }

    /** Whether an assessor judges any of the facts. */
    boolean hasJudgements() {
        return judges;
    }

    FactDefinition definition(int slot) {
        return definitions.get(slot);
    }

    /** The bounds of a fact that an assessor judges; empty for any other. */
    Optional<Judgement> judgement(int slot) {
        return judgements.get(slot);
    }

    /** The facts that units are compared by. */
    ImmutableSet<Integer> comparedSlots() {
        return comparedSlots;
    }

    List<DerivedRate> derivedRates() {
        return derivedRates;
    }

    /** Every fact that has a slot. */
    ImmutableSet<FactCode> codes() {
        return definitions.stream().map(FactDefinition::code).collect(ImmutableSet.toImmutableSet());
    }

    /** The facts that units are compared by, and the parts of those that can be worked out. */
    ImmutableSet<FactCode> comparedCodes() {
        Set<Integer> compared = new LinkedHashSet<>(comparedSlots);
        for (DerivedRate rate : derivedRates) {
            if (comparedSlots.contains(rate.rate())) {
                compared.add(rate.numerator());
                compared.add(rate.denominator());
            }
        }
        return compared.stream().map(slot -> definition(slot).code()).collect(ImmutableSet.toImmutableSet());
    }

    FactDictionary dictionary() {
        return dictionary;
    }
}

package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.SimpleRate;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Gives every fact that a scheme reads a slot in the tables, and knows how rates follow from numerators and denominators. */
final class FactIndex {
    /** The slot of a fact that the vocabulary holds and the scheme does not read. */
    static final int UNREAD = -1;
    /** The slot of a fact that the scheme does not read, but from which one that it reads may follow by the limit of a duty. */
    static final int LINKED = -2;
    /** The slot of a fact that the vocabulary does not hold. */
    static final int UNDEFINED = SlotTable.ABSENT;

    private final SlotTable slots;
    private final List<FactDefinition> definitions = new ArrayList<>();
    private final FactKind[] kinds;
    private final FactCode[] codes;
    private final long[] unknownCells;
    private final long[] least;
    private final long[] greatest;
    private final List<DerivedRate> derivedRates = new ArrayList<>();
    private final List<DerivedAnswer> derivedAnswers = new ArrayList<>();
    private final ComputedSlots computed;
    /** The places of the derivations of a rate. */
    private final ImmutableListMultimap<Integer, Integer> ratePlaces;

    private final List<Optional<Judgement>> judgements = new ArrayList<>();
    private final ImmutableSet<Integer> comparedSlots;
    private final boolean[] toClaim;
    private final byte[] required;
    private final boolean judges;
    private final boolean capsWord;
    private final Optional<BigDecimal> deviationLimit;
    private final Vocabulary vocabulary;
    private final LimitedTimes limitedTimes;
    private final boolean[] linked;

    /**
     * A rate that can be worked out.
     *
     * @param rate its slot
     * @param numerator the slot of the numerator
     * @param denominator the slot of the denominator
     */
    record DerivedRate(int rate, int numerator, int denominator) {}

    /**
     * A count and another fact that say the same.
     *
     * @param count the slot of the count
     * @param answer the slot of the rate or of the yes or no
     * @param isRate whether a count of nothing means 100 %; else it means no
     */
    record DerivedAnswer(int count, int answer, boolean isRate) {}

    /**
     * The index of the facts that {@code read} tells of.
     *
     * @param vocabulary the facts, those among them that the scheme computes
     * @param computed how it computes them
     */
    FactIndex(Vocabulary vocabulary, List<ComputedFact> computed, FactsRead read, LimitedTimes limitedTimes) {
        this.vocabulary = vocabulary;
        this.limitedTimes = limitedTimes;
        Set<FactCode> needed = new LinkedHashSet<>(read.codes());
        for (ComputedFact fact : Lists.reverse(computed)) {
            if (needed.contains(fact.code())) {
                needed.addAll(fact.formula().facts());
            }
        }
        ImmutableSet<FactCode> readAtAll = ImmutableSet.copyOf(needed);
        ImmutableList<Derivation> answers = vocabulary.derivations().stream()
                .filter(derivation -> AnswerFacts.of(derivation).stream().anyMatch(readAtAll::contains))
                .filter(derivation -> vocabulary.byCode().keySet().containsAll(AnswerFacts.of(derivation)))
                .collect(ImmutableList.toImmutableList());
        answers.forEach(derivation -> needed.addAll(AnswerFacts.of(derivation)));
        for (FactCode code : List.copyOf(needed)) {
            rateOf(code).ifPresent(rate -> {
                needed.add(rate.numerator());
                needed.add(rate.denominator());
            });
        }
        Map<FactCode, Integer> places = new HashMap<>();
        vocabulary.facts().forEach(fact -> places.put(fact.code(), UNREAD));
        ImmutableSet<FactCode> sources = limitedTimes.sourcesOf(needed);
        sources.forEach(code -> places.put(code, LINKED));
        for (FactCode code : needed) {
            places.put(code, definitions.size());
            definitions.add(vocabulary.find(code).orElseThrow());
            judgements.add(read.judgement(code));
        }
        this.slots = new SlotTable(places);
        this.kinds = definitions.stream().map(FactDefinition::kind).toArray(FactKind[]::new);
        this.codes = definitions.stream().map(FactDefinition::code).toArray(FactCode[]::new);
        this.least = IntStream.range(0, kinds.length).mapToLong(this::leastOf).toArray();
        this.greatest =
                IntStream.range(0, kinds.length).mapToLong(this::greatestOf).toArray();
        this.unknownCells = new long[kinds.length];
        Arrays.fill(unknownCells, CellValue.UNKNOWN);
        this.linked = new boolean[kinds.length];
        sources.stream().filter(needed::contains).forEach(code -> linked[slots.find(code)] = true);
        this.judges = judgements.stream().anyMatch(Optional::isPresent);
        this.comparedSlots = read.compared().stream().map(this::slot).collect(ImmutableSet.toImmutableSet());
        this.capsWord = read.capsWord();
        this.deviationLimit = read.deviationLimit();
        this.toClaim = new boolean[kinds.length];
        read.toClaim().forEach(code -> toClaim[slot(code)] = true);
        this.required = new byte[kinds.length];
        for (FactDefinition definition : definitions) {
            byte asked = (byte) read.required(definition.code()).rank();
            byte least = (byte) (definition.assessorOnly() ? Assurance.REVIEWED : Assurance.BACKED).rank();
            required[slot(definition.code())] = (byte) Math.max(asked, least);
        }
        for (FactDefinition definition : definitions) {
            rateOf(definition.code())
                    .filter(rate -> slot(rate.numerator()) >= 0 && slot(rate.denominator()) >= 0)
                    .ifPresent(rate -> derivedRates.add(
                            new DerivedRate(slot(rate.rate()), slot(rate.numerator()), slot(rate.denominator()))));
        }
        AnswerSlots answerSlots = new AnswerSlots();
        answers.stream()
                .flatMap(derivation -> derivation.match(answerSlots).stream())
                .forEach(derivedAnswers::add);
        this.ratePlaces = IntStream.range(0, derivedRates.size())
                .boxed()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        place -> derivedRates.get(place).rate(), place -> place));
        this.computed = new ComputedSlots(computed.stream()
                .filter(fact -> needed.contains(fact.code()))
                .map(fact -> CompiledFormula.of(slot(fact.code()), fact.formula(), slots::find))
                .toList());
        requireAlike();
    }

    private Optional<SimpleRate> rateOf(FactCode code) {
        return vocabulary
                .simpleRate(code)
                .filter(rate -> vocabulary.byCode().containsKey(rate.numerator())
                        && vocabulary.byCode().containsKey(rate.denominator()));
    }

    /** Gives the facts of a derivation their slots. Limits of duties are not known here. */
    private final class AnswerSlots implements Derivation.Cases<Optional<DerivedAnswer>> {
        @Override
        public Optional<DerivedAnswer> limit(Derivation.Limit derivation) {
            return Optional.empty();
        }

        @Override
        public Optional<DerivedAnswer> shortest(Derivation.Shortest derivation) {
            return Optional.empty();
        }

        @Override
        public Optional<DerivedAnswer> unmet(Derivation.Unmet derivation) {
            return Optional.of(new DerivedAnswer(slot(derivation.unmet()), slot(derivation.rate()), true));
        }

        @Override
        public Optional<DerivedAnswer> presence(Derivation.Presence derivation) {
            return Optional.of(new DerivedAnswer(slot(derivation.count()), slot(derivation.yesNo()), false));
        }
    }

    /** The two facts that a derivation ties. */
    private static final class AnswerFacts implements Derivation.Cases<ImmutableSet<FactCode>> {
        private static final AnswerFacts INSTANCE = new AnswerFacts();

        static ImmutableSet<FactCode> of(Derivation derivation) {
            return derivation.match(INSTANCE);
        }

        @Override
        public ImmutableSet<FactCode> limit(Derivation.Limit derivation) {
            return ImmutableSet.of();
        }

        @Override
        public ImmutableSet<FactCode> shortest(Derivation.Shortest derivation) {
            return ImmutableSet.of();
        }

        @Override
        public ImmutableSet<FactCode> unmet(Derivation.Unmet derivation) {
            return ImmutableSet.of(derivation.unmet(), derivation.rate());
        }

        @Override
        public ImmutableSet<FactCode> presence(Derivation.Presence derivation) {
            return ImmutableSet.of(derivation.count(), derivation.yesNo());
        }
    }

    /** What is asked of a rate or a computed fact is asked of its parts, and of facts that say the same the same is asked. */
    private void requireAlike() {
        ImmutableListMultimap.Builder<Integer, Integer> askedAlike = ImmutableListMultimap.builder();
        derivedRates.forEach(rate -> askedAlike.putAll(rate.rate(), rate.numerator(), rate.denominator()));
        derivedAnswers.forEach(tie -> askedAlike.put(tie.answer(), tie.count()).put(tie.count(), tie.answer()));
        for (CompiledFormula formula : computed.formulas()) {
            askedAlike.putAll(formula.slot(), formula.reads());
            if (!computed.isWorkedOut(formula.slot())) {
                formula.reads().forEach(figure -> askedAlike.put(figure, formula.slot()));
            }
        }
        ImmutableListMultimap<Integer, Integer> alike = askedAlike.build();
        Deque<Integer> raised = new ArrayDeque<>(alike.keySet());
        while (!raised.isEmpty()) {
            int slot = raised.pop();
            for (int other : alike.get(slot)) {
                if (required[other] < required[slot]) {
                    required[other] = required[slot];
                    raised.push(other);
                }
            }
        }
    }

    /** The slot of a fact, {@link #UNREAD} if the scheme does not read it, {@link #UNDEFINED} if the vocabulary does not hold it. */
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
        return kind(slot) == FactKind.DATE ? CellValue.LONG_AGO : 0;
    }

    private long greatestOf(int slot) {
        Optional<Judgement> judgement = judgement(slot);
        if (judgement.isPresent()) {
            return judgement.get().most();
        }
        return switch (kind(slot)) {
            case COUNT, AMOUNT, DURATION, SCORE -> CellValue.UNBOUNDED;
            case RATE -> CellValue.WHOLE_RATE;
            case DATE -> CellValue.NEVER;
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

    /** Whether a fact that the scheme reads may follow from the one in {@code slot} by the limit of a duty. */
    boolean isLinked(int slot) {
        return slot == LINKED || (slot >= 0 && linked[slot]);
    }

    /** What follows from the limits of duties. */
    LimitedTimes limitedTimes() {
        return limitedTimes;
    }

    int size() {
        return definitions.size();
    }

    FactKind kind(int slot) {
        return kinds[slot];
    }

    /** Whether the scheme limits what the word of the unit alone earns. */
    boolean capsWord() {
        return capsWord;
    }

    /** How far the word of the unit may be from what was found before it costs points; empty if it never does. */
    Optional<BigDecimal> deviationLimit() {
        return deviationLimit;
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

    /** Whether a bonus gives nothing for the fact while nobody has claimed it. */
    boolean isToClaim(int slot) {
        return toClaim[slot];
    }

    /** The place of the weakest {@link Assurance} by which a claim about a fact counts towards what is verified. */
    byte required(int slot) {
        return required[slot];
    }

    List<DerivedRate> derivedRates() {
        return derivedRates;
    }

    List<DerivedAnswer> derivedAnswers() {
        return derivedAnswers;
    }

    /** What the scheme computes, so that nobody can claim it. */
    ComputedSlots computed() {
        return computed;
    }

    /** The codes of the facts that the one in {@code slot}, a computed one, is computed from. */
    String computedFrom(int slot) {
        return computed.reads(slot).stream().map(part -> codes[part].value()).collect(Collectors.joining(", "));
    }

    /** Every fact that has a slot and can be claimed. */
    ImmutableSet<FactCode> codes() {
        return claimable(IntStream.range(0, size()).boxed().toList());
    }

    /** The facts that units are compared by, and the parts of those that can be worked out, as far as they can be claimed. */
    ImmutableSet<FactCode> comparedCodes() {
        return claimable(comparedSlots);
    }

    /** The facts in {@code slots} and the parts of those that can be worked out, as far as they can be claimed. */
    ImmutableSet<FactCode> claimable(Collection<Integer> slots) {
        return withParts(slots).stream()
                .filter(slot -> !computed.has(slot))
                .map(slot -> codes[slot])
                .collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableSet<Integer> withParts(Collection<Integer> slots) {
        Set<Integer> all = new LinkedHashSet<>(slots);
        computed.trace(slots, formula -> {
            all.addAll(formula.reads());
            return true;
        });
        Set<Integer> rates = new TreeSet<>();
        all.forEach(slot -> rates.addAll(ratePlaces.get(slot)));
        for (int place : rates) {
            all.add(derivedRates.get(place).numerator());
            all.add(derivedRates.get(place).denominator());
        }
        return ImmutableSet.copyOf(all);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}

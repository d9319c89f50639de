package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.zhunsheng.indicators.engine.FactIndex.DerivedAnswer;
import org.zhunsheng.indicators.engine.FactIndex.DerivedRate;

/** Which facts and items a change of facts reaches. Immutable and thread-safe. */
final class FactDependencies {
    private final FactIndex index;
    /** The rates that follow from a fact, and the facts that say the same. */
    private final ImmutableListMultimap<Integer, Integer> followers;
    /** The places of the derivations of a rate and of an answer, in the order in which they are worked out. */
    private final ImmutableListMultimap<Integer, Integer> rates;

    private final ImmutableListMultimap<Integer, Integer> answers;
    private final ImmutableListMultimap<Integer, Integer> readers;

    /**
     * What is reached.
     *
     * @param slots the facts, those that were changed among them
     * @param rates what they follow by, in order
     * @param answers what they follow by, in order
     * @param formulas what they are computed by, in order
     * @param items the items that read any of them
     */
    record Change(
            ImmutableSortedSet<Integer> slots,
            ImmutableList<DerivedRate> rates,
            ImmutableList<DerivedAnswer> answers,
            ImmutableList<CompiledFormula> formulas,
            ImmutableSortedSet<Integer> items) {}

    private FactDependencies(
            FactIndex index,
            ImmutableListMultimap<Integer, Integer> followers,
            ImmutableListMultimap<Integer, Integer> rates,
            ImmutableListMultimap<Integer, Integer> answers,
            ImmutableListMultimap<Integer, Integer> readers) {
        this.index = index;
        this.followers = followers;
        this.rates = rates;
        this.answers = answers;
        this.readers = readers;
    }

    static FactDependencies of(CompiledScheme scheme) {
        FactIndex index = scheme.index();
        ImmutableListMultimap.Builder<Integer, Integer> followers = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Integer, Integer> rates = ImmutableListMultimap.builder();
        for (int i = 0; i < index.derivedRates().size(); i++) {
            DerivedRate rate = index.derivedRates().get(i);
            followers.put(rate.numerator(), rate.rate()).put(rate.denominator(), rate.rate());
            rates.put(rate.rate(), i);
        }
        ImmutableListMultimap.Builder<Integer, Integer> answers = ImmutableListMultimap.builder();
        for (int i = 0; i < index.derivedAnswers().size(); i++) {
            DerivedAnswer tie = index.derivedAnswers().get(i);
            followers.put(tie.count(), tie.answer()).put(tie.answer(), tie.count());
            answers.put(tie.count(), i).put(tie.answer(), i);
        }
        for (CompiledFormula formula : index.computed().formulas()) {
            formula.reads().forEach(part -> followers.put(part, formula.slot()));
        }
        ImmutableListMultimap.Builder<Integer, Integer> readers = ImmutableListMultimap.builder();
        for (int i = 0; i < scheme.items().size(); i++) {
            for (int slot : scheme.items().get(i).program().slots()) {
                readers.put(slot, i);
            }
        }
        return new FactDependencies(index, followers.build(), rates.build(), answers.build(), readers.build());
    }

    /** What the change of {@code changed} in {@code facts} reaches. */
    Change change(Collection<Integer> changed, FactTable facts) {
        NavigableSet<Integer> slots = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            int slot = open.pop();
            if (slots.add(slot)) {
                open.addAll(followers.get(slot));
                // What follows from a fact that itself was derived is worked out from what was stated of it.
                for (int rate : rates.get(slot)) {
                    DerivedRate derived = index.derivedRates().get(rate);
                    reopen(derived.numerator(), facts, open);
                    reopen(derived.denominator(), facts, open);
                }
            }
        }
        return new Change(
                ImmutableSortedSet.copyOf(slots),
                places(slots, rates).stream().map(index.derivedRates()::get).collect(ImmutableList.toImmutableList()),
                places(slots, answers).stream()
                        .map(index.derivedAnswers()::get)
                        .collect(ImmutableList.toImmutableList()),
                index.computed().of(slots),
                places(slots, readers));
    }

    private static void reopen(int slot, FactTable facts, Deque<Integer> open) {
        if (facts.isDerived(slot)) {
            open.push(slot);
        }
    }

    private static ImmutableSortedSet<Integer> places(
            Collection<Integer> slots, ImmutableListMultimap<Integer, Integer> bySlot) {
        return slots.stream()
                .flatMap(slot -> bySlot.get(slot).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    }
}

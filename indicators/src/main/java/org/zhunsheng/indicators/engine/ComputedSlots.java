package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;

/** The facts that a scheme works out, by their slots. Whatever is asked of it costs what is reached, not what there is. */
final class ComputedSlots {
    private final ImmutableList<CompiledFormula> formulas;
    /** The places in {@link #formulas}, by the slots of the values. */
    private final ImmutableMap<Integer, Integer> places;

    private final ImmutableSetMultimap<FactCode, Integer> yearsBefore;
    /** The slots of computed values, and of what is stated of each entry; both are asked for each claim, and never written after. */
    private final BitSet values = new BitSet();

    private final BitSet fields = new BitSet();

    /**
     * The facts that {@code formulas} work out.
     *
     * @param formulas each after those that it reads
     */
    ComputedSlots(List<CompiledFormula> formulas) {
        this.formulas = ImmutableList.copyOf(formulas);
        ImmutableMap.Builder<Integer, Integer> bySlot = ImmutableMap.builder();
        ImmutableSetMultimap.Builder<FactCode, Integer> before = ImmutableSetMultimap.builder();
        for (int i = 0; i < formulas.size(); i++) {
            CompiledFormula formula = formulas.get(i);
            bySlot.put(formula.slot(), i);
            values.set(formula.slot());
            if (formula instanceof CompiledFormula.YearBefore year) {
                before.put(year.code(), formula.slot());
            }
            if (formula instanceof CompiledFormula.EntryMean mean) {
                mean.fields().forEach(fields::set);
            }
        }
        this.places = bySlot.buildOrThrow();
        this.yearsBefore = before.build();
    }

    /** The formulas, each after those that it reads. */
    ImmutableList<CompiledFormula> formulas() {
        return formulas;
    }

    /** The formulas whose values are in {@code slots}, each after those that it reads. */
    ImmutableList<CompiledFormula> of(Collection<Integer> slots) {
        return placesOf(slots).stream().map(formulas::get).collect(ImmutableList.toImmutableList());
    }

    private NavigableSet<Integer> placesOf(Collection<Integer> slots) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (int slot : slots) {
            Integer place = places.get(slot);
            if (place != null) {
                found.add(place);
            }
        }
        return found;
    }

    /** Whether the value in {@code slot} is computed. */
    boolean has(int slot) {
        return slot >= 0 && values.get(slot);
    }

    /** The slots that the value in {@code slot}, a computed one, is worked out from. */
    ImmutableList<Integer> reads(int slot) {
        return formulas.get(Objects.requireNonNull(places.get(slot))).reads();
    }

    /** Whether the value in {@code slot} is computed from others, and not stated as a figure of the year before is. */
    boolean isWorkedOut(int slot) {
        Integer place = places.get(slot);
        return place != null && !(formulas.get(place) instanceof CompiledFormula.YearBefore);
    }

    /** Whether the fact in {@code slot} is stated of several things, one by one. */
    boolean isField(int slot) {
        return slot >= 0 && fields.get(slot);
    }

    /** The slots of the figure of the year before of the fact {@code code}; a scheme may name it more than once. */
    Set<Integer> yearsBefore(FactCode code) {
        return yearsBefore.get(code);
    }

    /**
     * Goes from {@code slots} to what they are worked out from, each formula before those that it reads.
     *
     * @param enters whether to go on to what the formula reads
     */
    void trace(Collection<Integer> slots, Predicate<CompiledFormula> enters) {
        NavigableSet<Integer> open = placesOf(slots);
        while (!open.isEmpty()) {
            CompiledFormula formula = formulas.get(open.pollLast());
            if (enters.test(formula)) {
                open.addAll(placesOf(formula.reads()));
            }
        }
    }
}

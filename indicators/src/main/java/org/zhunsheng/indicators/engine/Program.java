package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/**
 * A compiled scoring method. It reads facts by slot and writes ledger lines; the sum of the lines is the score. Adding a method
 * means adding a program and a branch of {@link ProgramCompiler}. Immutable and thread-safe.
 */
abstract class Program {
    private final int[] slots;
    private final ImmutableList<LocalText> titles;

    /**
     * A program.
     *
     * @param slots the facts it reads
     * @param titles the titles of its lines, where they have any
     */
    Program(int[] slots, ImmutableList<LocalText> titles) {
        this.slots = slots;
        this.titles = titles;
    }

    /** Writes the lines for {@code facts}. */
    abstract void run(FactTable facts, LedgerSink sink);

    /** The program for columns, by masks and multiplications, where it has such a way for periods of any year. */
    Optional<ColumnScorer> columns(FactIndex index) {
        return Optional.empty();
    }

    /**
     * The program for columns of units whose period ends in {@code year}. A method that has no faster way is run unit by unit.
     */
    ColumnScorer columns(FactIndex index, int year) {
        return columns(index).orElseGet(this::rows);
    }

    /** The program itself as a scorer, unit by unit. */
    final ColumnScorer rows() {
        return new RowScorer(this::run, slots);
    }

    /** What the program comes to while nothing is known. */
    final LedgerSink.Sum open(FactIndex index) {
        FactTable facts = FactTable.scratch(index, 0, Peers.NONE);
        LedgerSink.Sum sum = new LedgerSink.Sum();
        run(facts, sum);
        return sum;
    }

    /** The title of a line; empty where lines speak for themselves. */
    Optional<LocalText> title(int line) {
        return line < titles.size() ? Optional.of(titles.get(line)) : Optional.empty();
    }

    /** The facts it reads. */
    final ImmutableList<Integer> slots() {
        return java.util.Arrays.stream(slots).boxed().collect(ImmutableList.toImmutableList());
    }

    /** Whether all that it reads of {@code unit} is certain or unknown, so that its columns score the unit. */
    final boolean suits(SingleRow unit) {
        return unit.hasCells(slots);
    }

    /** What {@code facts} tells of the facts that the program reads, taken together. */
    Status status(FactTable facts) {
        int unknown = 0;
        int notApplicable = 0;
        for (int slot : slots) {
            if (facts.isDisputed(slot)) {
                return Status.DISPUTED;
            }
            if (facts.isUnknown(slot)) {
                unknown++;
            } else if (facts.isNotApplicable(slot)) {
                notApplicable++;
            }
        }
        if (notApplicable == slots.length) {
            return Status.NOT_APPLICABLE;
        }
        if (unknown == 0) {
            return Status.KNOWN;
        }
        return unknown + notApplicable == slots.length ? Status.UNKNOWN : Status.PARTLY_KNOWN;
    }
}

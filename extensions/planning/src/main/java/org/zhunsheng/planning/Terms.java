package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.planning.PartTable.Bundle;

/**
 * The lower end of the total written as one sum of terms, each of few remedies, and what becomes of that sum. Groups that are scaled or
 * capped by themselves are sums of their own, which come into another sum when they are complete. All points are in millionths.
 */
final class Terms {
    /** The place of the sum of all. */
    static final int ALL = 0;

    private final RollUp rollUp;
    private final List<Term> terms = new ArrayList<>();
    private final List<Inner> sums = new ArrayList<>();
    private final List<Long> bases = new ArrayList<>();
    private final List<Step.Single> outer = new ArrayList<>();
    private final Map<Part, Long> caps = new LinkedHashMap<>();

    /**
     * What remedies that act on each other add to a sum.
     *
     * @param bundle the remedies and what every set of them adds
     * @param into the place of the sum
     */
    record Term(Bundle bundle, int into) {}

    /**
     * A sum, and where it goes when it is complete.
     *
     * @param step what becomes of it then; empty for the sum of all
     * @param into the place of the sum that it goes into, always lower than its own
     */
    record Inner(Optional<Step.Single> step, int into) {}

    private Terms(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    /** The terms of {@code model}; empty if a part of it has no table. */
    static Optional<Terms> of(ScoreModel model) {
        if (!model.withoutTable().isEmpty()) {
            return Optional.empty();
        }
        Terms terms = new Terms(model.rollUp());
        terms.open(Optional.empty(), ALL);
        terms.add(terms.opened(model.total()), ALL);
        return Optional.of(terms);
    }

    private void open(Optional<Step.Single> step, int into) {
        sums.add(new Inner(step, into));
        bases.add(0L);
    }

    /** Takes off {@code total} what is done to the sum of all, down to the sum. */
    private Step opened(Step total) {
        Step step = total;
        while (true) {
            if (step instanceof Step.CappedUnless capped) {
                caps.put(capped.clear(), capped.cap());
                step = capped.step();
            } else if (step instanceof Step.Single single) {
                outer.add(0, single);
                step = single.step();
            } else if (step instanceof Step.Sum sum && sum.steps().size() == 1) {
                step = sum.steps().get(0);
            } else {
                return step;
            }
        }
    }

    private void add(Step step, int into) {
        if (step instanceof Step.Of of) {
            PartTable table = of.part().table().orElseThrow();
            addBase(table.base(), into);
            table.bundles().forEach(bundle -> terms.add(new Term(bundle, into)));
        } else if (step instanceof Step.Sum sum) {
            sum.steps().forEach(below -> add(below, into));
        } else if (step instanceof Step.Capped capped && most(capped.step()) <= capped.cap()) {
            add(capped.step(), into);
        } else if (step instanceof Step.Single single) {
            addInner(single, into);
        } else {
            throw new IllegalStateException("a cap by a veto stands inside a sum: " + step);
        }
    }

    private void addInner(Step.Single single, int into) {
        int place = sums.size();
        int before = terms.size();
        open(Optional.of(single), into);
        add(single.step(), place);
        if (terms.size() == before) {
            addBase(single.applied(bases.get(place), rollUp), into);
            sums.subList(place, sums.size()).clear();
            bases.subList(place, bases.size()).clear();
        }
    }

    private void addBase(long points, int into) {
        bases.set(into, bases.get(into) + points);
    }

    private long most(Step step) {
        return step.points(
                part -> {
                    PartTable table = part.table().orElseThrow();
                    return table.base()
                            + table.bundles().stream().mapToLong(Bundle::most).sum();
                },
                rollUp);
    }

    ImmutableList<Term> terms() {
        return ImmutableList.copyOf(terms);
    }

    /** The sums; that of all comes first, and each comes before those that go into it. */
    ImmutableList<Inner> sums() {
        return ImmutableList.copyOf(sums);
    }

    /** What every sum comes to before any term is added. */
    ImmutableList<Long> bases() {
        return ImmutableList.copyOf(bases);
    }

    /** What a complete sum brings into the sum that it goes into. */
    long brought(int place, long points) {
        return sums.get(place).step().orElseThrow().applied(points, rollUp);
    }

    /** The vetoes that cap the total, by the part that says whether they are clear, and their caps. */
    Map<Part, Long> caps() {
        return caps;
    }

    /** What the total comes to if the sum of all comes to {@code sum} and vetoes cap it at {@code cap}. */
    long total(long sum, long cap) {
        long total = sum;
        for (Step.Single step : outer) {
            total = step.applied(total, rollUp);
        }
        return Math.min(cap, total);
    }

    /** The least sum of all, from {@code least} to {@code most}, that brings the total to {@code total}; empty if none does. */
    Optional<Long> leastSum(long total, long least, long most) {
        if (total(most, Long.MAX_VALUE) < total) {
            return Optional.empty();
        }
        long below = least - 1;
        long enough = most;
        while (enough - below > 1) {
            long middle = below + (enough - below) / 2;
            if (total(middle, Long.MAX_VALUE) >= total) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return Optional.of(enough);
    }
}

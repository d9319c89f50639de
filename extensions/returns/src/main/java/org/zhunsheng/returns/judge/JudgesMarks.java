package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnFaults;

/**
 * The marks of a panel, merged: who gave what, how far the judges agree, what is open, what was decided. Immutable and thread-safe.
 *
 * @param panel who has to mark what
 * @param items the items, in the order of the panel
 * @param faults what is wrong with the files
 */
public record JudgesMarks(JudgePanel panel, ImmutableList<JudgedItem> items, ImmutableList<FileFault> faults) {
    /** Refuses null. */
    public JudgesMarks {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(faults, "faults");
    }

    /**
     * Merges {@code files}. Of two marks of a judge for one item that differ, none counts until one is taken away.
     *
     * @param decisions the decisions in their order; of several on one item the last holds
     */
    public static JudgesMarks of(JudgePanel panel, List<MarkFile> files, List<Decision> decisions) {
        List<FileFault> faults = new ArrayList<>();
        Map<JudgePanel.Key, Map<String, Mark>> marks = new HashMap<>();
        Set<Mark> disputed = new LinkedHashSet<>();
        for (MarkFile file : files) {
            file.faults()
                    .forEach(fault -> faults.add(new FileFault(file.source().file(), fault)));
            for (Mark mark : file.marks()) {
                Mark before = marks.computeIfAbsent(
                                new JudgePanel.Key(mark.unit(), mark.item()), any -> new LinkedHashMap<>())
                        .putIfAbsent(mark.judge(), mark);
                if (before != null && before.points().compareTo(mark.points()) != 0) {
                    disputed.add(before);
                    Violation fault = ReturnFaults.at(
                            mark.place(),
                            "MARK_TWICE",
                            mark.judge(),
                            mark.item(),
                            before.points().toPlainString(),
                            before.source().file(),
                            mark.points().toPlainString());
                    faults.add(new FileFault(mark.source().file(), fault));
                }
            }
        }
        disputed.forEach(mark -> marks.computeIfPresent(new JudgePanel.Key(mark.unit(), mark.item()), (key, given) -> {
            given.remove(mark.judge());
            return given;
        }));
        Map<JudgePanel.Key, Decision> settled = new HashMap<>();
        decisions.forEach(one -> settled.put(new JudgePanel.Key(one.unit(), one.item()), one));
        Map<JudgePanel.Key, List<MarkAsked>> asked = new LinkedHashMap<>();
        panel.asked()
                .forEach(one -> asked.computeIfAbsent(
                                new JudgePanel.Key(one.unit(), one.item()), any -> new ArrayList<>())
                        .add(one));
        ImmutableList.Builder<JudgedItem> items = ImmutableList.builder();
        asked.forEach((key, lines) -> {
            Optional<Decision> decision = Optional.ofNullable(settled.remove(key));
            MarkAsked first = lines.get(0);
            decision.filter(one -> !first.bounds().allows(one.points()))
                    .ifPresent(one -> faults.add(new FileFault(
                            DecisionLog.FILE,
                            ReturnFaults.of(
                                    "MARK_OUTSIDE",
                                    one.points().toPlainString(),
                                    first.bounds().describe()))));
            items.add(new JudgedItem(
                    key.unit(),
                    key.item(),
                    first.title(),
                    first.bounds(),
                    ImmutableMap.copyOf(marks.getOrDefault(key, Map.of())),
                    lines.stream().map(MarkAsked::judge).collect(ImmutableSet.toImmutableSet()),
                    decision.filter(one -> first.bounds().allows(one.points()))));
        });
        settled.values()
                .forEach(one -> faults.add(new FileFault(
                        DecisionLog.FILE, ReturnFaults.of("DECISION_ON_NOTHING", one.item(), one.unit()))));
        return new JudgesMarks(panel, items.build(), ImmutableList.copyOf(faults));
    }

    /** Whether every item has its points by {@code rule}, from all of its marks or a decision, and nothing is wrong with the files. */
    public boolean isComplete(MarkRule rule) {
        return faults.isEmpty()
                && items.stream()
                        .allMatch(item ->
                                item.decision().isPresent() || (item.open().isEmpty() && !item.needsDecision(rule)));
    }

    /** What every judge has done, in the order of the panel. */
    public ImmutableList<JudgeTally> judges() {
        return panel.judges().stream().map(this::tally).collect(ImmutableList.toImmutableList());
    }

    private JudgeTally tally(String judge) {
        int given = 0;
        int asked = 0;
        int outlying = 0;
        Fraction lean = Fraction.ZERO;
        int compared = 0;
        for (JudgedItem item : items) {
            if (!item.judges().contains(judge)) {
                continue;
            }
            asked++;
            Optional<Mark> own = Optional.ofNullable(item.marks().get(judge));
            if (own.isEmpty()) {
                continue;
            }
            given++;
            outlying += item.outliers().contains(own.get()) ? 1 : 0;
            if (item.marks().size() > 1) {
                Fraction sum = item.points().stream().map(item::share).reduce(Fraction.ZERO, Fraction::plus);
                Fraction mine = item.share(own.get().points());
                Fraction others = sum.minus(mine).over(Fraction.of(item.marks().size() - 1L));
                lean = lean.plus(mine.minus(others));
                compared++;
            }
        }
        return new JudgeTally(
                judge,
                given,
                asked,
                outlying,
                compared == 0
                        ? Optional.empty()
                        : Optional.of(lean.times(Fraction.HUNDRED).over(Fraction.of(compared))));
    }

    /**
     * How far the judges agree over all items, each mark as a share of what the item can get, so that items of different worth do not
     * pass for agreement; nothing with fewer than two items that two judges have marked.
     */
    public Optional<Fraction> alpha(KrippendorffAlpha.Scale scale) {
        List<ImmutableList<Fraction>> shares = items.stream()
                .map(item -> item.points().stream().map(item::share).collect(ImmutableList.toImmutableList()))
                .toList();
        return shares.stream().filter(one -> one.size() > 1).count() < 2
                ? Optional.empty()
                : KrippendorffAlpha.of(shares, scale);
    }

    /**
     * What all items of {@code unit} together can come to: the points that it gets, or those that it loses.
     *
     * @param deducted whether the points that are taken off are asked for
     */
    public ValueRange total(String unit, MarkRule rule, boolean deducted) {
        return items.stream()
                .filter(item -> item.unit().equals(unit) && item.bounds().deducted() == deducted)
                .map(item -> item.range(rule))
                .reduce(ValueRange.exactly(0), ValueRange::plus);
    }
}

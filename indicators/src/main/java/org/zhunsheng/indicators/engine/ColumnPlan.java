package org.zhunsheng.indicators.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * How a compiled scheme is scored column by column, for units of whom every fact is certain or unknown. What applies to them is then
 * the same for all, so redistribution is a constant. Immutable and thread-safe.
 */
final class ColumnPlan {
    private final CompiledScheme scheme;
    private final List<Step> steps = new ArrayList<>();
    private final List<ColumnScorer> inside = new ArrayList<>();
    private final List<ColumnScorer> beyond = new ArrayList<>();
    private final int[] sums;
    private int width;
    private long available;

    /** One step of the way to the total. */
    private interface Step {
        void run(TableBlock block, Sums sums);
    }

    /** The sums of a block as they grow: that of the whole first, then those of the groups that are scaled. */
    static final class Sums {
        private final long[][] low;
        private final long[][] high;

        Sums(ColumnPlan plan) {
            this.low = new long[plan.width + 1][DossierTable.BLOCK];
            this.high = new long[plan.width + 1][DossierTable.BLOCK];
        }

        long[] low() {
            return low[0];
        }

        long[] high() {
            return high[0];
        }
    }

    private ColumnPlan(CompiledScheme scheme) {
        this.scheme = scheme;
        this.sums = new int[scheme.groups().size() + 1];
    }

    /** The plan for periods that end in {@code year}; empty if groups are not plain sums or a veto takes single items. */
    static Optional<ColumnPlan> of(CompiledScheme scheme, int year) {
        if (!scheme.isPlain()) {
            return Optional.empty();
        }
        ColumnPlan plan = new ColumnPlan(scheme);
        plan.make(year);
        return Optional.of(plan);
    }

    private void make(int year) {
        int root = scheme.root();
        long[] points = new long[root + 1];
        long[] missing = new long[root + 1];
        long[] constants = new long[root + 1];
        long missingFromTotal = 0;
        for (Item item : scheme.items()) {
            if (item.exempt().isEmpty()) {
                points[item.group()] += item.points();
                continue;
            }
            switch (item.absence()) {
                case FULL_MARKS -> {
                    points[item.group()] += item.points();
                    constants[item.group()] += item.points();
                }
                case RESCALE_WITHIN_PARENT -> missing[item.group()] += item.points();
                case RESCALE_WITHIN_TOTAL -> missingFromTotal += item.points();
            }
        }
        long[] whole = new long[root + 1];
        for (int place = 0; place < root; place++) {
            int parent = scheme.groups().get(place).parent();
            whole[place] = points[place];
            if (missing[place] > 0 && points[place] > 0) {
                whole[place] += missing[place];
            } else {
                missing[parent] += missing[place];
            }
            points[parent] += whole[place];
        }
        assignSums(points, whole);
        items(year, constants);
        for (int place = 0; place < root; place++) {
            if (whole[place] != points[place]) {
                steps.add(scale(sums[place], sums[scheme.groups().get(place).parent()], whole[place], points[place]));
            }
        }
        available = points[root];
        long absent = missing[root] + missingFromTotal;
        if (absent > 0 && available > 0) {
            scaleTotal(scheme.total());
        }
        if (scheme.scaledTo() != CompiledScheme.NOT_SCALED && available > 0) {
            scaleTotal(scheme.scaledTo());
        }
        for (CompiledBonus bonus : scheme.bonuses()) {
            (bonus.bonus().counted() == Bonus.Counted.INSIDE ? inside : beyond)
                    .add(bonus.program().columns(scheme.index(), year));
        }
    }

    /** Gives every node the sum that its points go to: its own if it is scaled, else that of the node above. */
    private void assignSums(long[] points, long[] whole) {
        sums[scheme.root()] = 0;
        for (int place = scheme.root() - 1; place >= 0; place--) {
            sums[place] = whole[place] != points[place]
                    ? ++width
                    : sums[scheme.groups().get(place).parent()];
        }
    }

    private void items(int year, long[] constants) {
        for (Item item : scheme.items()) {
            if (item.exempt().isEmpty()) {
                ColumnScorer scorer =
                        item.columns().orElseGet(() -> item.program().columns(scheme.index(), year));
                int sum = sums[item.group()];
                steps.add((block, all) -> scorer.add(block, all.low[sum], all.high[sum]));
            }
        }
        for (int place = 0; place < constants.length; place++) {
            long constant = constants[place];
            int sum = sums[place];
            if (constant != 0) {
                steps.add((block, all) -> {
                    for (int i = 0; i < block.rows(); i++) {
                        all.low[sum][i] += constant;
                        all.high[sum][i] += constant;
                    }
                });
            }
        }
    }

    private Step scale(int from, int into, long whole, long applicable) {
        return (block, all) -> {
            for (int i = 0; i < block.rows(); i++) {
                all.low[into][i] += scheme.scaledUp(all.low[from][i], whole, applicable);
                all.high[into][i] += scheme.scaledUp(all.high[from][i], whole, applicable);
            }
        };
    }

    private void scaleTotal(long whole) {
        long applicable = available;
        steps.add((block, all) -> {
            for (int i = 0; i < block.rows(); i++) {
                all.low[0][i] = scheme.scaledUp(all.low[0][i], whole, applicable);
                all.high[0][i] = scheme.scaledUp(all.high[0][i], whole, applicable);
            }
        });
        available = whole;
    }

    /** Scores a block. The totals are in the first of {@code all}. */
    void run(TableBlock block, Sums all) {
        for (int i = 0; i <= width; i++) {
            Arrays.fill(all.low[i], 0, block.rows(), 0);
            Arrays.fill(all.high[i], 0, block.rows(), 0);
        }
        for (Step step : steps) {
            step.run(block, all);
        }
        if (!scheme.bonuses().isEmpty()) {
            inside.forEach(bonus -> bonus.add(block, all.low(), all.high()));
            for (int i = 0; i < block.rows(); i++) {
                all.low()[i] = Math.min(available, all.low()[i]);
                all.high()[i] = Math.min(available, all.high()[i]);
            }
            beyond.forEach(bonus -> bonus.add(block, all.low(), all.high()));
        }
        if (scheme.roundsTotal()) {
            for (int i = 0; i < block.rows(); i++) {
                all.low()[i] = scheme.rounding().round(all.low()[i]);
                all.high()[i] = scheme.rounding().round(all.high()[i]);
            }
        }
        for (CompiledVeto veto : scheme.vetoes()) {
            veto(veto, block, all.low(), all.high());
        }
    }

    private static void veto(CompiledVeto veto, TableBlock block, long[] low, long[] high) {
        long cap = ScoreSheet.capOf(veto.veto().effect());
        if (cap == CellValue.UNBOUNDED || veto.veto().effect() instanceof Veto.Effect.ZeroItem) {
            return;
        }
        int[] slots = {veto.test().slot()};
        for (int i = 0; i < block.rows(); i++) {
            VetoState state = VetoState.of(veto.test(), block.row(i, slots));
            if (state != VetoState.CLEAR) {
                low[i] = Math.min(low[i], cap);
            }
            if (state == VetoState.STRUCK) {
                high[i] = Math.min(high[i], cap);
            }
        }
    }
}

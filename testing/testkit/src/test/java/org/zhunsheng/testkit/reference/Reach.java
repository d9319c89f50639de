package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;

/** Counts what random worlds reach, so that agreement about something that never came up is not taken for agreement. */
final class Reach {
    /** A scheme of plain sums and no veto on items, which columns do not leave to the engine that explains. */
    private static final String COLUMNS = "scored in columns";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    Reach() {
        counts.put(COLUMNS, new LongAdder());
        expect(ScoringMethod.class, Clause.class, Condition.class, Veto.Effect.class, Formula.class);
        expect(
                Aggregation.values(),
                NodeRule.Unknown.values(),
                AbsencePolicy.values(),
                Rounding.Stage.values(),
                ReasonCode.values(),
                Status.values(),
                VetoState.values(),
                Bonus.Counted.values(),
                Bonus.Unclaimed.values(),
                Clause.Steps.values(),
                Formula.Order.values(),
                Formula.End.values(),
                ScoringMethod.Hits.values(),
                ScoringMethod.Among.values(),
                ScoringMethod.Better.values(),
                ScoringMethod.Ties.values(),
                ScoringMethod.Combine.values(),
                ScoringMethod.ClosedEnd.values());
    }

    private void expect(Class<?>... sealed) {
        for (Class<?> type : sealed) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                if (kind.isSealed()) {
                    expect(kind);
                } else {
                    counts.put(name(kind), new LongAdder());
                }
            }
        }
    }

    private void expect(Enum<?>[]... kinds) {
        for (Enum<?>[] values : kinds) {
            for (Enum<?> value : values) {
                counts.put(name(value), new LongAdder());
            }
        }
    }

    private static String name(Class<?> kind) {
        return kind.getName().replaceFirst(".*\\.", "");
    }

    private static String name(Enum<?> value) {
        return name(value.getDeclaringClass()) + "." + value.name();
    }

    private void count(String name) {
        counts.computeIfAbsent(name, unexpected -> new LongAdder()).increment();
    }

    private void count(Object kind) {
        count(kind instanceof Enum<?> value ? name(value) : name(kind.getClass()));
    }

    void add(RandomWorld world, Outcome outcome) {
        var scheme = world.basis().scheme();
        var kind = world.dossiers().get(0).unit().kind();
        count(scheme.rounding().stage());
        scheme.items().forEach(item -> {
            method(item.scaleFor(kind).method().orElse(item.method()));
            count(item.absence().orElse(scheme.absence()));
        });
        if (scheme.nodes().isEmpty()
                && scheme.vetoes().stream().noneMatch(veto -> veto.effect() instanceof Veto.Effect.ZeroItem)) {
            count(COLUMNS);
        }
        scheme.computed().forEach(fact -> {
            count(fact.formula());
            if (fact.formula() instanceof Formula.Comparison comparison) {
                count(comparison.order());
            }
            if (fact.formula() instanceof Formula.EntryMean mean) {
                mean.only().ifPresent(pick -> count(pick.end()));
            }
        });
        scheme.nodes().forEach(rule -> {
            count(rule.aggregation());
            count(rule.unknown());
        });
        scheme.bonuses().forEach(bonus -> {
            count(bonus.counted());
            count(bonus.unclaimed());
        });
        scheme.vetoes().forEach(veto -> {
            count(veto.effect());
            count(veto.condition());
        });
        outcome.vetoes().forEach(veto -> count(veto.state()));
        outcome.results().forEach(result -> count(result.status()));
        outcome.ledger().forEach(line -> count(line.reason().code()));
    }

    private void method(ScoringMethod method) {
        count(method);
        if (method instanceof ScoringMethod.Parts parts) {
            parts.parts().forEach(part -> method(part.method()));
        } else if (method instanceof ScoringMethod.DecisionTable table) {
            table.hits().ifPresent(this::count);
        }
        if (method instanceof ScoringMethod.MetOrNot met) {
            met.conditions().forEach(this::count);
        } else if (method instanceof ScoringMethod.Bands bands) {
            count(bands.closed());
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            deduction.clauses().forEach(this::clause);
        } else if (method instanceof ScoringMethod.Addition addition) {
            count(addition.combine());
        } else if (method instanceof ScoringMethod.RelativeToBest relative) {
            count(relative.better());
            count(relative.among());
        } else if (method instanceof ScoringMethod.Rank rank) {
            count(rank.better());
            count(rank.among());
            count(rank.ties());
        }
    }

    private void clause(Clause clause) {
        count(clause);
        if (clause instanceof Clause.Shortfall shortfall) {
            count(shortfall.steps());
        } else if (clause instanceof Clause.Excess excess) {
            count(excess.steps());
        }
    }

    /** What was to come up and never did. */
    List<String> never() {
        List<String> never = new ArrayList<>();
        ImmutableSortedMap.copyOf(counts).forEach((name, count) -> {
            if (count.sum() == 0) {
                never.add(name);
            }
        });
        return never;
    }

    @Override
    public String toString() {
        return ImmutableSortedMap.copyOf(counts).toString();
    }
}

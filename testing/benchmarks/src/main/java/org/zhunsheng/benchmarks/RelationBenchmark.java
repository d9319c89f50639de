package org.zhunsheng.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Reports of 120 figures held against 150 relations on one core: nothing wrong, or one to three figures off. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RelationBenchmark {
    private static final int REPORTS = 200;

    /** Ten areas of twelve figures and fifteen relations, tied to each other by their totals. */
    private static final int AREAS = 10;

    /** How many figures of each report are off. */
    @Param({"0", "1", "3"})
    public int mistakes;

    private RelationAudit audit = RelationAudit.of(ImmutableList.of());
    private final List<StatedValues> reports = new ArrayList<>();
    private int next;

    /** Makes the relations and the reports. */
    @Setup
    public void setUp() {
        List<Relation> relations = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            relations(area, relations);
        }
        audit = RelationAudit.of(relations);
        Random random = new Random(120);
        for (int i = 0; i < REPORTS; i++) {
            reports.add(report(random));
        }
    }

    /** Holds one report against the relations and, where something is wrong, looks for it. */
    @Benchmark
    public RelationReport audit() {
        next = next + 1 == REPORTS ? 0 : next + 1;
        return audit.audit(reports.get(next));
    }

    private static void relations(int area, List<Relation> relations) {
        String a = "area" + area + ".";
        add(relations, sum(a, "due", "carried", "accepted"));
        add(relations, sum(a, "due", "closed", "open"));
        add(relations, sum(a, "received", "accepted", "refused"));
        add(relations, sum(a, "closed", "kept", "corrected", "settled"));
        add(relations, bound(a + "accepted", a + "received"));
        add(relations, bound(a + "closed", a + "due"));
        add(relations, bound(a + "corrected", a + "closed"));
        add(relations, bound(a + "settled", a + "closed"));
        add(relations, bound(a + "kept", a + "closed"));
        add(relations, bound(a + "open", a + "due"));
        add(relations, bound(a + "carried", a + "due"));
        add(relations, rate(a + "close-rate", a + "closed", a + "due"));
        add(relations, rate(a + "correct-rate", a + "corrected", a + "closed"));
        add(relations, rate(a + "kept-rate", a + "kept", a + "closed"));
        add(relations, bound(a + "refused", area == 0 ? a + "received" : "area" + (area - 1) + ".received"));
    }

    private static void add(List<Relation> relations, Relation relation) {
        relations.add(relation);
    }

    private static List<Term> terms(String... codes) {
        return ImmutableList.copyOf(codes).stream().map(Term::of).toList();
    }

    private static Relation sum(String area, String total, String... parts) {
        return new Relation.Sum(
                area + total + "." + parts[0],
                FactCode.of(area + total),
                ImmutableList.copyOf(parts).stream()
                        .map(part -> Term.of(area + part))
                        .toList(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Relation bound(String smaller, String larger) {
        return new Relation.Bound(
                smaller + ".bound",
                terms(smaller),
                terms(larger),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Relation rate(String rate, String numerator, String base) {
        return new Relation.Rate(
                rate + ".parts",
                FactCode.of(rate),
                terms(numerator),
                ImmutableList.of(terms(base)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private StatedValues report(Random random) {
        List<String> codes = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        StatedValues.Builder stated = StatedValues.builder();
        for (int area = 0; area < AREAS; area++) {
            String a = "area" + area + ".";
            long kept = 10L + random.nextInt(300);
            long corrected = 1L + random.nextInt(60);
            long settled = random.nextInt(90);
            long closed = kept + corrected + settled;
            long open = random.nextInt(50);
            long carried = random.nextInt(9);
            long accepted = closed + open - carried;
            long refused = random.nextInt(10);
            String[] names = {
                "kept", "corrected", "settled", "closed", "open", "carried", "accepted", "refused", "due", "received"
            };
            long[] counts = {
                kept, corrected, settled, closed, open, carried, accepted, refused, closed + open, accepted + refused
            };
            for (int i = 0; i < names.length; i++) {
                codes.add(a + names[i]);
                values.add(counts[i]);
            }
            stated.add(FigureKey.of(a + "close-rate"), rate(closed, closed + open));
            stated.add(FigureKey.of(a + "correct-rate"), rate(corrected, closed));
        }
        for (int i = 0; i < mistakes; i++) {
            int wrong = i * 30 + random.nextInt(30);
            values.set(wrong, values.get(wrong) * 10 + 7);
        }
        for (int i = 0; i < codes.size(); i++) {
            stated.add(FigureKey.of(codes.get(i)), Statement.counted(values.get(i)));
        }
        return stated.build();
    }

    private static Statement rate(long numerator, long base) {
        return Statement.rate(BigDecimal.valueOf(numerator * 100)
                .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }
}

package org.zhunsheng.benchmarks.peers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.DossierTable;
import org.zhunsheng.indicators.engine.ScoreColumns;

/**
 * Units a second on one core when no reasons are asked for: the engine by columns, both ends of every total, beside straight-line
 * Java that knows this one scheme and gives the lower end only. The same units; all lower ends are checked to be equal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ColumnsBenchmark.UNITS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ColumnsBenchmark {
    static final int UNITS = 40_000;

    private static final int INDICATORS = 100;

    @SuppressWarnings("NullAway.Init")
    private Assessor assessor;

    @SuppressWarnings("NullAway.Init")
    private DossierTable table;

    @SuppressWarnings("NullAway.Init")
    private Peer plain;

    /** Makes the units, compiles the rules, and checks the totals. */
    @Setup(Level.Trial)
    public void setUp() {
        PlainUnits units = PlainUnits.of(INDICATORS, UNITS);
        assessor = Assessor.compile(EngineWorld.basis(units.rules()));
        table = assessor.table(EngineWorld.dossiers(units));
        plain = new PlainJavaPeer(units);
        ScoreColumns columns = assessor.score(table);
        for (int unit = 0; unit < UNITS; unit++) {
            if (columns.lowMicros(unit) != plain.totalMicros(unit)) {
                throw new IllegalStateException("totals differ for unit " + unit);
            }
        }
    }

    /** Both ends of every total, by columns. */
    @Benchmark
    public ScoreColumns columns() {
        return assessor.score(table);
    }

    /** The lower end of every total, by straight-line Java. */
    @Benchmark
    public long plainJava() {
        long sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            sum += plain.totalMicros(unit);
        }
        return sum;
    }
}

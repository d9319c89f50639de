package org.zhunsheng.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.BundledData;

/** Units a second on one core, over the whole bundled catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AssessmentBenchmark {
    private static final int UNITS = 40_000;

    private ImmutableList<Dossier> dossiers = ImmutableList.of();

    @SuppressWarnings("NullAway.Init")
    private Assessor assessor;

    private int next;

    /** Compiles the scheme and makes the units. */
    @Setup
    public void setUp() {
        BundledData data = BundledData.load();
        assessor = Assessor.compile(Units.basis(data));
        dossiers = Units.dossiers(data.vocabulary(), UNITS);
    }

    /** The interval, with everything kept that explaining it takes; reasons are rendered on demand. */
    @Benchmark
    public Assessment assess() {
        return assessor.assess(dossier());
    }

    /** The interval and every line of the ledger with its reason as code and arguments, no text. */
    @Benchmark
    public Object assessAndExplain() {
        return assessor.assess(dossier()).ledger();
    }

    private Dossier dossier() {
        next = next + 1 == UNITS ? 0 : next + 1;
        return dossiers.get(next);
    }
}

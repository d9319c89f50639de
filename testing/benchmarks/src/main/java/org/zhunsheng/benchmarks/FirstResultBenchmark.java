package org.zhunsheng.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.BundledData;

/** The first result in a fresh JVM: a parsed scheme is compiled and one unit scored, once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstResultBenchmark {
    @SuppressWarnings("NullAway.Init")
    private AssessmentBasis basis;

    @SuppressWarnings("NullAway.Init")
    private Dossier dossier;

    /** Parses the data. */
    @Setup(Level.Trial)
    public void setUp() {
        BundledData data = BundledData.load();
        basis = Units.basis(data);
        dossier = Units.dossiers(data.vocabulary(), 1).get(0);
    }

    /** Compiles and scores. */
    @Benchmark
    public ScoreInterval firstResult() {
        return Assessor.compile(basis).assess(dossier).total();
    }
}

package org.zhunsheng.benchmarks.peers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time for one unit by the size of the scheme; divided by the indicators, what one indicator costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class GrowthBenchmark {
    /** Units times indicators, so that every size reads as much memory. */
    private static final int SCORED = 400_000;

    /** The size of the scheme. */
    @Param({"10", "100", "1000", "10000"})
    public int indicators;

    @SuppressWarnings("NullAway.Init")
    private Peer engine;

    private int units;
    private int next;

    /** Makes the units and compiles the scheme. */
    @Setup(Level.Trial)
    public void setUp() {
        units = SCORED / indicators;
        engine = new EnginePeer(PlainUnits.of(indicators, units));
    }

    /** One unit. */
    @Benchmark
    public long score() {
        next = next + 1 == units ? 0 : next + 1;
        return engine.totalMicros(next);
    }
}

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

/** Units a second on one core: the same 100 indicators, the same units, the same totals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PeersBenchmark {
    static final int INDICATORS = 100;

    private static final int UNITS = 40_000;

    /** Who scores; every peer if none is named. */
    @Param
    @SuppressWarnings("NullAway.Init")
    public PeerChoice peer;

    @SuppressWarnings("NullAway.Init")
    private Peer scorer;

    private int next;

    /** Makes the units, compiles the rules, and checks the totals. */
    @Setup(Level.Trial)
    public void setUp() {
        PlainUnits units = PlainUnits.of(INDICATORS, UNITS);
        scorer = peer.make(units);
        PeersAgree.check(units, scorer);
    }

    /** One unit. */
    @Benchmark
    public long score() {
        next = next + 1 == UNITS ? 0 : next + 1;
        return scorer.totalMicros(next);
    }
}

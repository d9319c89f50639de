package org.zhunsheng.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.source.SourceDocument;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/** A published report of ten pages read on one core, counted in pages: the file alone, and all of the way to its statements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    /** The kind of file. */
    @Param({"txt", "html", "docx", "pdf"})
    public String kind = "txt";

    private byte[] file = {};

    @SuppressWarnings("NullAway.Init")
    private ReportReader reader;

    /** Makes the file, and compiles the names. */
    @Setup
    public void setUp() throws IOException, InterruptedException {
        file = TenPages.as(kind);
        reader = ReportReader.create(BundledData.load().vocabulary());
        int statements = statements().statements().size();
        if (statements < 60) {
            throw new IllegalStateException("only " + statements + " statements in the ." + kind + " file");
        }
    }

    /** The blocks of the file. */
    @Benchmark
    @OperationsPerInvocation(TenPages.PAGES)
    public SourceDocument blocks(ProcessorTime time) {
        long started = time.now();
        SourceDocument blocks = SourceReader.withDefaults().read(file, "report." + kind);
        time.add(started);
        return blocks;
    }

    /** The outline and every statement. */
    @Benchmark
    @OperationsPerInvocation(TenPages.PAGES)
    public Extraction statements(ProcessorTime time) {
        long started = time.now();
        Extraction statements = statements();
        time.add(started);
        return statements;
    }

    private Extraction statements() {
        return reader.read(SourceReader.withDefaults().read(file, "report." + kind));
    }

    /** What the processor worked for so many pages, whatever else it had to do. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class ProcessorTime {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** The pages read. */
        public long pages;

        /** The microseconds that the processor worked. */
        public long processorMicros;

        long now() {
            return THREADS.getCurrentThreadCpuTime();
        }

        void add(long started) {
            pages += TenPages.PAGES;
            processorMicros += (now() - started) / 1_000;
        }
    }
}

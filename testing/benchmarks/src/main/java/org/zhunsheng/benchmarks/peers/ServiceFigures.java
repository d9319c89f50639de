package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.AssessmentDocument;

/**
 * Writes the scheme of 100 indicators and one dossier as files that a service can take, and says how quick the engine is on that dossier
 * without a service. {@code service/load/load.sh} puts both side by side.
 */
public final class ServiceFigures {
    private static final int WARM_UP_SECONDS = 5;
    private static final long NANOS = 1_000_000_000L;

    /** What was made is looked at, so that the compiler cannot leave the work out. */
    @SuppressWarnings("unused")
    private static volatile int used;

    private ServiceFigures() {}

    /**
     * Writes the files and prints a line for each step.
     *
     * @param args the folder to write to, and how many seconds each step is measured for
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        PlainUnits units = PlainUnits.of(PeersBenchmark.INDICATORS, 1);
        AssessmentBasis basis = EngineWorld.basis(units.rules());
        Dossier dossier = EngineWorld.dossiers(units).get(0);
        Documents documents = Documents.create();
        Files.createDirectories(folder.resolve("rules"));
        for (Map.Entry<String, Object> rule : ImmutableMap.<String, Object>of(
                        "catalogue", basis.catalogue(), "vocabulary", basis.vocabulary(), "scheme", basis.scheme())
                .entrySet()) {
            Files.writeString(folder.resolve("rules/" + rule.getKey() + ".yaml"), documents.toYaml(rule.getValue()));
        }
        String json = documents.toJson(dossier);
        Files.writeString(folder.resolve("dossier.json"), json);
        Assessor assessor = Assessor.compile(basis);
        measure("assess", seconds, () -> assessor.assess(dossier).total());
        measure(
                "assess and give every line of the ledger",
                seconds,
                () -> assessor.assess(dossier).ledger());
        measure("read", seconds, () -> documents.read(Dossier.class, "dossier", json));
        measure(
                "read, assess and write, as for a request",
                seconds,
                () -> write(assessor.assess(documents.read(Dossier.class, "dossier", json))));
    }

    private static byte[] write(Assessment assessment) {
        AssessmentDocument.Parts ledger = new AssessmentDocument.Parts(true, Optional.empty(), Optional.empty());
        return CanonicalJson.write(ResultFormat.tree(AssessmentDocument.of(assessment, ledger, Lang.ZH)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void measure(String step, int seconds, Supplier<Object> work) {
        run(WARM_UP_SECONDS, work);
        long[] nanos = run(seconds, work);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "engine: %s: %,d a second, p50 %.3f ms, p99 %.3f ms%n",
                step,
                nanos.length / seconds,
                millis(nanos[nanos.length / 2]),
                millis(nanos[(int) (nanos.length * 99L / 100)]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** How long each call took in {@code seconds}. */
    private static long[] run(int seconds, Supplier<Object> work) {
        long[] nanos = new long[1 << 16];
        int count = 0;
        long end = System.nanoTime() + seconds * NANOS;
        for (long now = System.nanoTime(); now < end; count++) {
            used ^= System.identityHashCode(work.get());
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            long after = System.nanoTime();
            nanos[count] = after - now;
            now = after;
        }
        return Arrays.copyOf(nanos, count);
    }
}

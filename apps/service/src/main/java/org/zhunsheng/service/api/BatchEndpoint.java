package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.BatchDocument;
import org.zhunsheng.serialization.result.LedgerLine;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.LineStream;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/**
 * Scores a dossier or report a line, and answers each with a line in the same order. A line that is refused, or at which the service fails, is told and stops nothing.
 * Lines are answered in small groups; where results are stored, a line leaves only after its result is safe.
 */
final class BatchEndpoint {
    private static final int GROUP = 50;

    private final Evaluation evaluation;
    private final ResultStore store;
    private final int most;
    private final Duration time;

    BatchEndpoint(Evaluation evaluation, ResultStore store, int most, Duration time) {
        this.evaluation = evaluation;
        this.store = store;
        this.most = most;
        this.time = time;
    }

    Endpoint endpoint() {
        return Endpoint.post("/v1/assessments:batch", "assessBatch")
                .summary(
                        "Scores many units: a dossier or report a line in, a result or refusal a line out, in the same order.")
                .parameters(
                        AssessmentEndpoints.SCHEME,
                        Parameter.query("explain", "boolean", "whether each line holds the ledger, too"))
                .takes("DossierOrReport", List.of(MediaTypes.LINES))
                .gives("BatchLine", List.of(MediaTypes.LINES))
                .streamedBy(this::answer);
    }

    private void answer(Call call, LineStream lines) throws IOException {
        Function<LocalDate, String> schemes = evaluation.schemes(call);
        boolean explain = explain(call);
        long end = System.nanoTime() + time.toNanos();
        List<Outcome> scored = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        int count = 0;
        while (true) {
            Optional<LineStream.Line> line = lines.next();
            if (line.isPresent()) {
                if (++count > most) {
                    answers.add(broken(line.get().number(), call.lang(), "lines", most));
                } else if (System.nanoTime() > end) {
                    answers.add(broken(line.get().number(), call.lang(), "batch-time", time.toSeconds()));
                    count = most + 1;
                } else {
                    answers.add(answer(line.get(), schemes, call.lang(), explain, scored));
                }
            }
            boolean over = line.isEmpty() || count > most;
            if (over || answers.size() == GROUP || !lines.hasMore()) {
                store.keep(scored);
                for (String answer : answers) {
                    lines.write(answer);
                }
                lines.flush();
                scored.clear();
                answers.clear();
            }
            if (over) {
                return;
            }
        }
    }

    private static boolean explain(Call call) {
        String value = call.parameter("explain").orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw ProblemException.ofValue("explain", value, ImmutableList.of("true", "false"));
        }
        return value.equals("true");
    }

    private String answer(
            LineStream.Line line,
            Function<LocalDate, String> schemes,
            Lang lang,
            boolean explain,
            List<Outcome> scored) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line.number());
        try {
            Outcome outcome = evaluation.outcome(schemes, line.bytes());
            tree.put("id", outcome.id());
            Assessment assessment = outcome.assessment();
            Optional<List<LedgerLine>> ledger =
                    explain ? Optional.of(LedgerLine.of(assessment.ledger(), lang)) : Optional.empty();
            tree.put("result", ResultFormat.tree(BatchDocument.of(assessment, ledger)));
            scored.add(outcome);
        } catch (RuntimeException | StackOverflowError e) {
            tree.remove("id");
            tree.remove("result");
            tree.put("problem", Problem.told(e).tree(lang));
        }
        return CanonicalJson.writeLine(tree);
    }

    /** The last line of a batch that goes on for too long. */
    private static String broken(long line, Lang lang, String key, Object limit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line);
        tree.put("problem", Problem.of(ProblemKind.TOO_LARGE, key, limit).tree(lang));
        return CanonicalJson.writeLine(tree);
    }
}

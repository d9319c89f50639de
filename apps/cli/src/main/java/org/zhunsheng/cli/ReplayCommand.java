package org.zhunsheng.cli;

import com.google.common.collect.Maps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhunsheng.attestation.ResultDifference;
import org.zhunsheng.attestation.ResultFile;
import org.zhunsheng.core.LibraryVersion;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works a result out anew and tells whether it is the same, or where it is not and which input changed. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Assesses the input of a result anew and compares: equal, or the first place that differs and the input that"
                        + " changed; exits with 1 if it differs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml --format json \\",
            "      > result.json",
            "  ./zhunsheng replay result.json \\",
            "      --input examples/district/2024/wuyu-county.yaml"
        })
final class ReplayCommand extends InputCommand {
    private static final String BASIS = "basis";
    private static final String PROGRAM = "program";
    private static final String LEDGER = "ledger";

    @Parameters(paramLabel = "RESULT", description = "what assess --format json wrote")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "the report or dossier that was assessed; other rules by the usual options")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Override
    public Integer call() {
        ResultFile before = ResultFile.read(bytes(file));
        Map<String, Object> basis = basisOf(before);
        Lang written = "en".equals(basis.get("language")) ? Lang.EN : Lang.ZH;
        String json = ResultFormat.toJson(Outcome.of(inputs(), input).document(written));
        ResultFile after = ResultFile.read(json.getBytes(StandardCharsets.UTF_8));
        if (after.fingerprint().equals(before.fingerprint())) {
            out().println(words().unstyled("replay-equal", before.fingerprint().sha256()));
            out().flush();
            return ExitCode.DONE;
        }
        return tell(basis, before, after);
    }

    /** What a result says it was made from; refuses what is no assessment of this format. */
    private Map<String, Object> basisOf(ResultFile result) {
        String ours = ResultFormat.ASSESSMENT.header();
        Optional<Map<String, Object>> basis =
                result.basis().filter(said -> formatName(result.format()).equals(formatName(ours)));
        if (basis.isEmpty()) {
            throw new Inputs.InputRefused("replay-no-assessment", file.toString(), result.format());
        }
        if (!result.format().equals(ours)) {
            throw new Inputs.InputRefused(
                    "replay-other-format",
                    file.toString(),
                    String.valueOf(basis.get().get(PROGRAM)),
                    result.format(),
                    LibraryVersion.current());
        }
        return basis.get();
    }

    /** The name of a format without its number. */
    private static String formatName(String format) {
        return format.substring(0, format.lastIndexOf('/') + 1);
    }

    private int tell(Map<String, Object> basis, ResultFile before, ResultFile after) {
        if (!LibraryVersion.current().equals(basis.get(PROGRAM))) {
            out().println(words().unstyled(
                            "replay-other-program", String.valueOf(basis.get(PROGRAM)), LibraryVersion.current()));
        }
        Set<String> changed = changedInputs(basis, after.basis().orElseThrow());
        changed.forEach(name -> out().println(words().unstyled("replay-changed-input", name)));
        Optional<String> difference = firstLine(before, after).or(() -> firstPlace(before, after));
        out().println(difference.orElseGet(() -> changed.isEmpty()
                ? words().unstyled("replay-other-program-only")
                : words().unstyled("replay-only-basis")));
        out().flush();
        return difference.isEmpty() && changed.isEmpty() ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    /** The inputs that are others now, that were left out, or that came in. */
    private static Set<String> changedInputs(Map<String, Object> then, Map<String, Object> now) {
        Set<String> names = new LinkedHashSet<>(then.keySet());
        names.addAll(now.keySet());
        names.remove(PROGRAM);
        names.removeIf(name ->
                ResultDifference.between(part(then, name), part(now, name)).isEmpty());
        return names;
    }

    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return whole.containsKey(name) ? Map.of(name, whole.get(name)) : Map.of();
    }

    /** The first line of the ledger that differs, in words. */
    private Optional<String> firstLine(ResultFile before, ResultFile after) {
        List<?> then = ledger(before);
        List<?> now = ledger(after);
        return IntStream.range(0, Math.min(then.size(), now.size()))
                .filter(line -> !then.get(line).equals(now.get(line)))
                .boxed()
                .flatMap(line -> ResultDifference.between(
                        Map.of(LEDGER + "[" + line + "]", then.get(line)),
                        Map.of(LEDGER + "[" + line + "]", now.get(line)))
                        .map(found -> difference(found, then.get(line)))
                        .stream())
                .findFirst();
    }

    private String difference(ResultDifference found, Object line) {
        String subject = line instanceof Map<?, ?> fields ? String.valueOf(fields.get("subject")) : "";
        return words().unstyled(
                        "replay-differs-line",
                        found.path(),
                        subject,
                        found.first().orElse("–"),
                        found.second().orElse("–"));
    }

    private Optional<String> firstPlace(ResultFile before, ResultFile after) {
        return ResultDifference.between(withoutBasis(before), withoutBasis(after))
                .map(found -> words().unstyled(
                                "replay-differs",
                                found.path(),
                                found.first().orElse("–"),
                                found.second().orElse("–")));
    }

    private static List<?> ledger(ResultFile result) {
        return result.tree().get(LEDGER) instanceof List<?> lines ? lines : List.of();
    }

    private static Map<String, Object> withoutBasis(ResultFile result) {
        return Maps.filterKeys(result.tree(), key -> !key.equals(BASIS));
    }
}

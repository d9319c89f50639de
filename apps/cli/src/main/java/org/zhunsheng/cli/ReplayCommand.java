package org.zhunsheng.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        if (!before.format().equals(ResultFormat.ASSESSMENT.header())
                || before.basis().isEmpty()) {
            throw new Inputs.InputRefused("replay-no-assessment", file.toString(), before.format());
        }
        Map<String, Object> basis = before.basis().orElseThrow();
        Lang written = "en".equals(basis.get("language")) ? Lang.EN : Lang.ZH;
        String json = ResultFormat.toJson(Outcome.of(inputs(), input).document(written));
        ResultFile after = ResultFile.read(json.getBytes(StandardCharsets.UTF_8));
        if (after.fingerprint().equals(before.fingerprint())) {
            out().println(words().unstyled("replay-equal", before.fingerprint().sha256()));
            out().flush();
            return ExitCode.DONE;
        }
        tell(basis, before, after);
        return ExitCode.NOT_PASSED;
    }

    private void tell(Map<String, Object> basis, ResultFile before, ResultFile after) {
        if (!LibraryVersion.current().equals(basis.get(PROGRAM))) {
            out().println(words().unstyled(
                            "replay-other-program", String.valueOf(basis.get(PROGRAM)), LibraryVersion.current()));
        }
        Map<String, Object> now = after.basis().orElseThrow();
        basis.forEach((name, value) -> {
            if (!name.equals(PROGRAM)
                    && ResultDifference.between(Map.of(name, value), Map.of(name, now.getOrDefault(name, "")))
                            .isPresent()) {
                out().println(words().unstyled("replay-changed-input", name));
            }
        });
        Optional<ResultDifference> first = ResultDifference.between(withoutBasis(before), withoutBasis(after));
        out().println(first.map(found -> words().unstyled(
                                "replay-differs",
                                found.path(),
                                found.first().orElse("–"),
                                found.second().orElse("–")))
                .orElseGet(() -> words().unstyled("replay-only-basis")));
        out().flush();
    }

    private static Map<String, Object> withoutBasis(ResultFile result) {
        Map<String, Object> rest = new java.util.LinkedHashMap<>(result.tree());
        rest.remove(BASIS);
        return rest;
    }
}

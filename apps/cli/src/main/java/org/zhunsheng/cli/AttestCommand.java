package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.BatchResults;
import org.zhunsheng.attestation.Envelope;
import org.zhunsheng.attestation.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a result, or all results of a batch at once. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description =
                "Signs a result (in-toto statement in a DSSE envelope); for a batch one signature stands for all its lines."
                        + " This is no electronic seal (GB/T 38540).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  openssl genpkey -algorithm ed25519 -out key.pem",
            "  openssl pkey -in key.pem -pubout -out public.pem",
            "  cat public.pem >> key.pem",
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml --format json \\",
            "      > result.json",
            "  ./zhunsheng attest result.json --key key.pem --out envelope.json",
            "  ./zhunsheng batch examples/district/2024 --format jsonl --out scores.jsonl",
            "  ./zhunsheng attest scores.jsonl --key key.pem --out envelopes.json"
        })
final class AttestCommand extends InputCommand {
    @Parameters(paramLabel = "RESULT", description = "a result in JSON, or the lines of batch --format jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Option(names = "--out", paramLabel = "FILE", description = "where the envelope goes (default: standard output)")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        String json = Envelope.of(statement()).signedBy(signing.signer()).toJson();
        if (target.isPresent()) {
            AtomicFileWriter.write(target.get(), json);
        } else {
            out().print(json);
            out().flush();
        }
        return ExitCode.DONE;
    }

    private Statement statement() {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName());
        try {
            return Statement.ofResult(name, bytes);
        } catch (AttestationException e) {
            return BatchResults.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .statement(name);
        }
    }
}

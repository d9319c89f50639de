package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.BatchResults;
import org.zhunsheng.attestation.Envelope;
import org.zhunsheng.attestation.ResultFile;
import org.zhunsheng.attestation.Statement;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a result, or all results of a batch at once. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description =
                "Signs a result (in-toto statement in a DSSE envelope); one signature stands for all lines of a batch, or for all"
                        + " files of a folder, such as an evidence package or returns. This is no electronic seal (GB/T 38540).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  openssl genpkey -algorithm ed25519 -out key.pem",
            "  openssl pkey -in key.pem -pubout -out public.pem",
            "  cat public.pem >> key.pem",
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml --format json \\",
            "      > result.json",
            "  ./zhunsheng attest result.json --key key.pem --out envelope.json",
            "  ./zhunsheng batch examples/district/2024 --format jsonl --out scores.jsonl",
            "  ./zhunsheng attest scores.jsonl --key key.pem --out envelopes.json",
            "  ./zhunsheng attest examples/returns/received --key key.pem --out returns.json"
        })
final class AttestCommand extends InputCommand {
    @Parameters(paramLabel = "RESULT", description = "a result in JSON, the lines of batch, or a folder")
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

    private Statement statement() throws IOException {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        if (Files.isDirectory(file)) {
            return AttestedFolder.read(file).statement(name);
        }
        byte[] bytes = bytes(file);
        return isResultByItself(bytes)
                ? Statement.ofResult(name, bytes)
                : BatchResults.read(bytes).statement(name);
    }

    /** A line of a batch is one of many, even where it is the only one. */
    private static boolean isResultByItself(byte[] bytes) {
        try {
            return !ResultFile.read(bytes).format().equals(ResultFormat.BATCH.header());
        } catch (AttestationException e) {
            return false;
        }
    }
}

package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.attestation.BatchResults;
import org.zhunsheng.attestation.Envelope;
import org.zhunsheng.attestation.ResultFile;
import org.zhunsheng.attestation.ResultProof;
import org.zhunsheng.attestation.SigningKeys;
import org.zhunsheng.attestation.Statement;
import org.zhunsheng.attestation.Verifier;
import org.zhunsheng.gm.TimeStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks who signed, and that what was signed is what is at hand. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks the signature of an envelope, and that it is about the result or the proof at hand; exits with 1 if not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  openssl genpkey -algorithm ed25519 -out key.pem",
            "  openssl pkey -in key.pem -pubout -out public.pem",
            "  cat public.pem >> key.pem",
            "  ./zhunsheng batch examples/district/2024 --format jsonl --out scores.jsonl",
            "  ./zhunsheng attest scores.jsonl --key key.pem --out envelope.json",
            "  ./zhunsheng verify envelope.json --key public.pem --result scores.jsonl",
            "  ./zhunsheng prove scores.jsonl wuyu-county --out proof.json",
            "  ./zhunsheng verify envelope.json --key public.pem --proof proof.json"
        })
final class VerifyCommand extends InputCommand {
    @Parameters(paramLabel = "ENVELOPE", description = "what attest wrote")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "PEM with the public key or certificate of the expected signer")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "the result, the lines of the batch, or the folder, that it should be about")
    private Optional<Path> result = Optional.empty();

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description =
                    "what prove wrote for one unit of the batch, or one file of the folder, that it should be about")
    private Optional<Path> proof = Optional.empty();

    @Option(
            names = "--timestamp",
            paramLabel = "FILE",
            description = "a time stamp (RFC 3161) of the envelope's file; needs --authority")
    private Optional<Path> timestamp = Optional.empty();

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "PEM with the certificate of the authority that should have made the time stamp")
    private Optional<Path> authority = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (timestamp.isPresent() != authority.isPresent()) {
            throw new Inputs.InputRefused("verify-authority", file.toString());
        }
        int signed = checkSignature();
        return signed == ExitCode.DONE && timestamp.isPresent() ? checkTimeStamp() : signed;
    }

    private int checkTimeStamp() {
        TimeStamp stamp = TimeStamp.read(bytes(timestamp.orElseThrow()));
        boolean holds = stamp.covers(bytes(file)) && stamp.isBy(TimeStamp.certificate(bytes(authority.orElseThrow())));
        return told(
                holds ? "verify-stamped" : "verify-not-stamped",
                stamp.time().toString(),
                holds ? ExitCode.DONE : ExitCode.NOT_PASSED);
    }

    private int checkSignature() throws IOException {
        Envelope envelope = Envelope.read(bytes(file));
        Verifier verifier = SigningKeys.read(new String(bytes(key), StandardCharsets.ISO_8859_1))
                .verifier();
        if (!envelope.isSignedBy(verifier)) {
            return told("verify-not-signed", verifier.keyId(), ExitCode.NOT_PASSED);
        }
        Statement statement = envelope.statement();
        boolean asked = result.isPresent() || proof.isPresent();
        if (asked && !(isOfResult(statement) && isOfProof(statement))) {
            return told("verify-other-subject", statement.name(), ExitCode.NOT_PASSED);
        }
        return told(asked ? "verify-holds" : "verify-signed-only", statement.name(), ExitCode.DONE);
    }

    private boolean isOfProof(Statement statement) {
        return proof.isEmpty() || ResultProof.read(bytes(proof.get())).isProvedBy(statement);
    }

    private boolean isOfResult(Statement statement) throws IOException {
        if (result.isEmpty()) {
            return true;
        }
        if (Files.isDirectory(result.get())) {
            return BatchResults.ofFiles(result.get())
                    .statement(statement.name())
                    .equals(statement);
        }
        if (statement.predicateType().equals(Statement.BATCH)) {
            return BatchResults.read(text(result.get()))
                    .statement(statement.name())
                    .equals(statement);
        }
        return statement.predicateType().equals(Statement.ASSESSED)
                && ResultFile.read(bytes(result.get())).fingerprint().equals(statement.subject());
    }

    private int told(String message, String about, int exit) {
        (exit == ExitCode.DONE ? out() : err()).println(words().unstyled(message, about));
        out().flush();
        return exit;
    }
}

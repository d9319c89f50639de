package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.ResultFile;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints fingerprints of documents and results. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description =
                "Prints the fingerprint of documents and results: SHA-256 and SM3 of their canonical form, the same for YAML, JSON"
                        + " and a workbook.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng digest examples/reports/made-up/gulan-county-2024.yaml",
            "  ./zhunsheng digest examples/reports/made-up/gulan-county-2024.yaml \\",
            "      examples/district/2024/wuyu-county.yaml --format json"
        })
final class DigestCommand extends InputCommand {
    private static final ImmutableSet<String> RESULTS =
            Arrays.stream(ResultFormat.values()).map(ResultFormat::header).collect(ImmutableSet.toImmutableSet());

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "documents, workbooks or results")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption form;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            print(file);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Path file) throws IOException {
        Optional<ResultFile> result = result(file);
        if (result.isPresent()) {
            print(file, result.get().format(), result.get().fingerprint());
            return;
        }
        Object document = inputs().intake().read(documents(), file);
        print(
                file,
                inputs().documents().formatOf(document),
                Fingerprint.of(inputs().documents().tree(document)));
    }

    private static List<Class<?>> documents() {
        return Arrays.stream(Format.values()).<Class<?>>map(Format::type).toList();
    }

    private void print(Path file, String format, Fingerprint fingerprint) {
        if (!form.isText()) {
            out().print(CanonicalJson.write(ImmutableMap.of(
                    "file",
                    file.toString(),
                    "format",
                    format,
                    "sha256",
                    fingerprint.sha256(),
                    "sm3",
                    fingerprint.sm3())));
            return;
        }
        out().println(words().unstyled("digest-file", file, format));
        out().println("  SHA-256  " + fingerprint.sha256());
        out().println("  SM3      " + fingerprint.sm3());
    }

    private static Optional<ResultFile> result(Path file) throws IOException {
        if (Intake.isWorkbook(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultFile.read(Files.readAllBytes(file)))
                    .filter(read -> RESULTS.contains(read.format()));
        } catch (AttestationException e) {
            return Optional.empty();
        }
    }
}

package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.attestation.CommandSigner;
import org.zhunsheng.attestation.Signer;
import org.zhunsheng.attestation.SigningKeys;
import picocli.CommandLine.Option;

/** The options that say which key signs. */
final class SigningOptions {
    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description =
                    "PEM with private and public key or certificate, or PKCS #12 (.p12, .pfx); with --signer the public one")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the password of the PKCS #12 file")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--signer",
            paramLabel = "COMMAND",
            description =
                    "program that signs, for keys on a token: message on its standard input, bytes of the signature on its output")
    private Optional<String> command = Optional.empty();

    /** What signs. */
    Signer signer() throws IOException {
        SigningKeys keys = keys();
        return command.isPresent()
                ? CommandSigner.of(Splitter.on(' ').omitEmptyStrings().splitToList(command.get()), keys)
                : keys.signer();
    }

    private SigningKeys keys() throws IOException {
        String name = key.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".p12") && !name.endsWith(".pfx")) {
            return SigningKeys.read(Files.readString(key, StandardCharsets.ISO_8859_1));
        }
        char[] password = passwordFile.isPresent()
                ? Files.readString(passwordFile.get()).strip().toCharArray()
                : new char[0];
        return SigningKeys.readPkcs12(Files.readAllBytes(key), password);
    }
}

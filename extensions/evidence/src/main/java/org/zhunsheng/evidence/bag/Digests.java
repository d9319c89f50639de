package org.zhunsheng.evidence.bag;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Digests of files, read once and in pieces, whatever their size. Stateless and thread-safe. */
public final class Digests {
    private static final int PIECE = 1 << 16;
    private static final ImmutableMap<String, String> ALGORITHMS = ImmutableMap.of(
            "md5", "MD5",
            "sha1", "SHA-1",
            "sha224", "SHA-224",
            "sha256", "SHA-256",
            "sha384", "SHA-384",
            "sha512", "SHA-512");

    private Digests() {}

    /** The name under which Java knows the digest that manifests call {@code name}. */
    static Optional<String> algorithm(String name) {
        return Optional.ofNullable(ALGORITHMS.get(name.toLowerCase(Locale.ROOT).replace("-", "")));
    }

    /**
     * The digests of {@code file} in lower-case hexadecimal digits, in the order of {@code algorithms}.
     *
     * @throws IOException if it cannot be read, or is a link
     */
    public static List<String> of(Path file, List<String> algorithms) throws IOException {
        List<MessageDigest> digests = new ArrayList<>();
        for (String algorithm : algorithms) {
            digests.add(digest(algorithm));
        }
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] piece = new byte[PIECE];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                for (MessageDigest digest : digests) {
                    digest.update(piece, 0, read);
                }
            }
        }
        return digests.stream()
                .map(digest -> BaseEncoding.base16().lowerCase().encode(digest.digest()))
                .toList();
    }

    /**
     * The SHA-256 digest of {@code file}.
     *
     * @throws IOException if it cannot be read
     */
    public static String sha256(Path file) throws IOException {
        return of(file, List.of("SHA-256")).get(0);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

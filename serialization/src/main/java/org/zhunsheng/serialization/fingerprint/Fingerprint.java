package org.zhunsheng.serialization.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The fingerprint (指纹) of a document or a result: two digests of its {@linkplain CanonicalForm canonical form}. It is the same
 * whether the document was written in YAML, in JSON or in a workbook. Immutable and thread-safe.
 *
 * @param sha256 the SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits
 * @param sm3 the SM3 digest (GB/T 32905—2016), 64 lower-case hexadecimal digits
 */
public record Fingerprint(String sha256, String sm3) {
    private static final int PIECE = 1 << 16;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Refuses null and what is no digest.
     *
     * @throws IllegalArgumentException if either is not of 64 lower-case hexadecimal digits
     */
    public Fingerprint {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(sm3, "sm3");
        if (!DIGEST.matcher(sha256).matches() || !DIGEST.matcher(sm3).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hexadecimal digits");
        }
    }

    /**
     * The fingerprint of {@code tree}.
     *
     * @param tree a document or a result, as {@link org.zhunsheng.serialization.Documents#tree} gives it
     * @throws IllegalArgumentException if it has no {@linkplain CanonicalForm#of canonical form}
     */
    public static Fingerprint of(Map<String, ?> tree) {
        return ofBytes(CanonicalForm.of(tree));
    }

    /** The fingerprint of {@code bytes} as they stand, such as those of a file. */
    public static Fingerprint ofBytes(byte[] bytes) {
        Digests digests = new Digests();
        digests.update(bytes, bytes.length);
        return digests.fingerprint();
    }

    /**
     * The fingerprint of the bytes that {@code stream} gives to its end, as they stand. They are read in pieces and not kept, so that a
     * file of any size takes the same memory.
     *
     * @param stream read to its end, not closed
     * @throws IOException if it cannot be read
     */
    public static Fingerprint ofBytes(InputStream stream) throws IOException {
        Digests digests = new Digests();
        byte[] piece = new byte[PIECE];
        for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
            digests.update(piece, count);
        }
        return digests.fingerprint();
    }

    /** Both digests of bytes that come in pieces. */
    private static final class Digests {
        private final MessageDigest sha256 = newSha256();
        private final Sm3 sm3 = new Sm3();

        private void update(byte[] bytes, int count) {
            sha256.update(bytes, 0, count);
            sm3.update(bytes, 0, count);
        }

        private Fingerprint fingerprint() {
            HexFormat hex = HexFormat.of();
            return new Fingerprint(hex.formatHex(sha256.digest()), hex.formatHex(sm3.digest()));
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

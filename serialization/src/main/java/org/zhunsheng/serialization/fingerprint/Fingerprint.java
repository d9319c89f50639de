package org.zhunsheng.serialization.fingerprint;

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
     */
    public static Fingerprint of(Map<String, ?> tree) {
        return ofBytes(CanonicalForm.of(tree));
    }

    /** The fingerprint of {@code bytes} as they stand, such as those of a file. */
    public static Fingerprint ofBytes(byte[] bytes) {
        HexFormat hex = HexFormat.of();
        return new Fingerprint(hex.formatHex(sha256(bytes)), hex.formatHex(Sm3.digest(bytes)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

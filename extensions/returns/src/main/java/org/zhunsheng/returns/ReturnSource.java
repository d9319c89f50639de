package org.zhunsheng.returns;

import java.util.Objects;

/**
 * The file that a return came in. Two files with the same hash hold the same bytes.
 *
 * @param file its name
 * @param sha256 the SHA-256 digest of its bytes, 64 lower-case hexadecimal digits
 */
public record ReturnSource(String file, String sha256) {
    private static final int SHORT = 12;

    /** Refuses null. */
    public ReturnSource {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** The beginning of the hash, as it is shown. */
    public String shortHash() {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }
}

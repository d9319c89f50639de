package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * A result as it was written: what format it is in, what it holds. Blanks and the order of its keys do not matter. Immutable and
 * thread-safe.
 *
 * @param format its format, such as {@code assessment/1}
 * @param tree all of it
 * @param fingerprint its fingerprint
 */
public record ResultFile(String format, ImmutableMap<String, Object> tree, Fingerprint fingerprint) {
    private static final String HEADER = "zhunsheng";

    /** Refuses null. */
    public ResultFile {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /**
     * The result that {@code json} is.
     *
     * @throws AttestationException if it is none
     */
    public static ResultFile read(byte[] json) {
        ImmutableMap<String, Object> tree =
                JsonTrees.read(json).orElseThrow(() -> new AttestationException(Fault.NO_RESULT, "JSON"));
        return of(tree, Fault.NO_RESULT);
    }

    /**
     * The result that {@code tree} is.
     *
     * @throws AttestationException of {@code fault} if it is none
     */
    static ResultFile of(ImmutableMap<String, Object> tree, Fault fault) {
        if (!(tree.get(HEADER) instanceof String format)) {
            throw new AttestationException(fault, HEADER);
        }
        try {
            return new ResultFile(format, tree, Fingerprint.of(tree));
        } catch (IllegalArgumentException e) {
            throw new AttestationException(fault, format, e);
        }
    }

    /** What the result says it was made from. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    public Optional<Map<String, Object>> basis() {
        return tree.get("basis") instanceof Map<?, ?> basis
                ? Optional.of((Map<String, Object>) basis)
                : Optional.empty();
    }
}

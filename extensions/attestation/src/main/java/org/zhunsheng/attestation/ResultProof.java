package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.fingerprint.CanonicalForm;

/**
 * The result of one unit, or one file, with the proof that it is among those that were attested together; it shows nothing of the others but how
 * many they are. Immutable and thread-safe.
 *
 * @param result the result
 * @param proof where it is among them
 */
public record ResultProof(ResultFile result, MerkleTree.Proof proof) {
    private static final String HEADER = "zhunsheng";
    private static final String FORMAT = "result-proof/1";
    private static final Set<String> KEYS = Set.of(HEADER, "index", "size", "path", "result");

    /** Refuses null. */
    public ResultProof {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(proof, "proof");
    }

    /**
     * The proof that {@code json} is.
     *
     * @throws AttestationException if it is none
     */
    public static ResultProof read(byte[] json) {
        ImmutableMap<String, Object> tree =
                JsonTrees.read(json).orElseThrow(() -> new AttestationException(Fault.NO_PROOF, "JSON"));
        if (!tree.keySet().equals(KEYS)
                || !FORMAT.equals(tree.get(HEADER))
                || !(tree.get("index") instanceof Integer index)
                || !(tree.get("size") instanceof Integer size)
                || !(tree.get("path") instanceof List<?> path)
                || !(tree.get("result") instanceof Map<?, ?> result)) {
            throw new AttestationException(Fault.NO_PROOF, FORMAT);
        }
        try {
            ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
            result.forEach((key, value) -> fields.put((String) key, value));
            return new ResultProof(
                    ResultFile.of(fields.buildOrThrow(), Fault.NO_PROOF),
                    new MerkleTree.Proof(
                            index,
                            size,
                            path.stream().map(ResultProof::hash).collect(ImmutableList.toImmutableList())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AttestationException(Fault.NO_PROOF, FORMAT, e);
        }
    }

    /** Takes lower-case digits alone. */
    private static HashCode hash(Object digits) {
        return HashCode.fromString(String.valueOf(digits));
    }

    /** Whether the batch that {@code statement} is about holds the result. */
    public boolean isProvedBy(Statement statement) {
        return statement.isOfMany()
                && Integer.valueOf(proof.size()).equals(statement.predicate().get("results"))
                && statement.predicate().get("root") instanceof String root
                && MerkleTree.isHash(root)
                && proof.shows(
                        CanonicalForm.of(result.tree()),
                        HashCode.fromString(root).asBytes());
    }

    /** This proof as JSON. */
    public String toJson() {
        return CanonicalJson.write(ImmutableMap.of(
                HEADER,
                FORMAT,
                "index",
                proof.index(),
                "size",
                proof.size(),
                "path",
                proof.path().stream().map(HashCode::toString).collect(ImmutableList.toImmutableList()),
                "result",
                result.tree()));
    }
}

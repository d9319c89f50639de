package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.fingerprint.CanonicalForm;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

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
        Map<String, Object> tree =
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
            ImmutableMap<String, Object> fieldsOfResult = fields.buildOrThrow();
            return new ResultProof(
                    new ResultFile(
                            String.valueOf(fieldsOfResult.get(HEADER)), fieldsOfResult, Fingerprint.of(fieldsOfResult)),
                    new MerkleTree.Proof(
                            index,
                            size,
                            path.stream().map(ResultProof::hash).collect(ImmutableList.toImmutableList())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AttestationException(Fault.NO_PROOF, FORMAT, e);
        }
    }

    private static byte[] hash(Object digits) {
        String text = String.valueOf(digits);
        byte[] hash = HexFormat.of().parseHex(text);
        if (!HexFormat.of().formatHex(hash).equals(text)) {
            throw new IllegalArgumentException("upper-case digits");
        }
        return hash;
    }

    /** Whether the batch that {@code statement} is about holds the result. */
    public boolean isProvedBy(Statement statement) {
        return statement.isOfMany()
                && Integer.valueOf(proof.size()).equals(statement.predicate().get("results"))
                && statement.predicate().get("root") instanceof String root
                && proof.shows(CanonicalForm.of(result.tree()), HexFormat.of().parseHex(root));
    }

    /** This proof as JSON. */
    public String toJson() {
        HexFormat hex = HexFormat.of();
        return CanonicalJson.write(ImmutableMap.of(
                HEADER,
                FORMAT,
                "index",
                proof.index(),
                "size",
                proof.size(),
                "path",
                proof.path().stream().map(hex::formatHex).collect(ImmutableList.toImmutableList()),
                "result",
                result.tree()));
    }
}

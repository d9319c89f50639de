package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.CanonicalJson;

/**
 * An envelope (DSSE 1.0): a payload, what type it is of, and signatures of both. What is signed is the pre-authentication encoding
 * of type and payload, so that neither can be taken for the other. Immutable and thread-safe.
 */
public final class Envelope {
    private static final Set<String> KEYS = Set.of("payload", "payloadType", "signatures");
    private static final Set<String> SIGNATURE_KEYS = Set.of("keyid", "sig");

    private final String payloadType;
    private final byte[] payload;
    private final ImmutableList<Signature> signatures;

    private Envelope(String payloadType, byte[] payload, List<Signature> signatures) {
        this.payloadType = payloadType;
        this.payload = payload;
        this.signatures = ImmutableList.copyOf(signatures);
    }

    /** A signature, in Base64. */
    private record Signature(String keyId, String base64) {
        static Signature of(String keyId, byte[] bytes) {
            return new Signature(keyId, Base64.getEncoder().encodeToString(bytes));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** {@code statement} in an envelope that nobody has signed yet. */
    public static Envelope of(Statement statement) {
        return of(Statement.MEDIA_TYPE, statement.toJson().getBytes(UTF_8));
    }

    /**
     * {@code payload} of {@code payloadType} in an envelope that nobody has signed yet.
     *
     * @throws IllegalArgumentException if the type is no Unicode, which would be signed as a question mark
     */
    public static Envelope of(String payloadType, byte[] payload) {
        if (!isUnicode(payloadType)) {
            throw new IllegalArgumentException("the type is no Unicode");
        }
        return new Envelope(Objects.requireNonNull(payloadType), payload.clone(), ImmutableList.of());
    }

    /**
     * The envelope that {@code json} is. Whatever a signature does not cover has to be as it is written here: no other keys, Base64
     * in its one canonical form.
     *
     * @throws AttestationException if it is no envelope
     */
    public static Envelope read(byte[] json) {
        ImmutableMap<String, Object> tree =
                JsonTrees.read(json).orElseThrow(() -> new AttestationException(Fault.NO_ENVELOPE, "JSON"));
        if (!tree.keySet().equals(KEYS)
                || !(tree.get("payloadType") instanceof String type)
                || !isUnicode(type)
                || !(tree.get("signatures") instanceof List<?> signatures)) {
            throw new AttestationException(Fault.NO_ENVELOPE, String.join(", ", KEYS));
        }
        return new Envelope(
                type,
                base64(tree.get("payload")),
                signatures.stream().map(Envelope::signature).collect(ImmutableList.toImmutableList()));
    }

    private static boolean isUnicode(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).equals(text);
    }

    private static Signature signature(Object tree) {
        if (!(tree instanceof Map<?, ?> map)
                || !map.keySet().equals(SIGNATURE_KEYS)
                || !(map.get("keyid") instanceof String keyId)) {
            throw new AttestationException(Fault.NO_ENVELOPE, "signatures: " + String.join(", ", SIGNATURE_KEYS));
        }
        return Signature.of(keyId, base64(map.get("sig")));
    }

    private static byte[] base64(@Nullable Object text) {
        if (text instanceof String given) {
            try {
                byte[] bytes = Base64.getDecoder().decode(given);
                if (Base64.getEncoder().encodeToString(bytes).equals(given)) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                throw new AttestationException(Fault.NO_ENVELOPE, "Base64", e);
            }
        }
        throw new AttestationException(Fault.NO_ENVELOPE, "Base64");
    }

    /** This envelope with one more signature. */
    public Envelope signedBy(Signer signer) {
        return new Envelope(
                payloadType,
                payload,
                ImmutableList.<Signature>builder()
                        .addAll(signatures)
                        .add(Signature.of(signer.keyId(), signer.sign(signedBytes())))
                        .build());
    }

    /** Whether one of its signatures is by the key of {@code verifier}, and holds. */
    public boolean isSignedBy(Verifier verifier) {
        byte[] signed = signedBytes();
        return signatures.stream()
                .filter(signature -> signature.keyId().equals(verifier.keyId()))
                .anyMatch(signature -> verifier.verifies(signed, signature.bytes()));
    }

    /** What a signature is made of: the pre-authentication encoding (PAE) of type and payload. */
    public byte[] signedBytes() {
        byte[] type = payloadType.getBytes(UTF_8);
        return Bytes.concat(
                ("DSSEv1 " + type.length + " ").getBytes(UTF_8),
                type,
                (" " + payload.length + " ").getBytes(UTF_8),
                payload);
    }

    /** The ids of the keys of its signatures, in their order. */
    public ImmutableList<String> keyIds() {
        return signatures.stream().map(Signature::keyId).collect(ImmutableList.toImmutableList());
    }

    /** What type the payload is of. */
    public String payloadType() {
        return payloadType;
    }

    /** The payload; a copy. */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The statement that it holds.
     *
     * @throws AttestationException if it holds something else
     */
    public Statement statement() {
        if (!payloadType.equals(Statement.MEDIA_TYPE)) {
            throw new AttestationException(
                    Fault.NO_STATEMENT, CharMatcher.javaIsoControl().removeFrom(payloadType));
        }
        return Statement.read(payload);
    }

    /** This envelope as JSON. */
    public String toJson() {
        Base64.Encoder encoder = Base64.getEncoder();
        return CanonicalJson.write(ImmutableMap.of(
                "payloadType",
                payloadType,
                "payload",
                encoder.encodeToString(payload),
                "signatures",
                signatures.stream()
                        .map(signature -> ImmutableMap.of("keyid", signature.keyId(), "sig", signature.base64()))
                        .collect(ImmutableList.toImmutableList())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope && envelope.toJson().equals(toJson());
    }

    @Override
    public int hashCode() {
        return Objects.hash(payloadType, Arrays.hashCode(payload));
    }

    @Override
    public String toString() {
        return "Envelope of " + payloadType + " signed by " + keyIds();
    }
}

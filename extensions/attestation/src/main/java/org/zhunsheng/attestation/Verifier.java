package org.zhunsheng.attestation;

/** Checks signatures by one public key. Implementations must be thread-safe. */
public interface Verifier {
    /** The id of its key, as {@link Signer#keyId()} gives it. */
    String keyId();

    /** Whether {@code signature} is one of {@code message} by this key; false for what is no signature at all. */
    boolean verifies(byte[] message, byte[] signature);
}

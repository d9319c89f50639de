package org.zhunsheng.attestation;

/**
 * Signs. A signer may keep its key elsewhere, such as on a hardware token that never gives it away. Implementations must be
 * thread-safe.
 */
public interface Signer {
    /** The id of its key: the SHA-256 digest of the public key as X.509 SubjectPublicKeyInfo, in lower-case hexadecimal digits. */
    String keyId();

    /**
     * The signature of {@code message}.
     *
     * @throws AttestationException if it cannot be made
     */
    byte[] sign(byte[] message);
}

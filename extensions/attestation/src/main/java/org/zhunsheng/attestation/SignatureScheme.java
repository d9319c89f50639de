package org.zhunsheng.attestation;

import java.util.Optional;

/**
 * A way to sign, such as Ed25519. Found by {@link java.util.ServiceLoader}, so that a module on the class path can bring more.
 * Implementations must be thread-safe.
 */
public interface SignatureScheme {
    /** Its name, such as {@code Ed25519}. */
    String name();

    /**
     * A signer by a key of this scheme; empty if the keys are of another one.
     *
     * @param privateKey the private key as PKCS #8 PrivateKeyInfo in DER
     * @param publicKey the public key as X.509 SubjectPublicKeyInfo in DER
     */
    Optional<Signer> signer(byte[] privateKey, byte[] publicKey);

    /**
     * A verifier by a key of this scheme; empty if the key is of another one.
     *
     * @param publicKey the public key as X.509 SubjectPublicKeyInfo in DER
     */
    Optional<Verifier> verifier(byte[] publicKey);
}

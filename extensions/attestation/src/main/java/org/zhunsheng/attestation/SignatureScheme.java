package org.zhunsheng.attestation;

import java.security.Provider;
import java.util.Optional;

/**
 * A way to sign, such as Ed25519. Found by {@link java.util.ServiceLoader}, so that a module on the class path can bring more.
 * Implementations must be thread-safe.
 */
public interface SignatureScheme {
    /** Its name, such as {@code Ed25519}. */
    String name();

    /** What reads a PKCS #12 file with keys of this scheme; empty if the JDK does. */
    default Optional<Provider> provider() {
        return Optional.empty();
    }

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

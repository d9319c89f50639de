package org.zhunsheng.attestation;

import com.google.common.hash.Hashing;

/** Ids of public keys: the SHA-256 digest of the SubjectPublicKeyInfo, in lower-case hexadecimal digits. */
public final class KeyId {
    private KeyId() {}

    /**
     * The id of a public key.
     *
     * @param publicKey its SubjectPublicKeyInfo in DER
     */
    public static String of(byte[] publicKey) {
        return Hashing.sha256().hashBytes(publicKey).toString();
    }
}

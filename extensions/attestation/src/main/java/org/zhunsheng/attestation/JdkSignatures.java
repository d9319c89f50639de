package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhunsheng.attestation.AttestationException.Fault;

/**
 * The schemes that every JDK has: Ed25519 (RFC 8032) and ECDSA on the curve P-256 with SHA-256, its signatures in DER.
 *
 * @param name the name of the scheme
 * @param keys the name of its keys for the JDK
 * @param signatures the name of its signatures for the JDK
 * @param fits whether a public key of that name is of this scheme
 * @param isStrict whether a signature is written in the one way that the scheme allows; JDKs take some that are not
 */
record JdkSignatures(String name, String keys, String signatures, Predicate<PublicKey> fits, Predicate<byte[]> isStrict)
        implements SignatureScheme {
    private static final int ED25519_BYTES = 64;

    static final ImmutableList<SignatureScheme> ALL = ImmutableList.of(
            new JdkSignatures("Ed25519", "Ed25519", "Ed25519", key -> true, bytes -> bytes.length == ED25519_BYTES),
            new JdkSignatures(
                    "ECDSA-P256-SHA256", "EC", "SHA256withECDSA", JdkSignatures::isP256, StrictDer::isTwoNumbers));

    private static final String P256 = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";

    private static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField() instanceof ECFieldFp field
                && field.getP().toString(16).equals(P256);
    }

    @Override
    public Optional<Signer> signer(byte[] privateKey, byte[] publicKey) {
        return publicKey(publicKey).map(known -> new KeySigner(KeyId.of(publicKey), privateKey(privateKey)));
    }

    @Override
    public Optional<Verifier> verifier(byte[] publicKey) {
        return publicKey(publicKey).map(known -> new KeyVerifier(KeyId.of(publicKey), known));
    }

    private Optional<PublicKey> publicKey(byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(der)))
                    .filter(fits);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private PrivateKey privateKey(byte[] der) {
        try {
            return KeyFactory.getInstance(keys).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new AttestationException(Fault.NO_KEY, name, e);
        }
    }

    private final class KeySigner implements Signer {
        private final String keyId;
        private final PrivateKey key;

        private KeySigner(String keyId, PrivateKey key) {
            this.keyId = keyId;
            this.key = key;
        }

        @Override
        public String keyId() {
            return keyId;
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance(signatures);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new AttestationException(Fault.NOT_SIGNED, name, e);
            }
        }
    }

    private final class KeyVerifier implements Verifier {
        private final String keyId;
        private final PublicKey key;

        private KeyVerifier(String keyId, PublicKey key) {
            this.keyId = keyId;
            this.key = key;
        }

        @Override
        public String keyId() {
            return keyId;
        }

        @Override
        public boolean verifies(byte[] message, byte[] bytes) {
            try {
                Signature signature = Signature.getInstance(signatures);
                signature.initVerify(key);
                signature.update(message);
                return isStrict.test(bytes) && signature.verify(bytes);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}

package org.zhunsheng.gm;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.attestation.KeyId;
import org.zhunsheng.attestation.SignatureScheme;
import org.zhunsheng.attestation.Signer;
import org.zhunsheng.attestation.Verifier;

/**
 * SM2 with SM3 (GB/T 32918.2—2016) on the curve of GB/T 32918.5—2017, by Bouncy Castle. Signatures are in DER (GB/T 35276); the
 * identity of the signer is {@code 1234567812345678}, as GM/T 0009 sets it where no other is agreed. Thread-safe.
 */
public final class Sm2Signatures implements SignatureScheme {
    private static final String SIGNATURE = "SM3withSM2";

    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    /** Made by the service loader. */
    public Sm2Signatures() {}

    @Override
    public String name() {
        return "SM2-SM3";
    }

    @Override
    public Optional<Provider> provider() {
        return Optional.of(provider);
    }

    @Override
    public Optional<Signer> signer(byte[] privateKey, byte[] publicKey) {
        return publicKey(publicKey).map(known -> new KeySigner(provider, KeyId.of(publicKey), privateKey(privateKey)));
    }

    @Override
    public Optional<Verifier> verifier(byte[] publicKey) {
        return publicKey(publicKey).map(known -> new KeyVerifier(provider, KeyId.of(publicKey), known));
    }

    private Optional<PublicKey> publicKey(byte[] der) {
        try {
            return isSm2(der) ? Optional.of(keys().generatePublic(new X509EncodedKeySpec(der))) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean isSm2(byte[] der) {
        try {
            return GMObjectIdentifiers.sm2p256v1.equals(
                    SubjectPublicKeyInfo.getInstance(der).getAlgorithm().getParameters());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private PrivateKey privateKey(byte[] der) {
        try {
            return keys().generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new AttestationException(Fault.NO_KEY, name(), e);
        }
    }

    private KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", provider);
    }

    private record KeySigner(BouncyCastleProvider provider, String keyId, PrivateKey key) implements Signer {
        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance(SIGNATURE, provider);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new AttestationException(Fault.NOT_SIGNED, SIGNATURE, e);
            }
        }
    }

    private record KeyVerifier(BouncyCastleProvider provider, String keyId, PublicKey key) implements Verifier {
        @Override
        public boolean verifies(byte[] message, byte[] bytes) {
            try {
                Signature signature = Signature.getInstance(SIGNATURE, provider);
                signature.initVerify(key);
                signature.update(message);
                return signature.verify(bytes);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}

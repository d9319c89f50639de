package org.zhunsheng.attestation;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** New keys of each kind that every JDK knows. */
final class TestKeys {
    private TestKeys() {}

    enum Kind {
        ED25519,
        P256
    }

    static SigningKeys of(Kind kind) {
        return SigningKeys.read(pem(kind));
    }

    static String pem(Kind kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind == Kind.P256 ? "EC" : "Ed25519");
            if (kind == Kind.P256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            KeyPair pair = generator.generateKeyPair();
            return block("PRIVATE KEY", pair.getPrivate()) + block("PUBLIC KEY", pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String block(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END " + kind
                + "-----\n";
    }
}

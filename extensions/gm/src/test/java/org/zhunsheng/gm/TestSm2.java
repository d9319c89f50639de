package org.zhunsheng.gm;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** New keys in PEM. */
final class TestSm2 {
    private TestSm2() {}

    static String pem() {
        KeyPair pair = pair("sm2p256v1");
        return block("PRIVATE KEY", pair.getPrivate()) + block("PUBLIC KEY", pair.getPublic());
    }

    static String publicKeyOf(String curve) {
        return block("PUBLIC KEY", pair(curve).getPublic());
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n-----END "
                + kind + "-----\n";
    }
}

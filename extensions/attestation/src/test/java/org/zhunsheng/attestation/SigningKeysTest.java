package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void ed25519GivesTheSampleOfRfc8032() {
        HexFormat hex = HexFormat.of();
        byte[] secret = hex.parseHex("302e020100300506032b657004220420"
                + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] open = hex.parseHex(
                "302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] message = hex.parseHex("72");
        byte[] signature =
                JdkSignatures.ALL.get(0).signer(secret, open).orElseThrow().sign(message);
        assertThat(hex.formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @ParameterizedTest
    @EnumSource
    void aPublicKeyAloneVerifiesAndCannotSign(TestKeys.Kind kind) {
        String pem = TestKeys.pem(kind);
        SigningKeys open = SigningKeys.read(pem.substring(pem.indexOf("-----BEGIN PUBLIC")));
        byte[] signature = SigningKeys.read(pem).signer().sign(MESSAGE);
        assertThat(open.verifier().verifies(MESSAGE, signature)).isTrue();
        assertThat(open.verifier().verifies("other".getBytes(UTF_8), signature)).isFalse();
        assertThat(open.verifier().verifies(MESSAGE, new byte[0])).isFalse();
        assertThatThrownBy(open::signer).isInstanceOf(AttestationException.class);
    }

    @Test
    void thePrivateKeyIsNeverShown() {
        String pem = TestKeys.pem(TestKeys.Kind.ED25519);
        SigningKeys keys = SigningKeys.read(pem);
        assertThat(keys).hasToString("SigningKeys " + keys.keyId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PUBLIC KEY-----\n====\n-----END PUBLIC KEY-----\n",
                "-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----\n"
            })
    void whatHoldsNoKeyIsRefused(String pem) {
        assertThatThrownBy(() -> SigningKeys.read(pem)).isInstanceOf(AttestationException.class);
    }

    @Test
    void twoKeysOfAKindAreRefused() {
        String pem = TestKeys.pem(TestKeys.Kind.P256);
        assertThatThrownBy(() -> SigningKeys.read(pem + pem)).isInstanceOf(AttestationException.class);
    }

    @Test
    void aKeyOfAnUnknownSchemeIsSaidToBeOne() {
        SigningKeys unknown = SigningKeys.read("-----BEGIN PUBLIC KEY-----\nMAAA\n-----END PUBLIC KEY-----\n");
        assertThatThrownBy(unknown::verifier).hasMessageContaining("Ed25519, ECDSA-P256-SHA256");
    }

    @Test
    void aFileOfSecretKeysWithoutCertificatesHoldsNoKey() throws GeneralSecurityException, IOException {
        char[] password = "password".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("a", new SecretKeySpec(new byte[16], "AES"), password, null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, password);
        assertThatThrownBy(() -> SigningKeys.readPkcs12(file.toByteArray(), password))
                .isInstanceOf(AttestationException.class);
    }

    @Test
    void aProgramThatGivesNoSignatureIsFoundOut() {
        SigningKeys keys = TestKeys.of(TestKeys.Kind.P256);
        for (List<String> command : List.of(List.of("cat"), List.of("false"), List.of("/no/such/program"))) {
            Signer signer = CommandSigner.of(command, keys);
            assertThatThrownBy(() -> signer.sign(MESSAGE)).isInstanceOf(AttestationException.class);
        }
    }
}

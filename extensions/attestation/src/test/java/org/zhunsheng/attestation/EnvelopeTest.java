package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

class EnvelopeTest {
    private static final byte[] RESULT =
            "{\"zhunsheng\":\"assessment/1\",\"total\":{\"low\":\"12.79\"},\"lines\":3}".getBytes(UTF_8);

    @Test
    void whatIsSignedIsThatOfTheProtocolOfDsse() {
        Envelope envelope = Envelope.of("http://example.com/HelloWorld", "hello world".getBytes(UTF_8));
        assertThat(new String(envelope.signedBytes(), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(envelope.toJson()).contains("\"payload\" : \"aGVsbG8gd29ybGQ=\"");
    }

    /** The key and the signature of the protocol's example; it writes r and s one after the other, where the JDK takes DER. */
    @Test
    void theSignatureOfTheProtocolOfDsseHolds() throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        byte[] key = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(
                                        "46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                                new BigInteger(
                                        "5640078356564379163099075877009565129882514886557779369047442380624545832820")),
                        curve.getParameterSpec(ECParameterSpec.class)))
                .getEncoded();
        byte[] both = Base64.getDecoder()
                .decode("A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==");
        byte[] signed = Envelope.of("http://example.com/HelloWorld", "hello world".getBytes(UTF_8))
                .signedBytes();
        Verifier verifier = JdkSignatures.ALL.get(1).verifier(key).orElseThrow();
        assertThat(verifier.verifies(signed, der(both))).isTrue();
        both[9] ^= (byte) 1;
        assertThat(verifier.verifies(signed, der(both))).isFalse();
    }

    /** Both halves as DER; neither begins with a bit that is set. */
    private static byte[] der(byte[] both) {
        return Bytes.concat(
                new byte[] {0x30, 68, 2, 32},
                Arrays.copyOf(both, 32),
                new byte[] {2, 32},
                Arrays.copyOfRange(both, 32, 64));
    }

    @ParameterizedTest
    @EnumSource
    void aSignedStatementIsReadBackAndHolds(TestKeys.Kind kind) {
        SigningKeys keys = TestKeys.of(kind);
        Envelope signed = Envelope.of(Statement.ofResult("a.json", RESULT)).signedBy(keys.signer());
        Envelope read = Envelope.read(signed.toJson().getBytes(UTF_8));
        assertThat(read).isEqualTo(signed);
        assertThat(read.isSignedBy(keys.verifier())).isTrue();
        assertThat(read.isSignedBy(TestKeys.of(kind).verifier())).isFalse();
        assertThat(read.statement().subject()).isEqualTo(ResultFile.read(RESULT).fingerprint());
        assertThat(read.statement().predicate()).containsEntry("format", "assessment/1");
    }

    @Test
    void blanksAndTheOrderOfKeysDoNotChangeTheFingerprintOfAResult() {
        byte[] other =
                "{ \"lines\": 3, \"total\": {\"low\": \"12.79\"},\n\"zhunsheng\": \"assessment/1\"}".getBytes(UTF_8);
        assertThat(ResultFile.read(other).fingerprint())
                .isEqualTo(ResultFile.read(RESULT).fingerprint());
    }

    @ParameterizedTest
    @EnumSource
    void everyBitOfAnEnvelopeMatters(TestKeys.Kind kind) {
        SigningKeys keys = TestKeys.of(kind);
        byte[] signed = Envelope.of(Statement.ofResult("a.json", RESULT))
                .signedBy(keys.signer())
                .toJson()
                .getBytes(UTF_8);
        assertThat(holds(signed, keys)).isTrue();
        for (int bit = 0; bit < signed.length * Byte.SIZE; bit++) {
            byte[] changed = flipped(signed, bit);
            assertThat(holds(changed, keys)).as("bit %s", bit).isFalse();
        }
    }

    @Test
    void everyBitOfAResultMatters() {
        Fingerprint fingerprint = ResultFile.read(RESULT).fingerprint();
        for (int bit = 0; bit < RESULT.length * Byte.SIZE; bit++) {
            byte[] changed = flipped(RESULT, bit);
            assertThat(isResultWith(fingerprint, changed)).as("bit %s", bit).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"payload\":\"\",\"payloadType\":\"a\",\"signatures\":[],\"more\":1}",
                "{\"payload\":\"YQ\",\"payloadType\":\"a\",\"signatures\":[]}",
                "{\"payload\":\"YR==\",\"payloadType\":\"a\",\"signatures\":[]}",
                "{\"payload\":\"YQ==\",\"payload\":\"YQ==\",\"payloadType\":\"a\",\"signatures\":[]}",
                "{\"payload\":\"YQ==\",\"payloadType\":1,\"signatures\":[]}",
                "{\"payload\":\"YQ==\",\"payloadType\":\"a\",\"signatures\":[{\"keyid\":\"a\"}]}",
                "{\"payload\":\"YQ==\",\"payloadType\":\"a\",\"signatures\":[null]}",
                "{\"payload\":\"YQ==\",\"payloadType\":\"a\",\"signatures\":[]} x"
            })
    void whatIsNoEnvelopeIsRefused(String json) {
        assertThatThrownBy(() -> Envelope.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(AttestationException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NO_ENVELOPE);
                    assertThat(refused.message(Lang.ZH)).startsWith("不是 DSSE 信封：");
                    assertThat(refused.message(Lang.EN)).startsWith("this is no DSSE envelope: ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"zhunsheng\":null}", "{\"zhunsheng\":\"a\",\"b\":null}", "x"})
    void whatIsNoResultIsRefused(String json) {
        assertThatThrownBy(() -> ResultFile.read(json.getBytes(UTF_8))).isInstanceOf(AttestationException.class);
    }

    /** Both would be signed as “?”. */
    @Test
    void aTypeThatIsNoUnicodeIsRefused() {
        String json = "{\"payload\":\"YQ==\",\"payloadType\":\"a\\ud800\",\"signatures\":[]}";
        assertThatThrownBy(() -> Envelope.read(json.getBytes(UTF_8))).isInstanceOf(AttestationException.class);
        assertThatThrownBy(() -> Envelope.of("a\ud800", RESULT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignatureUnderTheNameOfAnotherKeyDoesNotHold() {
        SigningKeys keys = TestKeys.of(TestKeys.Kind.ED25519);
        SigningKeys stranger = TestKeys.of(TestKeys.Kind.ED25519);
        Envelope unsigned = Envelope.of(Statement.ofResult("a.json", RESULT));
        String forged = unsigned.signedBy(stranger.signer()).toJson().replace(stranger.keyId(), keys.keyId());
        Envelope read = Envelope.read(forged.getBytes(UTF_8));
        assertThat(read.isSignedBy(keys.verifier())).isFalse();
        assertThat(read.isSignedBy(stranger.verifier())).isFalse();
        assertThat(read.signedBy(keys.signer()).isSignedBy(keys.verifier())).isTrue();
        assertThat(unsigned.isSignedBy(keys.verifier())).isFalse();
    }

    @Test
    void aStatementOfAnotherTypeIsNotTakenForOne() {
        byte[] statement = Statement.ofResult("a.json", RESULT).toJson().getBytes(UTF_8);
        assertThatThrownBy(() -> Envelope.of("application/json", statement).statement())
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NO_STATEMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"predicate\" : {\"a\":null}",
                "\"predicate\" : {\"a\":[{\"b\":null}]}",
                "\"predicate\" : null",
                "\"predicate\" : []"
            })
    void aPredicateThatSaysNothingIsRefused(String predicate) {
        String statement = new Statement(
                        "a", ResultFile.read(RESULT).fingerprint(), Statement.ASSESSED, ImmutableMap.of())
                .toJson();
        String changed = statement.replaceFirst("\"predicate\" : \\{\\s*}", predicate);
        assertThat(changed).isNotEqualTo(statement);
        assertThatThrownBy(() -> Envelope.of(Statement.MEDIA_TYPE, changed.getBytes(UTF_8))
                        .statement())
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NO_STATEMENT));
    }

    @Test
    void aResultCannotBeChangedBehindItsFingerprint() {
        assertThat(ResultFile.read(RESULT).tree().get("total")).isInstanceOf(ImmutableMap.class);
    }

    @Test
    void anEnvelopeOfSomethingElseHoldsNoStatement() {
        assertThatThrownBy(() -> Envelope.of("text/plain", RESULT).statement())
                .isInstanceOf(AttestationException.class);
        assertThatThrownBy(() -> Envelope.of(Statement.MEDIA_TYPE, RESULT).statement())
                .isInstanceOf(AttestationException.class);
    }

    @Test
    void everySignatureIsKeptAndCheckedByItsOwnKey() {
        SigningKeys first = TestKeys.of(TestKeys.Kind.ED25519);
        SigningKeys second = TestKeys.of(TestKeys.Kind.P256);
        Envelope signed = Envelope.of(new Statement(
                        "a", ResultFile.read(RESULT).fingerprint(), Statement.ASSESSED, ImmutableMap.of()))
                .signedBy(first.signer())
                .signedBy(second.signer());
        assertThat(signed.keyIds()).containsExactly(first.keyId(), second.keyId());
        assertThat(signed.isSignedBy(first.verifier())).isTrue();
        assertThat(signed.isSignedBy(second.verifier())).isTrue();
    }

    private static boolean holds(byte[] json, SigningKeys keys) {
        try {
            return Envelope.read(json).isSignedBy(keys.verifier());
        } catch (AttestationException e) {
            return false;
        }
    }

    private static boolean isResultWith(Fingerprint fingerprint, byte[] json) {
        try {
            return ResultFile.read(json).fingerprint().equals(fingerprint);
        } catch (AttestationException e) {
            return false;
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return changed;
    }
}

package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.zhunsheng.attestation.TestKeys.Kind;

/** A signature holds as it was written and in no other writing: what some verifiers take for the same is refused. */
class MalformedSignaturesTest {
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger ED25519_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static boolean holds(SigningKeys keys, byte[] signature) {
        return keys.verifier().verifies(MESSAGE, signature);
    }

    /** Two numbers in DER, each of its shortest form. */
    private static byte[] der(BigInteger first, BigInteger second) {
        byte[] numbers = Bytes.concat(number(first.toByteArray()), number(second.toByteArray()));
        return Bytes.concat(new byte[] {0x30, (byte) numbers.length}, numbers);
    }

    private static byte[] number(byte[] digits) {
        return Bytes.concat(new byte[] {2, (byte) digits.length}, digits);
    }

    private static BigInteger[] numbers(byte[] signature) {
        int length = signature[3];
        return new BigInteger[] {
            new BigInteger(Arrays.copyOfRange(signature, 4, 4 + length)),
            new BigInteger(Arrays.copyOfRange(signature, 6 + length, signature.length))
        };
    }

    @RepeatedTest(20)
    void aSignatureOverP256HasOneWriting() {
        SigningKeys keys = TestKeys.of(Kind.P256);
        byte[] signature = keys.signer().sign(MESSAGE);
        BigInteger r = numbers(signature)[0];
        BigInteger s = numbers(signature)[1];
        assertThat(der(r, s)).isEqualTo(signature);
        assertThat(holds(keys, signature)).isTrue();
        assertThat(holds(keys, Bytes.concat(signature, new byte[] {0})))
                .as("a byte behind the end")
                .isFalse();
        assertThat(holds(keys, Arrays.copyOf(signature, signature.length - 1)))
                .as("cut short")
                .isFalse();
        byte[] padded = Bytes.concat(number(Bytes.concat(new byte[] {0}, r.toByteArray())), number(s.toByteArray()));
        assertThat(holds(keys, Bytes.concat(new byte[] {0x30, (byte) padded.length}, padded)))
                .as("a zero more before a number")
                .isFalse();
        byte[] rest = Arrays.copyOfRange(signature, 2, signature.length);
        assertThat(holds(keys, Bytes.concat(new byte[] {0x30, (byte) 0x81, signature[1]}, rest)))
                .as("the length in two bytes")
                .isFalse();
        assertThat(holds(keys, der(r.add(P256_ORDER), s)))
                .as("beyond the order")
                .isFalse();
        assertThat(holds(keys, der(r, s.subtract(P256_ORDER)))).as("below zero").isFalse();
        assertThat(holds(keys, der(BigInteger.ZERO, BigInteger.ZERO)))
                .as("nothing")
                .isFalse();
        assertThat(holds(keys, der(s, r))).as("exchanged").isFalse();
        byte[] unsigned = r.toByteArray();
        if (unsigned[0] == 0) {
            byte[] bare =
                    Bytes.concat(number(Arrays.copyOfRange(unsigned, 1, unsigned.length)), number(s.toByteArray()));
            assertThat(holds(keys, Bytes.concat(new byte[] {0x30, (byte) bare.length}, bare)))
                    .as("without the byte of its sign")
                    .isFalse();
        }
    }

    @Test
    void aSignatureByEd25519HasOneWriting() {
        SigningKeys keys = TestKeys.of(Kind.ED25519);
        byte[] signature = keys.signer().sign(MESSAGE);
        assertThat(holds(keys, signature)).isTrue();
        assertThat(holds(keys, Bytes.concat(signature, new byte[] {0})))
                .as("a byte behind the end")
                .isFalse();
        assertThat(holds(keys, Arrays.copyOf(signature, 63))).as("cut short").isFalse();
        assertThat(holds(keys, Bytes.concat(Arrays.copyOf(signature, 32), beyond(signature))))
                .as("beyond the order")
                .isFalse();
        assertThat(holds(keys, new byte[64])).as("nothing").isFalse();
    }

    /** The second half and the order of the group together, lowest byte first. */
    private static byte[] beyond(byte[] signature) {
        byte[] high = Arrays.copyOfRange(signature, 32, 64);
        Bytes.reverse(high);
        byte[] sum = new BigInteger(1, high).add(ED25519_ORDER).toByteArray();
        Bytes.reverse(sum);
        return Arrays.copyOf(sum, 32);
    }
}

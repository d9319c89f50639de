package org.zhunsheng.gm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.util.List;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.CommandSigner;
import org.zhunsheng.attestation.Envelope;
import org.zhunsheng.attestation.SigningKeys;
import org.zhunsheng.attestation.Verifier;

class Sm2SignaturesTest {
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);

    /** GB/T 32918.5—2017, annex A.2. */
    @Test
    void theSampleOfTheStandardHolds() throws Exception {
        ECParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
        byte[] key = KeyFactory.getInstance("EC", new BouncyCastleProvider())
                .generatePublic(new ECPublicKeySpec(
                        curve.getCurve()
                                .createPoint(
                                        number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                                        number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")),
                        curve))
                .getEncoded();
        byte[] signature = StandardDSAEncoding.INSTANCE.encode(
                curve.getN(),
                number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"),
                number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"));
        Verifier verifier = new Sm2Signatures().verifier(key).orElseThrow();
        assertThat(verifier.verifies("message digest".getBytes(UTF_8), signature))
                .isTrue();
        assertThat(verifier.verifies("message digests".getBytes(UTF_8), signature))
                .isFalse();
    }

    private static BigInteger number(String digits) {
        return new BigInteger(digits, 16);
    }

    @Test
    void aKeyOfAnotherCurveIsNotTaken() {
        SigningKeys keys = SigningKeys.read(TestSm2.publicKeyOf("secp256k1"));
        assertThatThrownBy(keys::verifier).isInstanceOf(AttestationException.class);
    }

    @Test
    void whatIsSignedHoldsAndEveryBitOfItMatters() {
        SigningKeys keys = SigningKeys.read(TestSm2.pem());
        byte[] signature = keys.signer().sign(MESSAGE);
        assertThat(keys.verifier().verifies(MESSAGE, signature)).isTrue();
        for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
            byte[] changed = signature.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(keys.verifier().verifies(MESSAGE, changed))
                    .as("bit %s", bit)
                    .isFalse();
        }
    }

    @Test
    void opensslVerifiesWhatIsSignedHereAndTheOtherWayRound(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        Path key = folder.resolve("key.pem");
        Path open = folder.resolve("public.pem");
        run(folder, "openssl", "genpkey", "-algorithm", "SM2", "-out", key.toString());
        run(folder, "openssl", "pkey", "-in", key.toString(), "-pubout", "-out", open.toString());
        SigningKeys keys = SigningKeys.read(Files.readString(key) + Files.readString(open));

        Path message = Files.write(
                folder.resolve("message"), Envelope.of("a/b", MESSAGE).signedBytes());
        Path ours = Files.write(folder.resolve("ours.sig"), keys.signer().sign(Files.readAllBytes(message)));
        run(folder, openssl("-verify", open, "-signature", ours, message));

        Path theirs = folder.resolve("theirs.sig");
        run(folder, openssl("-sign", key, "-out", theirs, message));
        assertThat(keys.verifier().verifies(Files.readAllBytes(message), Files.readAllBytes(theirs)))
                .isTrue();

        Path program = Files.writeString(
                folder.resolve("sign.sh"), "openssl dgst -sm3 -sigopt distid:1234567812345678 -sign " + key + "\n");
        Envelope signed =
                Envelope.of("a/b", MESSAGE).signedBy(CommandSigner.of(List.of("sh", program.toString()), keys));
        assertThat(signed.isSignedBy(SigningKeys.read(Files.readString(open)).verifier()))
                .isTrue();
    }

    /** What a district has of its certificate authority: a certificate, or a file of PKCS #12. */
    @Test
    void aKeyIsReadFromACertificateAndFromPkcs12(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        run(folder, "openssl", "genpkey", "-algorithm", "SM2", "-out", "key.pem");
        run(folder, "openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "public.pem");
        run(folder, "openssl", "req", "-x509", "-key", "key.pem", "-sm3", "-subj", "/CN=a", "-out", "certificate.pem");
        run(
                folder,
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                "key.pem",
                "-in",
                "certificate.pem",
                "-passout",
                "pass:a b",
                "-out",
                "keys.p12");
        SigningKeys open = SigningKeys.read(Files.readString(folder.resolve("public.pem")));
        SigningKeys certified = SigningKeys.read(Files.readString(folder.resolve("certificate.pem")));
        SigningKeys packed =
                SigningKeys.readPkcs12(Files.readAllBytes(folder.resolve("keys.p12")), "a b".toCharArray());
        assertThat(certified.keyId()).isEqualTo(open.keyId());
        assertThat(packed.keyId()).isEqualTo(open.keyId());
        assertThat(certified.verifier().verifies(MESSAGE, packed.signer().sign(MESSAGE)))
                .isTrue();
    }

    private static String[] openssl(String way, Path key, String option, Path signature, Path message) {
        return new String[] {
            "openssl",
            "dgst",
            "-sm3",
            "-sigopt",
            "distid:1234567812345678",
            way,
            key.toString(),
            option,
            signature.toString(),
            message.toString()
        };
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}

package org.zhunsheng.gm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.attestation.AttestationException;

/** Time stamps that OpenSSL makes as an authority would. Left out, with a line that says so, where there is no OpenSSL. */
class TimeStampTest {
    private static final String CONFIGURATION = """
            [req]
            distinguished_name = name
            [name]
            [authority]
            basicConstraints = critical, CA:true
            [stamping]
            extendedKeyUsage = critical, timeStamping
            [other]
            extendedKeyUsage = critical, codeSigning
            [tsa]
            default_tsa = stamps
            [stamps]
            serial = serial
            signer_cert = stamping.pem
            signer_key = stamping.key
            default_policy = 1.2.3.4.1
            digests = sha1, sha256, sha512
            signer_digest = sha256
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeAuthority() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "left out: time stamps, since there is no OpenSSL");
        Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        Files.writeString(folder.resolve("envelope.json"), "{\"payload\":\"e30=\"}");
        for (String name : List.of("authority", "stranger")) {
            openssl("req -x509 -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name
                    + ".pem -days 30 -subj /CN=" + name + " -config openssl.cnf -extensions authority");
        }
        for (String name : List.of("stamping", "other")) {
            openssl("req -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name + ".csr -subj /CN=" + name
                    + " -config openssl.cnf");
            openssl("x509 -req -in " + name
                    + ".csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 30 -out " + name
                    + ".pem -extfile openssl.cnf -extensions " + name);
        }
        openssl("ts -query -data envelope.json -sha512 -cert -out request.tsq");
        openssl("ts -reply -queryfile request.tsq -out response.tsr -config openssl.cnf");
        openssl("ts -reply -in response.tsr -token_out -out token.der");
    }

    private static void openssl(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s: %s", arguments, said).isZero();
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"response.tsr", "token.der"})
    void aTimeStampHoldsForItsFileAndItsAuthority(String name) throws IOException {
        TimeStamp stamp = TimeStamp.read(file(name));
        assertThat(stamp.covers(file("envelope.json"))).isTrue();
        assertThat(stamp.isBy(TimeStamp.certificate(file("authority.pem")))).isTrue();
        assertThat(stamp.isBy(TimeStamp.certificate(file("stamping.pem")))).isTrue();
        assertThat(Duration.between(stamp.time(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
    }

    /** Two files with one SHA-1 digest can be made, so such a stamp says of neither that it was there. */
    @Test
    void aTimeStampOfAShortDigestCoversNothing() throws IOException, InterruptedException {
        openssl("ts -query -data envelope.json -sha1 -cert -out short.tsq");
        openssl("ts -reply -queryfile short.tsq -out short.tsr -config openssl.cnf");
        assertThat(TimeStamp.read(file("short.tsr")).covers(file("envelope.json")))
                .isFalse();
    }

    @Test
    void anotherFileAndAnotherAuthorityAreFound() throws IOException {
        TimeStamp stamp = TimeStamp.read(file("response.tsr"));
        assertThat(stamp.covers("{\"payload\":\"e31=\"}".getBytes(UTF_8))).isFalse();
        assertThat(stamp.isBy(TimeStamp.certificate(file("stranger.pem")))).isFalse();
        assertThat(stamp.isBy(TimeStamp.certificate(file("other.pem")))).isFalse();
    }

    @Test
    void everyBitOfATokenMatters() throws IOException {
        byte[] token = file("token.der");
        byte[] envelope = file("envelope.json");
        var authority = TimeStamp.certificate(file("authority.pem"));
        Instant time = TimeStamp.read(token).time();
        int passed = 0;
        for (int bit = 0; bit < token.length * Byte.SIZE; bit++) {
            byte[] changed = token.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                TimeStamp stamp = TimeStamp.read(changed);
                if (stamp.covers(envelope) && stamp.isBy(authority)) {
                    assertThat(stamp.time()).as("bit %s", bit).isEqualTo(time);
                    passed++;
                }
            } catch (AttestationException e) {
                assertThat(e.fault()).isEqualTo(AttestationException.Fault.NO_TIME_STAMP);
            }
        }
        System.out.printf(
                "time stamp: %d of %d changes of one bit leave what is stamped, when and by whom%n",
                passed, token.length * Byte.SIZE);
        // The parts that no signature covers: what the signer's information repeats of algorithms, and spare bits of
        // DER.
        assertThat(passed).isLessThan(token.length * Byte.SIZE / 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0\u0003\u0002\u0001\u0001"})
    void whatIsNoTimeStampIsRefused(String bytes) {
        assertThatThrownBy(() -> TimeStamp.read(bytes.getBytes(UTF_8))).isInstanceOf(AttestationException.class);
    }
}

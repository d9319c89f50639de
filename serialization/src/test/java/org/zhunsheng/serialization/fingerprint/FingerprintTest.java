package org.zhunsheng.serialization.fingerprint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;

class FingerprintTest {
    @Test
    void sm3GivesTheTwoSamplesOfTheStandard() {
        assertThat(hexSm3("abc".getBytes(US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hexSm3("abcd".repeat(16).getBytes(US_ASCII)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Property
    void sm3IsThatOfBouncyCastleForEveryMessage(@ForAll byte[] message) {
        SM3Digest other = new SM3Digest();
        other.update(message, 0, message.length);
        byte[] digest = new byte[other.getDigestSize()];
        other.doFinal(digest, 0);
        assertThat(Sm3.digest(message)).isEqualTo(digest);
    }

    @Test
    void sm3IsThatOfBouncyCastleForEveryLengthAroundABlock() {
        for (int length = 0; length <= 200; length++) {
            sm3IsThatOfBouncyCastleForEveryMessage("x".repeat(length).getBytes(US_ASCII));
        }
    }

    /** However a message is cut into pieces, its digests are the same. */
    @Property
    void bytesHaveOneFingerprintHoweverTheyCome(
            @ForAll @Size(max = 300) byte[] message, @ForAll @IntRange(min = 1, max = 130) int piece)
            throws IOException {
        InputStream slow = new ByteArrayInputStream(message) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(count, piece));
            }
        };
        assertThat(Fingerprint.ofBytes(slow)).isEqualTo(Fingerprint.ofBytes(message));
    }

    @Test
    void sha256GivesTheSampleOfFips180() {
        assertThat(Fingerprint.ofBytes("abc".getBytes(US_ASCII)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** RFC 8785, sections 3.2.2 and 3.2.3: literals, numbers as ECMAScript prints them, texts, and keys sorted by UTF-16 units. */
    @Test
    void theCanonicalFormIsThatOfTheExamplesOfRfc8785() {
        String json = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}";
        assertThat(new String(CanonicalForm.ofJson(json), UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        String keys =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertThat(new String(CanonicalForm.ofJson(keys), UTF_8).replaceAll("\"[^\"]*\":(\"[^\"]*\")", "$1"))
                .isEqualTo(
                        "{\"Carriage Return\",\"One\",\"Control\",\"Latin Small Letter O With Diaeresis\",\"Euro Sign\","
                                + "\"Emoji: Grinning Face\",\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void figuresKeepAllTheirDigits() {
        Map<String, BigDecimal> long1 = Map.of("figure", new BigDecimal("9007199254740993.1"));
        Map<String, BigDecimal> long2 = Map.of("figure", new BigDecimal("9007199254740993.2"));
        assertThat(Fingerprint.of(long1)).isNotEqualTo(Fingerprint.of(long2));
        assertThat(new String(CanonicalForm.of(long1), UTF_8)).isEqualTo("{\"figure\":\"9007199254740993.1\"}");
    }

    @Test
    void theOrderOfKeysAndZerosAtTheEndChangeNothing() {
        assertThat(Fingerprint.of(ImmutableMap.of("a", new BigDecimal("1.50"), "b", 2)))
                .isEqualTo(Fingerprint.of(ImmutableMap.of("b", new BigDecimal("2.0"), "a", new BigDecimal("1.5"))));
    }

    @Test
    void theOrderOfAListIsPartOfIt() {
        assertThat(Fingerprint.of(Map.of("a", List.of("x", "y"))))
                .isNotEqualTo(Fingerprint.of(Map.of("a", List.of("y", "x"))));
    }

    @Test
    void yamlAndJsonOfOneReportHaveOneFingerprint() {
        Documents documents = Documents.create();
        String yaml = """
                zhunsheng: annual-report/1
                unit: {id: a, name: 甲县, kind: COUNTY}
                title: 报告
                period: "2023"
                measures: []
                """;
        AnnualReport report = documents.read(AnnualReport.class, "a.yaml", yaml);
        AnnualReport again = documents.read(AnnualReport.class, "a.json", documents.toJson(report));
        assertThat(Fingerprint.of(documents.tree(again))).isEqualTo(Fingerprint.of(documents.tree(report)));
    }

    @Test
    void whatIsNoDigestIsRefused() {
        String digest = "0".repeat(64);
        assertThatThrownBy(() -> new Fingerprint(digest, "0".repeat(63))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("A".repeat(64), digest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalForm.of(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hexSm3(byte[] message) {
        return HexFormat.of().formatHex(Sm3.digest(message));
    }

    @Test
    void aNumberThatWouldFillTheMemoryHasNoFingerprint() {
        for (String number : new String[] {"1e999999999", "1e-999999999", "1e1001"}) {
            assertThatThrownBy(() -> CanonicalForm.of(Map.of("a", new BigDecimal(number))))
                    .as(number)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new String(CanonicalForm.of(Map.of("a", new BigDecimal("12e3"))), UTF_8))
                .isEqualTo("{\"a\":\"12000\"}");
    }
}

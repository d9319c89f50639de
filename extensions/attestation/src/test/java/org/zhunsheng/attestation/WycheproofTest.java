package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures that Project Wycheproof says hold or do not, many of them forged where implementations are known to be careless. */
class WycheproofTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void everySignatureIsJudgedAsProjectWycheproofSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        String scheme = "";
        byte[] key = new byte[0];
        for (String line :
                Resources.readLines(Resources.getResource(WycheproofTest.class, "wycheproof.txt"), US_ASCII)) {
            List<String> words = Splitter.on(' ').splitToList(line);
            switch (words.get(0)) {
                case "#" -> {}
                case "scheme" -> scheme = words.get(1);
                case "key" -> key = HEX.parseHex(words.get(1));
                default -> {
                    cases++;
                    boolean holds = scheme(scheme).verifier(key).stream()
                            .anyMatch(verifier -> verifier.verifies(bytes(words.get(2)), bytes(words.get(3))));
                    if (holds != words.get(1).equals("valid")) {
                        wrong.add(scheme + " " + words.get(0));
                    }
                }
            }
        }
        // The JDK refuses two signatures that hold, whose first number is a remainder; among random ones none is to be
        // found.
        assertThat(wrong).isSubsetOf("ECDSA-P256-SHA256 350", "ECDSA-P256-SHA256 479");
        assertThat(cases).isEqualTo(151 + 484);
    }

    private static SignatureScheme scheme(String name) {
        return JdkSignatures.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String digits) {
        return digits.equals("-") ? new byte[0] : HEX.parseHex(digits);
    }
}

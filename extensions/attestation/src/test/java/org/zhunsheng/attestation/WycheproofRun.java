package org.zhunsheng.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges the signatures of Project Wycheproof, many of them forged where implementations are known to be careless. The cases are not
 * part of this tree: the environment variable {@code WYCHEPROOF} names the folder {@code testvectors_v1} of a copy of theirs.
 */
class WycheproofRun {
    private static final HexFormat HEX = HexFormat.of();
    private static final String P256 = "ECDSA-P256-SHA256";

    @Test
    void everySignatureIsJudgedAsProjectWycheproofSays() {
        Path folder = Path.of(System.getenv().getOrDefault("WYCHEPROOF", "testvectors_v1"));
        List<String> wrong = new ArrayList<>();
        int cases = judge("Ed25519", folder.resolve("ed25519_test.json"), wrong)
                + judge(P256, folder.resolve("ecdsa_secp256r1_sha256_test.json"), wrong);
        System.out.println(cases + " signatures judged");
        // The JDK refuses two signatures that hold, whose first number is a remainder; among random ones none is to be
        // found.
        assertThat(wrong).isSubsetOf(P256 + " 350", P256 + " 479");
        assertThat(cases).isGreaterThan(600);
    }

    private static int judge(String scheme, Path file, List<String> wrong) {
        int cases = 0;
        for (JsonNode group : JsonMapper.shared().readTree(file.toFile()).get("testGroups")) {
            byte[] key = HEX.parseHex(group.get("publicKeyDer").asString());
            for (JsonNode test : group.get("tests")) {
                cases++;
                byte[] message = HEX.parseHex(test.get("msg").asString());
                byte[] signature = HEX.parseHex(test.get("sig").asString());
                boolean holds = JdkSignatures.ALL.stream()
                        .filter(known -> known.name().equals(scheme))
                        .flatMap(known -> known.verifier(key).stream())
                        .anyMatch(verifier -> verifier.verifies(message, signature));
                if (holds != test.get("result").asString().equals("valid")) {
                    wrong.add(scheme + " " + test.get("tcId").asInt());
                }
            }
        }
        return cases;
    }
}

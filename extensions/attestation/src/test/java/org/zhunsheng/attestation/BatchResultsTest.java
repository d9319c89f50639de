package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchResultsTest {
    private static final String LINES = IntStream.range(0, 13)
            .mapToObj(unit -> "{\"zhunsheng\":\"batch/1\",\"unit\":\"u" + unit + "\",\"low\":\"" + unit + ".5\"}")
            .collect(Collectors.joining("\n", "", "\n"));
    private static final BatchResults BATCH = BatchResults.read(LINES);

    @Test
    void theResultOfOneUnitIsProvedWithoutThoseOfTheOthers() {
        ResultProof proof = BATCH.proof("u7").orElseThrow();
        String json = proof.toJson();
        assertThat(json).contains("u7").doesNotContain("u6", "u8");
        ResultProof read = ResultProof.read(json.getBytes(UTF_8));
        assertThat(read.isProvedBy(BATCH.statement("batch.jsonl"))).isTrue();
        assertThat(BATCH.proof("u99")).isEmpty();
    }

    @Test
    void everyBitOfAProofMatters() {
        Statement statement = BATCH.statement("batch.jsonl");
        byte[] json = BATCH.proof("u12").orElseThrow().toJson().getBytes(UTF_8);
        for (int bit = 0; bit < json.length * Byte.SIZE; bit++) {
            byte[] changed = json.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(proves(statement, changed)).as("bit %s", bit).isFalse();
        }
    }

    @Test
    void aStatementAboutAnotherBatchProvesNothing() {
        ResultProof proof = BATCH.proof("u7").orElseThrow();
        String fewer = LINES.lines().limit(12).collect(Collectors.joining("\n"));
        assertThat(proof.isProvedBy(BatchResults.read(fewer).statement("b"))).isFalse();
        assertThat(proof.isProvedBy(Statement.ofResult("a", "{\"zhunsheng\":\"batch/1\"}".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void aLineThatIsNoResultIsRefused() {
        assertThatThrownBy(() -> BatchResults.read(LINES + "{}")).isInstanceOf(AttestationException.class);
        assertThatThrownBy(() -> ResultProof.read("{}".getBytes(UTF_8))).isInstanceOf(AttestationException.class);
    }

    private static boolean proves(Statement statement, byte[] json) {
        try {
            return ResultProof.read(json).isProvedBy(statement);
        } catch (AttestationException e) {
            return false;
        }
    }
}

package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

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

    @Test
    void aUnitIsProvedFromCsvAndEveryBitOfItMatters() {
        BatchResults csv = BatchResults.read(
                "\"unit\",\"name\",\"low\"\n\"u1\",\"示例县，一\",\"1.50\"\n\"u2\",\"示例县\"\"二\",\"2.5\"\n\"u3\",\"\",\"3\"\n");
        assertThat(csv.units()).containsExactly("u1", "u2", "u3");
        Statement statement = csv.statement("scores.csv");
        byte[] json = csv.proof("u2").orElseThrow().toJson().getBytes(UTF_8);
        assertThat(new String(json, UTF_8)).contains("示例县\\\"二").doesNotContain("u1", "u3");
        assertThat(proves(statement, json)).isTrue();
        for (int bit = 0; bit < json.length * Byte.SIZE; bit++) {
            byte[] changed = json.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(proves(statement, changed)).as("bit %s", bit).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\"\n\"a\"\n",
                "\"unit\",\"unit\"\n\"a\",\"b\"\n",
                "\"unit\",\"low\"\n\"a\"\n",
                "unit,zhunsheng\na,b\n"
            })
    void csvThatHoldsNoResultsIsRefused(String csv) {
        assertThatThrownBy(() -> BatchResults.read(csv)).isInstanceOf(AttestationException.class);
    }

    @Test
    void aFileOfAFolderIsProvedWithoutTheOthers(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data/二"));
        Files.writeString(folder.resolve("data/二/paper.txt"), "paper");
        Files.writeString(folder.resolve("list.yaml"), "list");
        Statement statement = BatchResults.ofFiles(folder).statement("package");
        assertThat(statement.predicate()).containsEntry("results", 2);
        byte[] json = BatchResults.ofFiles(folder)
                .proof("data/二/paper.txt")
                .orElseThrow()
                .toJson()
                .getBytes(UTF_8);
        assertThat(new String(json, UTF_8))
                .contains(Fingerprint.ofBytes("paper".getBytes(UTF_8)).sha256())
                .doesNotContain("list");
        assertThat(proves(statement, json)).isTrue();
        Files.writeString(folder.resolve("list.yaml"), "lost");
        assertThat(BatchResults.ofFiles(folder).statement("package")).isNotEqualTo(statement);
        Files.move(folder.resolve("list.yaml"), folder.resolve("moved.yaml"));
        Files.writeString(folder.resolve("moved.yaml"), "list");
        assertThat(BatchResults.ofFiles(folder).statement("package")).isNotEqualTo(statement);
    }

    @Test
    void aLinkInAFolderIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a"), "a");
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        assertThatThrownBy(() -> BatchResults.ofFiles(folder)).hasMessageContaining("b");
    }

    private static boolean proves(Statement statement, byte[] json) {
        try {
            return ResultProof.read(json).isProvedBy(statement);
        } catch (AttestationException e) {
            return false;
        }
    }
}

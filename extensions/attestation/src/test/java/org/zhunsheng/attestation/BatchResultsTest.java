package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        ResultProof proof = BATCH.proofs("u7").get(0);
        String json = proof.toJson();
        assertThat(json).contains("u7").doesNotContain("u6", "u8");
        ResultProof read = ResultProof.read(json.getBytes(UTF_8));
        assertThat(read.isProvedBy(BATCH.statement("batch.jsonl"))).isTrue();
        assertThat(BATCH.proofs("u99")).isEmpty();
    }

    @Test
    void everyBitOfAProofMatters() {
        Statement statement = BATCH.statement("batch.jsonl");
        byte[] json = BATCH.proofs("u12").get(0).toJson().getBytes(UTF_8);
        for (int bit = 0; bit < json.length * Byte.SIZE; bit++) {
            byte[] changed = json.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(proves(statement, changed)).as("bit %s", bit).isFalse();
        }
    }

    @Test
    void aStatementAboutAnotherBatchProvesNothing() {
        ResultProof proof = BATCH.proofs("u7").get(0);
        String fewer = LINES.lines().limit(12).collect(Collectors.joining("\n"));
        assertThat(proof.isProvedBy(BatchResults.read(fewer).statement("b"))).isFalse();
        assertThat(proof.isProvedBy(Statement.ofResult("a", "{\"zhunsheng\":\"batch/1\"}".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void aBatchOfOneUnitIsProvedLikeAnyOther() {
        BatchResults one = BatchResults.read(LINES.lines().limit(1).collect(Collectors.joining()));
        assertThat(one.proofs("u0")).hasSize(1);
        ResultProof proof = one.proofs("u0").get(0);
        assertThat(proof.proof().path()).isEmpty();
        assertThat(proof.isProvedBy(one.statement("batch.jsonl"))).isTrue();
        assertThat(proof.isProvedBy(BATCH.statement("batch.jsonl"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\"unit\",\"low\"\n"})
    void nothingIsNotAttested(String lines) {
        assertThatThrownBy(() -> BatchResults.read(lines))
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NOTHING));
    }

    @Test
    void anEmptyFolderIsNotAttested(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> BatchResults.ofFiles(folder))
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NOTHING));
    }

    @Test
    void everyResultOfAUnitIsProved() {
        BatchResults twice = BatchResults.read(LINES + "{\"zhunsheng\":\"batch/1\",\"unit\":\"u7\",\"low\":\"99\"}\n");
        Statement statement = twice.statement("batch.jsonl");
        assertThat(twice.proofs("u7"))
                .extracting(proof -> proof.result().tree().get("low"))
                .containsExactly("7.5", "99");
        assertThat(twice.proofs("u7")).allMatch(proof -> proof.isProvedBy(statement));
        assertThat(twice.units()).hasSize(13);
    }

    @Test
    void proofsOfOneResultAreEqual() {
        String json = BATCH.proofs("u7").get(0).toJson();
        ResultProof read = ResultProof.read(json.getBytes(UTF_8));
        assertThat(ResultProof.read(json.getBytes(UTF_8))).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void aStatementWhoseRootIsNoHashProvesNothing() {
        ResultProof proof = BATCH.proofs("u7").get(0);
        Statement said = BATCH.statement("batch.jsonl");
        for (String root : List.of("", "x", "AB", "0".repeat(63))) {
            Statement other = new Statement(
                    said.name(), said.subject(), Statement.BATCH, ImmutableMap.of("results", 13, "root", root));
            assertThat(proof.isProvedBy(other)).as(root).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":1,\"path\":[],\"result\":{\"unit\":\"a\"}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":1,\"path\":[],\"result\":{\"zhunsheng\":1}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":1,\"path\":[],"
                        + "\"result\":{\"zhunsheng\":\"batch/1\",\"unit\":null}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":2,\"path\":[\"00\"],"
                        + "\"result\":{\"zhunsheng\":\"batch/1\"}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":2,\"path\":[null],"
                        + "\"result\":{\"zhunsheng\":\"batch/1\"}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":1,\"size\":1,\"path\":[],"
                        + "\"result\":{\"zhunsheng\":\"batch/1\"}}",
                "{\"zhunsheng\":\"result-proof/1\",\"index\":0,\"size\":-1,\"path\":[],"
                        + "\"result\":{\"zhunsheng\":\"batch/1\"}}"
            })
    void whatIsNoProofIsRefused(String json) {
        assertThatThrownBy(() -> ResultProof.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(AttestationException.Fault.NO_PROOF));
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
        byte[] json = csv.proofs("u2").get(0).toJson().getBytes(UTF_8);
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
                .proofs("data/二/paper.txt")
                .get(0)
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

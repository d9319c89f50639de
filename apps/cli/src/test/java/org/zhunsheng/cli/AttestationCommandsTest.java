package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.LibraryVersion;

class AttestationCommandsTest {
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");

    @TempDir
    private Path folder;

    private Path key;
    private Path open;

    @BeforeEach
    void makeKeys() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String publicKey = block("PUBLIC KEY", pair.getPublic());
        key = Files.writeString(folder.resolve("key.pem"), block("PRIVATE KEY", pair.getPrivate()) + publicKey);
        open = Files.writeString(folder.resolve("public.pem"), publicKey);
    }

    @Test
    void aDocumentHasOneFingerprintInYamlAndJson() throws IOException {
        Run yaml = Run.run("digest", REPORT.toString());
        assertThat(yaml.exit()).isZero();
        assertThat(yaml.out()).contains("annual-report/1", "SHA-256  ", "SM3      ");
        var documents = org.zhunsheng.serialization.Documents.create();
        Path json = Files.writeString(folder.resolve("report.json"), documents.toJson(documents.read(REPORT)));
        Run other = Run.run("digest", json.toString());
        assertThat(digests(other.out())).isEqualTo(digests(yaml.out()));
    }

    @Test
    void aResultIsReplayedAndAChangedInputIsNamed() throws IOException {
        Path result = assess();
        Run equal = Run.run("replay", result.toString(), "--input", REPORT.toString());
        assertThat(equal.exit()).as(equal.err()).isZero();
        assertThat(equal.out()).startsWith("一致：");

        Path changed = Files.writeString(
                folder.resolve("changed.yaml"), Files.readString(REPORT).replaceFirst("value: 100", "value: 50"));
        Run other = Run.run("replay", result.toString(), "--input", changed.toString(), "--lang", "en");
        assertThat(other.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(other.out()).contains("Changed: dossier", "Changed: report", "First ");

        Run tailored = Run.run("replay", result.toString(), "--input", REPORT.toString(), "--profile", "none");
        assertThat(tailored.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(tailored.out()).contains("已变动：profiles");
    }

    @Test
    void aSignedResultHoldsUntilAnythingOfItChanges() throws IOException {
        Path result = assess();
        Path envelope = folder.resolve("envelope.json");
        assertThat(Run.run("attest", result.toString(), "--key", key.toString(), "--out", envelope.toString())
                        .exit())
                .isZero();
        Run holds = verify(envelope, "--result", result);
        assertThat(holds.exit()).isZero();
        assertThat(holds.out()).startsWith("属实：");

        Run stamp = Run.run(
                "verify",
                envelope.toString(),
                "--key",
                key.toString(),
                "--timestamp",
                envelope.toString(),
                "--lang",
                "en");
        assertThat(stamp.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(stamp.err()).contains("--timestamp and --authority belong together");
        Run noStamp = Run.run(
                "verify",
                envelope.toString(),
                "--key",
                open.toString(),
                "--timestamp",
                envelope.toString(),
                "--authority",
                open.toString());
        assertThat(noStamp.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(noStamp.err()).contains("不是时间戳");

        Path better = Files.writeString(
                folder.resolve("better.json"), Files.readString(result).replaceFirst("9\\.57", "99.57"));
        Run other = verify(envelope, "--result", better);
        assertThat(other.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(other.err()).startsWith("不属实：");

        makeKeysAgain();
        assertThat(verify(envelope, "--result", result).exit()).isEqualTo(ExitCode.NOT_PASSED);
    }

    @Test
    void oneUnitOfABatchIsProvedWithoutTheOthers() throws IOException {
        Path batch = folder.resolve("scores.jsonl");
        Run.run("batch", "../../examples/reports/made-up", "--format", "jsonl", "--out", batch.toString());
        String unit = Files.readString(batch).replaceFirst("(?s).*\"unit\":\"([^\"]+)\".*", "$1");
        Path envelope = folder.resolve("envelope.json");
        Path proof = folder.resolve("proof.json");
        assertThat(Run.run("attest", batch.toString(), "--key", key.toString(), "--out", envelope.toString())
                        .exit())
                .isZero();
        assertThat(Run.run("prove", batch.toString(), unit, "--out", proof.toString())
                        .exit())
                .isZero();
        assertThat(verify(envelope, "--proof", proof).exit()).isZero();
        assertThat(verify(envelope, "--result", batch).exit()).isZero();

        Files.writeString(proof, Files.readString(proof).replaceFirst("\"low\" : \"", "\"low\" : \"9"));
        assertThat(verify(envelope, "--proof", proof).exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(Run.run("prove", batch.toString(), "no-such-unit").exit()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void aBatchOfOneUnitIsABatch() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.copy(REPORT, reports.resolve("only.yaml"));
        Path batch = folder.resolve("scores.jsonl");
        Run.run("batch", reports.toString(), "--format", "jsonl", "--out", batch.toString());
        assertThat(Files.readAllLines(batch)).hasSize(1);
        Path envelope = attest(batch);
        Path proof = folder.resolve("proof.json");
        String unit = Files.readString(batch).replaceFirst("(?s).*\"unit\":\"([^\"]+)\".*", "$1");
        assertThat(Run.run("prove", batch.toString(), unit, "--out", proof.toString())
                        .exit())
                .isZero();
        assertThat(verify(envelope, "--result", batch).exit()).isZero();
        assertThat(verify(envelope, "--proof", proof).exit()).isZero();
    }

    @Test
    void eachResultOfAUnitIsProvedByItsPlace() throws IOException {
        Path batch = folder.resolve("scores.jsonl");
        Run.run("batch", "../../examples/reports/made-up", "--format", "jsonl", "--out", batch.toString());
        String first = Files.readAllLines(batch).get(0);
        Files.writeString(batch, Files.readString(batch) + first.replaceFirst("\"low\":\"", "\"low\":\"1"));
        String unit = first.replaceFirst("(?s).*\"unit\":\"([^\"]+)\".*", "$1");
        Path envelope = attest(batch);
        Run unclear = Run.run("prove", batch.toString(), unit, "--lang", "en");
        assertThat(unclear.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(unclear.err()).contains("has 2 results in ", "from 1 to 2");
        assertThat(Run.run("prove", batch.toString(), unit, "--place", "3").exit())
                .isEqualTo(ExitCode.INVALID_INPUT);
        for (String place : new String[] {"1", "2"}) {
            Path proof = folder.resolve("proof-" + place + ".json");
            assertThat(Run.run("prove", batch.toString(), unit, "--place", place, "--out", proof.toString())
                            .exit())
                    .isZero();
            assertThat(verify(envelope, "--proof", proof).exit()).isZero();
        }
        assertThat(folder.resolve("proof-1.json"))
                .content()
                .isNotEqualTo(Files.readString(folder.resolve("proof-2.json")));
    }

    @Test
    void nothingIsNotSigned() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        Run run = Run.run("attest", empty.toString(), "--key", key.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("没有可以签名的结果或者文件");
    }

    @Test
    void aResultOfAnotherVersionIsToldWhichOneMadeIt() throws IOException {
        Path result = assess();
        String said = Files.readString(result);
        String version = LibraryVersion.current();
        Path older = Files.writeString(
                folder.resolve("older.json"),
                said.replace("\"program\" : \"" + version + "\"", "\"program\" : \"0.0.9\""));
        assertThat(older).content().isNotEqualTo(said);
        Run same = Run.run("replay", older.toString(), "--input", REPORT.toString(), "--lang", "en");
        assertThat(same.exit()).isZero();
        assertThat(same.out())
                .contains("Made by version 0.0.9; this is version " + version, "only the version is another");

        Path other = Files.writeString(
                folder.resolve("other.json"), Files.readString(older).replaceFirst("9\\.57", "9.58"));
        Run differs = Run.run("replay", other.toString(), "--input", REPORT.toString(), "--lang", "en");
        assertThat(differs.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(differs.out()).contains("Made by version 0.0.9", "irst ").doesNotContain("Changed: ");

        Path later =
                Files.writeString(folder.resolve("later.json"), said.replace("\"assessment/1\"", "\"assessment/2\""));
        Run refused = Run.run("replay", later.toString(), "--input", REPORT.toString(), "--lang", "en");
        assertThat(refused.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("was made by version " + version + " in the format assessment/2");
    }

    @Test
    void anInputThatCameInIsNamedAndTheFirstLineThatDiffers() throws IOException {
        Path result = assess();
        String said = Files.readString(result);
        Path without = Files.writeString(
                folder.resolve("without.json"), said.replaceFirst("(?s)\"instruments\" : \\{[^}]*\\},\\s*", ""));
        assertThat(without).content().isNotEqualTo(said);
        Run added = Run.run("replay", without.toString(), "--input", REPORT.toString(), "--lang", "en");
        assertThat(added.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(added.out()).contains("Changed: instruments", "only its basis differs");

        Path changed = Files.writeString(
                folder.resolve("changed.yaml"), Files.readString(REPORT).replaceFirst("value: 100", "value: 50"));
        Run other = Run.run("replay", result.toString(), "--input", changed.toString(), "--lang", "en");
        assertThat(other.out())
                .containsPattern("First ledger line that differs: ledger\\[\\d+\\]\\.\\w+ \\(.+\\): .+ then, .+ now");
    }

    @Test
    void oneUnitIsProvedFromCsvToo() throws IOException {
        Path batch = folder.resolve("scores.csv");
        Run.run("batch", "../../examples/reports/made-up", "--out", batch.toString());
        assertThat(Files.readString(batch)).contains("\"basisSha256\"");
        String unit = Files.readAllLines(batch).get(1).replaceFirst("^\"([^\"]+)\".*", "$1");
        Path envelope = attest(batch);
        Path proof = folder.resolve("proof.json");
        assertThat(Run.run("prove", batch.toString(), unit, "--out", proof.toString())
                        .exit())
                .isZero();
        assertThat(verify(envelope, "--proof", proof).exit()).isZero();
        assertThat(verify(envelope, "--result", batch).exit()).isZero();
        Files.writeString(proof, Files.readString(proof).replaceFirst("\"low\" : \"", "\"low\" : \"9"));
        assertThat(verify(envelope, "--proof", proof).exit()).isEqualTo(ExitCode.NOT_PASSED);
    }

    @Test
    void anEvidencePackageIsAttestedAndOneFileOfItProved() throws IOException {
        Path papers = folder.resolve("papers");
        Run.run("evidence", "new", papers.toString(), "--period", "2025");
        Path bag = folder.resolve("papers.bag");
        assertThat(Run.run("evidence", "pack", papers.toString(), "--out", bag.toString())
                        .exit())
                .isZero();
        Path envelope = attest(bag);
        assertThat(verify(envelope, "--result", bag).exit()).isZero();
        Path proof = folder.resolve("proof.json");
        assertThat(Run.run("prove", bag.toString(), "bagit.txt", "--out", proof.toString())
                        .exit())
                .isZero();
        assertThat(verify(envelope, "--proof", proof).exit()).isZero();

        Files.writeString(bag.resolve("added.txt"), "added");
        assertThat(verify(envelope, "--result", bag).exit()).isEqualTo(ExitCode.NOT_PASSED);
        Files.delete(bag.resolve("bag-info.txt"));
        Run broken = Run.run("attest", bag.toString(), "--key", key.toString());
        assertThat(broken.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(broken.err()).contains("与打包时不一致");
    }

    @Test
    void returnsThatWereCollectedAreAttested() throws IOException {
        Path received = Path.of("../../examples/returns/received");
        Path envelope = attest(received);
        assertThat(verify(envelope, "--result", received).exit()).isZero();
        assertThat(verify(envelope, "--result", received.resolveSibling("late")).exit())
                .isEqualTo(ExitCode.NOT_PASSED);
    }

    private Path attest(Path subject) {
        Path envelope = folder.resolve("envelope.json");
        Run attested = Run.run("attest", subject.toString(), "--key", key.toString(), "--out", envelope.toString());
        assertThat(attested.exit()).as(attested.err()).isZero();
        return envelope;
    }

    @Test
    void whatIsNoEnvelopeAndNoKeyIsRefusedInWords() throws IOException {
        Path result = assess();
        Run noEnvelope = verify(result, "--result", result);
        assertThat(noEnvelope.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(noEnvelope.err()).startsWith("不是 DSSE 信封");
        Run noKey = Run.run("attest", result.toString(), "--key", open.toString());
        assertThat(noKey.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(noKey.err()).contains("PRIVATE KEY");
    }

    private Path assess() throws IOException {
        Run assessed = Run.run("assess", REPORT.toString(), "--format", "json");
        return Files.writeString(folder.resolve("result.json"), assessed.out());
    }

    private Run verify(Path envelope, String option, Path subject) {
        return Run.run("verify", envelope.toString(), "--key", open.toString(), option, subject.toString());
    }

    private void makeKeysAgain() throws IOException {
        try {
            makeKeys();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digests(String output) {
        return output.lines().skip(1).reduce("", (all, line) -> all + line + "\n");
    }

    private static String block(String kind, Key pemKey) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(pemKey.getEncoded())
                + "\n-----END " + kind + "-----\n";
    }
}

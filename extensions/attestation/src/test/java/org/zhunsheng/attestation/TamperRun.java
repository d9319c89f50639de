package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.RuleSets;
import org.zhunsheng.serialization.fingerprint.Fingerprint;
import org.zhunsheng.serialization.result.BatchDocument;

/**
 * Changes every single bit of real results, envelopes and proofs, and sees that each change is found. Run by the profile tamper;
 * {@code -Dtamper=N} says of how many, 1,000 if nothing is said. {@code -Dtamper.every=M} changes every M-th bit of an envelope that is
 * signed, since signatures take a JDK long; with each envelope it begins one bit further. Prints how many changes were made.
 */
class TamperRun {
    private static final int MANY = Integer.getInteger("tamper", 1000);
    private static final int EVERY = Integer.getInteger("tamper.every", 1);
    private static ImmutableList<byte[]> results;

    @BeforeAll
    static void score() {
        Examiner examiner = Examiner.of(RuleSets.bundled());
        Random random = new Random(25);
        results = IntStream.range(0, MANY)
                .mapToObj(unit -> dossier(unit, random))
                .map(dossier -> BatchDocument.of(examiner.examine(dossier).assessment(), Optional.empty()))
                .map(result -> CanonicalJson.writeLine(ResultFormat.tree(result))
                        .strip()
                        .getBytes(UTF_8))
                .collect(ImmutableList.toImmutableList());
    }

    private static Dossier dossier(int unit, Random random) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit-" + unit)
                        .name("示例县" + unit)
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(claim("appearance.rate", random.nextInt(101)))
                .addClaims(claim("leadership.party-hearings", random.nextInt(4)))
                .addClaims(claim("approval.overdue", random.nextInt(9)))
                .build();
    }

    private static Claim claim(String code, int number) {
        return Claim.builder()
                .code(FactCode.of(code))
                .value(ClaimValue.number(number))
                .build();
    }

    /** Changes every bit of each of {@code documents}; {@code holds} says of a changed one whether it passes for the one that it was. */
    private static void everyBitOf(String what, int documents, Copies read, Holds holds) {
        someBitsOf(what, documents, 1, read, holds);
    }

    /** Changes every {@code every}-th bit, with each document beginning one further. */
    private static void someBitsOf(String what, int documents, int every, Copies read, Holds holds) {
        AtomicLong bits = new AtomicLong();
        AtomicLong done = new AtomicLong();
        IntStream.range(0, documents).parallel().forEach(document -> {
            byte[] bytes = read.bytes(document);
            assertThat(holds.holds(document, bytes)).as(what + " " + document).isTrue();
            for (int bit = document % every; bit < bytes.length * Byte.SIZE; bit += every) {
                bits.incrementAndGet();
                bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                if (holds.holds(document, bytes)) {
                    throw new AssertionError("bit " + bit + " of " + what + " " + document + " does not matter");
                }
                bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            }
            if (done.incrementAndGet() % 10 == 0) {
                System.out.printf(
                        "tamper: %,d %s, %,d changes of one bit so far, all found%n", done.get(), what, bits.get());
            }
        });
        System.out.printf("tamper: %,d %s, %,d changes of one bit, all found%n", documents, what, bits.get());
    }

    /** A copy of a document by its number. */
    private interface Copies {
        byte[] bytes(int document);
    }

    /** Whether bytes pass for a document. */
    private interface Holds {
        boolean holds(int document, byte[] bytes);
    }

    @Test
    void everyBitOfEveryResultMatters() {
        ImmutableList<Fingerprint> fingerprints = results.stream()
                .map(result -> ResultFile.read(result).fingerprint())
                .collect(ImmutableList.toImmutableList());
        everyBitOf(
                "results",
                MANY,
                unit -> results.get(unit).clone(),
                (unit, bytes) -> passes(
                        bytes, changed -> ResultFile.read(changed).fingerprint().equals(fingerprints.get(unit))));
    }

    @Test
    void everyBitOfEveryProofMatters() {
        String lines =
                results.stream().map(result -> new String(result, UTF_8)).reduce("", (all, line) -> all + line + "\n");
        BatchResults batch = BatchResults.read(lines);
        Statement statement = batch.statement("batch.jsonl");
        everyBitOf(
                "proofs",
                MANY,
                unit -> batch.proofs("unit-" + unit).get(0).toJson().getBytes(UTF_8),
                (unit, bytes) ->
                        passes(bytes, changed -> ResultProof.read(changed).isProvedBy(statement)));
    }

    /** What a signature is checked by is all that an envelope says; a bit that left that as it was could not be noticed. */
    @Test
    void everyBitOfEveryEnvelopeChangesWhatIsChecked() {
        Signer signer = TestKeys.of(TestKeys.Kind.ED25519).signer();
        ImmutableList<Envelope> envelopes = IntStream.range(0, MANY)
                .mapToObj(unit -> envelope(unit).signedBy(signer))
                .collect(ImmutableList.toImmutableList());
        everyBitOf(
                "readings of envelopes",
                MANY,
                unit -> envelopes.get(unit).toJson().getBytes(UTF_8),
                (unit, bytes) -> passes(bytes, changed -> Envelope.read(changed).equals(envelopes.get(unit))));
    }

    @ParameterizedTest
    @EnumSource
    void everyBitOfEveryEnvelopeMatters(TestKeys.Kind kind) {
        SigningKeys keys = TestKeys.of(kind);
        Signer signer = keys.signer();
        Verifier verifier = keys.verifier();
        someBitsOf(
                "envelopes under " + kind,
                MANY,
                EVERY,
                unit -> envelope(unit).signedBy(signer).toJson().getBytes(UTF_8),
                (unit, bytes) -> passes(bytes, changed -> Envelope.read(changed).isSignedBy(verifier)));
    }

    private static Envelope envelope(int unit) {
        return Envelope.of(Statement.ofResult("unit-" + unit + ".json", results.get(unit)));
    }

    private static boolean passes(byte[] bytes, Predicate<byte[]> holds) {
        try {
            return holds.test(bytes);
        } catch (AttestationException e) {
            return false;
        }
    }
}

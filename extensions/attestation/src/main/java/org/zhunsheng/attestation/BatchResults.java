package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.serialization.fingerprint.CanonicalForm;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * The results of a batch, as {@code batch --format jsonl} writes them, one a line. One signature over the {@linkplain #tree() Merkle
 * tree} of their canonical forms stands for them all. Immutable and thread-safe.
 */
public final class BatchResults {
    private static final String UNIT = "unit";

    private final ImmutableList<ResultFile> results;
    private final ImmutableList<byte[]> entries;
    private final MerkleTree tree;

    private BatchResults(ImmutableList<ResultFile> results) {
        this.results = results;
        this.entries = results.stream()
                .map(result -> CanonicalForm.of(result.tree()))
                .collect(ImmutableList.toImmutableList());
        this.tree = MerkleTree.of(entries);
    }

    /**
     * The results in {@code lines}; empty lines are passed over.
     *
     * @throws AttestationException if a line is no result
     */
    public static BatchResults read(String lines) {
        return new BatchResults(lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> ResultFile.read(line.getBytes(UTF_8)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** How many results there are. */
    public int size() {
        return results.size();
    }

    /** The ids of their units, each once, in their order. */
    public ImmutableList<String> units() {
        return results.stream()
                .flatMap(result -> Stream.ofNullable(result.tree().get(UNIT)))
                .map(String::valueOf)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The tree over their canonical forms, in their order. */
    public MerkleTree tree() {
        return tree;
    }

    /** A statement about all of them: how many, and the root of their tree. */
    public Statement statement(String name) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            all.writeBytes(entry);
            all.write('\n');
        }
        return new Statement(
                name,
                Fingerprint.ofBytes(all.toByteArray()),
                Statement.BATCH,
                ImmutableMap.of(
                        "results", results.size(), "root", HexFormat.of().formatHex(tree.root())));
    }

    /** The proof that the first result of the unit {@code id} is among them, with that result; empty if it is not. */
    public Optional<ResultProof> proof(String id) {
        return IntStream.range(0, results.size())
                .filter(index -> id.equals(results.get(index).tree().get(UNIT)))
                .mapToObj(index -> new ResultProof(results.get(index), tree.proof(index)))
                .findFirst();
    }
}

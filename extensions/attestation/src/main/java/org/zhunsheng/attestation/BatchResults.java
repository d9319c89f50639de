package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.serialization.fingerprint.CanonicalForm;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * Many things that are attested together: the results of a batch, one a line, as {@code batch} writes them in JSON Lines or CSV, or the
 * files of a folder, such as an evidence package or the returns that were collected. One signature over the {@linkplain #tree() Merkle
 * tree} of their canonical forms stands for them all. Immutable and thread-safe.
 */
public final class BatchResults {
    private static final String UNIT = "unit";

    private final String predicateType;
    private final ImmutableList<ResultFile> results;
    private final ImmutableList<byte[]> entries;
    private final MerkleTree tree;

    private BatchResults(String predicateType, ImmutableList<ResultFile> results) {
        if (results.isEmpty()) {
            throw new AttestationException(Fault.NOTHING, predicateType);
        }
        this.predicateType = predicateType;
        this.results = results;
        this.entries = results.stream()
                .map(result -> CanonicalForm.of(result.tree()))
                .collect(ImmutableList.toImmutableList());
        this.tree = MerkleTree.of(entries);
    }

    /**
     * The results in {@code bytes}, as {@link #read(String)} takes them.
     *
     * @throws AttestationException if they are no text in UTF-8, a line is no result, or there is none
     */
    public static BatchResults read(byte[] bytes) {
        return read(TextRule.ofUtf8(bytes).orElseThrow(() -> new AttestationException(Fault.NO_RESULT, "UTF-8")));
    }

    /**
     * The results in {@code lines}: JSON objects, or CSV with a heading, whose lines are objects of texts by the names of their columns.
     * Empty lines are passed over.
     *
     * @throws AttestationException if a line is no result, or there is none
     */
    public static BatchResults read(String lines) {
        boolean json = lines.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(first -> first.stripLeading().startsWith("{"))
                .orElse(true);
        return new BatchResults(Statement.BATCH, json ? jsonLines(lines) : CsvResults.read(lines));
    }

    private static ImmutableList<ResultFile> jsonLines(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> ResultFile.read(line.getBytes(UTF_8)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The files in {@code folder} and the folders in it, in the order of their paths: each is an object with its path as {@code unit}, its
     * size in bytes, and its digests.
     *
     * @throws AttestationException if something in it is neither file nor folder, such as a symbolic link, or if there is no file
     */
    public static BatchResults ofFiles(Path folder) throws IOException {
        return new BatchResults(Statement.FILES, FolderEntries.of(folder));
    }

    /** How many results there are. */
    public int size() {
        return results.size();
    }

    /** The ids of their units, or the paths of the files, each once, in their order. */
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
                predicateType,
                ImmutableMap.of(
                        "results", results.size(), "root", HexFormat.of().formatHex(tree.root())));
    }

    /**
     * The results of the unit {@code id}, or the file at that path, each with the proof that it is among them, in their order: none if there
     * is no such unit, more than one if it was assessed more than once, such as for two years.
     */
    public ImmutableList<ResultProof> proofs(String id) {
        return IntStream.range(0, results.size())
                .filter(index -> id.equals(results.get(index).tree().get(UNIT)))
                .mapToObj(index -> new ResultProof(results.get(index), tree.proof(index)))
                .collect(ImmutableList.toImmutableList());
    }
}

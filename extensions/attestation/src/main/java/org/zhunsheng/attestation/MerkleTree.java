package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.primitives.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A Merkle tree (RFC 6962, section 2.1, with SHA-256) over entries in their order: its root stands for all of them, and a proof of
 * a few hashes shows that one entry is among them without showing the others. Immutable and thread-safe.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int HASH_BITS = 256;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ImmutableList<byte[]> leaves;

    private MerkleTree(ImmutableList<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** The tree over {@code entries}. */
    public static MerkleTree of(List<byte[]> entries) {
        return new MerkleTree(entries.stream().map(MerkleTree::leafHash).collect(ImmutableList.toImmutableList()));
    }

    /** How many entries it has. */
    public int size() {
        return leaves.size();
    }

    /** The hash that stands for all entries, 32 bytes; that of nothing if there are none. */
    public byte[] root() {
        return leaves.isEmpty() ? sha256(new byte[0]) : rootOf(leaves);
    }

    private static byte[] rootOf(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0).clone();
        }
        int left = leftSize(hashes.size());
        return nodeHash(rootOf(hashes.subList(0, left)), rootOf(hashes.subList(left, hashes.size())));
    }

    /**
     * The proof that the entry at {@code index} is in the tree.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public Proof proof(int index) {
        Objects.checkIndex(index, leaves.size());
        List<HashCode> path = new ArrayList<>();
        List<byte[]> part = leaves;
        int place = index;
        while (part.size() > 1) {
            int left = leftSize(part.size());
            List<byte[]> before = part.subList(0, left);
            List<byte[]> behind = part.subList(left, part.size());
            boolean inLeft = place < left;
            path.add(HashCode.fromBytes(rootOf(inLeft ? behind : before)));
            part = inLeft ? before : behind;
            place = inLeft ? place : place - left;
        }
        Collections.reverse(path);
        return new Proof(index, leaves.size(), ImmutableList.copyOf(path));
    }

    /**
     * A proof of inclusion.
     *
     * @param index the place of the entry, from 0
     * @param size how many entries the tree has
     * @param path the hashes beside the way from the entry to the root
     */
    public record Proof(int index, int size, ImmutableList<HashCode> path) {
        /**
         * Refuses null, a place outside the tree, and what is no hash.
         *
         * @throws IndexOutOfBoundsException if there is no such place
         * @throws IllegalArgumentException if one of the path is not of 32 bytes
         */
        public Proof {
            Objects.requireNonNull(path, "path");
            Objects.checkIndex(index, size);
            if (path.stream().anyMatch(hash -> hash.bits() != HASH_BITS)) {
                throw new IllegalArgumentException("a hash has 32 bytes");
            }
        }

        /** Whether it shows that {@code entry} is at its place in the tree with {@code root} (RFC 9162, section 2.1.3.2). */
        public boolean shows(byte[] entry, byte[] root) {
            long place = index;
            long last = size - 1L;
            byte[] hash = leafHash(entry);
            for (HashCode code : path) {
                byte[] beside = code.asBytes();
                if (last == 0) {
                    return false;
                }
                if (place % 2 == 1 || place == last) {
                    hash = nodeHash(beside, hash);
                    while (place % 2 == 0 && place != 0) {
                        place /= 2;
                        last /= 2;
                    }
                } else {
                    hash = nodeHash(hash, beside);
                }
                place /= 2;
                last /= 2;
            }
            return last == 0 && MessageDigest.isEqual(hash, root);
        }
    }

    /** Whether {@code digits} are those of a hash, in lower case. */
    static boolean isHash(String digits) {
        return HASH.matcher(digits).matches();
    }

    /** The largest power of two below {@code size}. */
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] leafHash(byte[] entry) {
        return sha256(Bytes.concat(new byte[] {LEAF}, entry));
    }

    private static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256(Bytes.concat(new byte[] {NODE}, left, right));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

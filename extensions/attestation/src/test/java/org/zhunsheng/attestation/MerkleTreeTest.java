package org.zhunsheng.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final ImmutableList<byte[]> ENTRIES = ImmutableList.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .collect(ImmutableList.toImmutableList());

    /** The roots over the first n of the eight entries that the implementations of RFC 6962 test themselves by. */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootIsThatOfRfc6962(int size, String root) {
        assertThat(HEX.formatHex(MerkleTree.of(ENTRIES.subList(0, size)).root()))
                .isEqualTo(root);
    }

    @Test
    void everyEntryIsProvedAndNoOther() {
        for (int size = 1; size <= 70; size++) {
            List<byte[]> entries = IntStream.range(0, size)
                    .mapToObj(index -> ("result " + index).getBytes(UTF_8))
                    .toList();
            MerkleTree tree = MerkleTree.of(entries);
            for (int index = 0; index < size; index++) {
                MerkleTree.Proof proof = tree.proof(index);
                assertThat(proof.shows(entries.get(index), tree.root())).isTrue();
                assertThat(proof.shows("another".getBytes(UTF_8), tree.root())).isFalse();
                if (size > 1) {
                    assertThat(proof.shows(entries.get((index + 1) % size), tree.root()))
                            .isFalse();
                    MerkleTree.Proof elsewhere = new MerkleTree.Proof((index + 1) % size, size, proof.path());
                    assertThat(elsewhere.shows(entries.get(index), tree.root())).isFalse();
                }
            }
        }
    }

    @Test
    void aProofThatIsTooShortOrTooLongShowsNothing() {
        MerkleTree tree = MerkleTree.of(ENTRIES);
        MerkleTree.Proof proof = tree.proof(3);
        byte[] entry = ENTRIES.get(3);
        assertThat(new MerkleTree.Proof(3, 8, proof.path().subList(0, 2)).shows(entry, tree.root()))
                .isFalse();
        ImmutableList<HashCode> longer = ImmutableList.<HashCode>builder()
                .addAll(proof.path())
                .add(HashCode.fromBytes(tree.root()))
                .build();
        assertThat(new MerkleTree.Proof(3, 8, longer).shows(entry, tree.root())).isFalse();
        assertThatThrownBy(() -> tree.proof(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aNodeCannotBeTakenForAnEntry() {
        MerkleTree two = MerkleTree.of(ENTRIES.subList(0, 2));
        byte[] node = HEX.parseHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
        assertThat(MerkleTree.of(ImmutableList.of(node)).root()).isNotEqualTo(two.root());
    }
}

package org.zhunsheng.evidence.bag;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.evidence.bag.BagFault.Kind;

/** Packages written by hand after RFC 8493: two files of 2 and 3 bytes. */
class BagRulesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path bag;

    @BeforeEach
    void pack() throws IOException {
        declare("1.0");
        write("data/a.txt", "aa");
        write("data/b.txt", "bbb");
        write("manifest-sha256.txt", line("data/a.txt", "aa") + line("data/b.txt", "bbb"));
    }

    private void declare(String version) throws IOException {
        write("bagit.txt", "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = bag.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String line(String path, String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8) + "  " + path + "\n";
    }

    private List<BagFault> faults() {
        return BagVerifier.verify(bag).faults();
    }

    @ParameterizedTest
    @CsvSource({"0.92, false", "0.93, true", "0.97, true", "0.98, false", "1.0, true", "1.1, false", "2.0, false"})
    void theVersionsThatWereInUseAreRead(String version, boolean known) throws IOException {
        declare(version);
        assertThat(faults()).isEqualTo(known ? List.of() : List.of(new BagFault(Kind.VERSION, "bagit.txt", version)));
    }

    @Test
    void theSumOfThePayloadIsItsBytesAndThenItsFiles() throws IOException {
        write("bag-info.txt", "Payload-Oxum: 5.2\n");
        assertThat(faults()).isEmpty();
        write("bag-info.txt", "Payload-Oxum: 2.5\n");
        assertThat(faults()).containsExactly(new BagFault(Kind.SIZE, "bag-info.txt", "5.2"));
    }

    /** Before 1.0 every file had to be in one manifest, since then it has to be in all. */
    @Test
    void everyManifestListsEveryFileSinceVersionOne() throws IOException {
        write("manifest-sha512.txt", Hashing.sha512().hashString("aa", StandardCharsets.UTF_8) + "  data/a.txt\n");
        assertThat(faults()).containsExactly(new BagFault(Kind.EXTRA, "data/b.txt", ""));
        declare("0.97");
        assertThat(faults()).isEmpty();
        write("data/c.txt", "c");
        assertThat(faults()).containsExactly(new BagFault(Kind.EXTRA, "data/c.txt", ""));
    }

    @Test
    void aNameMayBeComposedInAnotherWay() throws IOException {
        String composed = "data/é.txt";
        Files.move(bag.resolve("data/a.txt"), bag.resolve(Normalizer.normalize(composed, Normalizer.Form.NFD)));
        write("manifest-sha256.txt", line(composed, "aa") + line("data/b.txt", "bbb"));
        assertThat(faults()).noneMatch(fault -> fault.kind() == Kind.MISSING || fault.kind() == Kind.CHANGED);
    }

    @Test
    void namesThatDifferByTheirCaseAreNoted() throws IOException {
        write("data/A.txt", "aa");
        write("manifest-sha256.txt", line("data/A.txt", "aa") + line("data/a.txt", "aa") + line("data/b.txt", "bbb"));
        BagReport report = BagVerifier.verify(bag);
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.kind()).isEqualTo(Kind.SAME_NAME));
    }

    /** The digests of “abc” as published with each algorithm (RFC 1321, FIPS 180-4). */
    @ParameterizedTest
    @CsvSource({
        "md5, 900150983cd24fb0d6963f7d28e17f72",
        "sha1, a9993e364706816aba3e25717850c26c9cd0d89d",
        "sha224, 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
        "sha256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "sha384, cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
        "sha512, ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    })
    void everyAlgorithmIsTheOneOfItsName(String algorithm, String digest) throws IOException {
        Files.delete(bag.resolve("manifest-sha256.txt"));
        Files.delete(bag.resolve("data/b.txt"));
        write("data/a.txt", "abc");
        write("manifest-" + algorithm + ".txt", digest + "  data/a.txt\n");
        assertThat(faults()).isEmpty();
        write("data/a.txt", "abd");
        assertThat(faults())
                .containsExactly(new BagFault(Kind.CHANGED, "data/a.txt", "manifest-" + algorithm + ".txt"));
    }
}

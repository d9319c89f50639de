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
}

package org.zhunsheng.evidence.bag;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.evidence.bag.BagFault.Kind;

/** Whatever is done to a package after it was packed is named. */
class BagFlipsTest {
    @TempDir
    Path folder;

    private Path bag;

    @BeforeEach
    void pack() throws IOException {
        List<BagWriter.PayloadFile> files = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            Path file = folder.resolve("in-" + i);
            Files.write(file, bytes);
            files.add(new BagWriter.PayloadFile((i % 3) + " 指标/材料%" + i + ".pdf", file));
        }
        bag = folder.resolve("bag");
        BagWriter.write(files, ImmutableMap.of("Bagging-Date", "2026-01-20"), bag);
        assertThat(BagVerifier.verify(bag).faults()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(bag)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String name(Path file) {
        return bag.relativize(file).toString().replace('\\', '/');
    }

    @Test
    void everyOneOfSevenThousandFlippedBytesIsNoticed() throws IOException {
        Random random = new Random(2);
        List<Path> files = files();
        for (int i = 0; i < 7_000; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            int at = random.nextInt(bytes.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            BagReport report = BagVerifier.verify(bag);
            assertThat(report.isValid()).as("%s at %d", name(file), at).isFalse();
            if (name(file).startsWith("data/")) {
                assertThat(report.faults()).anySatisfy(fault -> {
                    assertThat(fault.path()).isEqualTo(name(file));
                    assertThat(fault.kind()).isEqualTo(Kind.CHANGED);
                });
            } else {
                assertThat(report.faults())
                        .as("%s at %d", name(file), at)
                        .anySatisfy(fault -> assertThat(fault.path()).isEqualTo(name(file)));
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void everyOneOfAThousandDeletedFilesIsNamed() throws IOException {
        Random random = new Random(3);
        List<Path> files = files();
        for (int i = 0; i < 1_000; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(BagVerifier.verify(bag).faults().stream().map(BagFault::path))
                    .as(name(file))
                    .contains(name(file));
            Files.write(file, bytes);
        }
    }

    @Test
    void everyOneOfTwoThousandRenamesAndMovesIsNamedAtBothPlaces() throws IOException {
        Random random = new Random(4);
        List<Path> files =
                files().stream().filter(file -> name(file).startsWith("data/")).toList();
        for (int i = 0; i < 2_000; i++) {
            Path file = files.get(random.nextInt(files.size()));
            Path other = random.nextBoolean()
                    ? file.resolveSibling("新名" + i + ".pdf")
                    : bag.resolve("data").resolve("moved-" + i);
            Files.move(file, other);
            List<String> paths = BagVerifier.verify(bag).faults().stream()
                    .map(BagFault::path)
                    .toList();
            assertThat(paths).contains(name(file), name(other));
            Files.move(other, file);
        }
    }

    @Test
    void aDeclarationThatIsNoneIsToldWhateverItsNumbersAndLength() throws IOException {
        for (String declaration : List.of(
                "BagIt-Version: 99999999999.1\nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: 1." + "9".repeat(100_000) + "\nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: \u001b\n")) {
            Files.writeString(bag.resolve("bagit.txt"), declaration);
            assertThat(BagVerifier.verify(bag).faults().stream().map(BagFault::kind))
                    .containsExactly(Kind.DECLARATION);
        }
    }

    @Test
    void aTagManifestThatWasDeletedIsMissed() throws IOException {
        Files.delete(bag.resolve("tagmanifest-sha512.txt"));
        assertThat(BagVerifier.verify(bag).faults())
                .contains(new BagFault(Kind.TAG_FILE_MISSING, "tagmanifest-sha512.txt", ""));
    }

    @Test
    void aPathThatLeadsOutOfThePackageIsRefusedAndNothingIsUnpacked() throws IOException {
        Path manifest = bag.resolve("manifest-sha512.txt");
        Files.writeString(
                manifest,
                Files.readString(manifest) + "0".repeat(128) + "  data/../../outside\n",
                StandardCharsets.UTF_8);
        Path target = folder.resolve("out");
        BagReport report = BagReader.unpack(bag, target);
        assertThat(report.faults()).anySatisfy(fault -> assertThat(fault.kind()).isEqualTo(Kind.CLIMBS));
        assertThat(target).doesNotExist();
    }

    @Test
    void aLinkInThePackageIsRefused() throws IOException {
        Files.createSymbolicLink(bag.resolve("data/link"), folder.resolve("in-0"));
        assertThat(BagVerifier.verify(bag).faults()).contains(new BagFault(Kind.LINK, "data/link", ""));
    }

    @Test
    void whatIsUnpackedIsWhatWasPacked() throws IOException {
        Path target = folder.resolve("out");
        assertThat(BagReader.unpack(bag, target).isValid()).isTrue();
        for (Path file : files()) {
            if (name(file).startsWith("data/")) {
                assertThat(target.resolve(name(file).substring("data/".length())))
                        .hasBinaryContent(Files.readAllBytes(file));
            }
        }
    }
}

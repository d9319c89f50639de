package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * Every broken file in the folder {@code broken} is refused with exactly the codes, paths and places that the line of its name in
 * {@code broken.expected} states.
 */
class BrokenDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/zhunsheng/serialization/broken");
    private static final Path BASELINE = FOLDER.resolveSibling("broken.expected");
    private static final BundledData DATA = BundledData.load();

    static Stream<Path> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileIsRefusedWithItsCodePathAndPlace(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> expected = Files.readAllLines(BASELINE).stream()
                .filter(line -> line.startsWith(name + " | "))
                .toList();
        assertThat(found(file)).as("baseline of %s", name).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void thereAreAtLeastFortyOfThem() throws IOException {
        assertThat(brokenFiles()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedWithoutBeingReadWhole(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        assertThat(found(large)).containsExactly("large.yaml | TOO_LARGE |  | -");
    }

    @Test
    void aFileThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Documents.create().read(folder.resolve("none.yaml")))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("NO_SUCH_FILE");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void everyMessageIsCompleteInBothLanguages(Path file) {
        for (Violation violation : violations(file)) {
            assertThat(ImmutableList.of(
                            violation.message().zh(),
                            violation.message().en(),
                            violation.mend().zh(),
                            violation.mend().en()))
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .doesNotContainPattern("\\{[0-9]\\}")
                            .doesNotContain("Exception", "org.zhunsheng", "Immutable"));
        }
    }

    private static List<String> found(Path file) {
        return violations(file).stream()
                .map(violation -> file.getFileName() + " | " + violation.code() + " | " + violation.path() + " | "
                        + violation.place().map(BrokenDocumentsTest::place).orElse("-"))
                .collect(Collectors.toList());
    }

    private static String place(Place place) {
        return place instanceof Place.InText text
                ? text.line() + ":" + text.column()
                : place.describe().en();
    }

    private static ImmutableList<Violation> violations(Path file) {
        try {
            LocatedDocument document = Documents.create().locate(file);
            return document.value() instanceof ScoringScheme scheme
                    ? document.locate(SchemeChecker.check(
                                    scheme,
                                    DATA.catalogue(BundledData.REFERENCE_CATALOGUE)
                                            .orElseThrow(),
                                    DATA.vocabulary())
                            .errors())
                    : ImmutableList.of();
        } catch (UnreadableDocumentException e) {
            return e.violations();
        }
    }
}

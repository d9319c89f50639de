package org.zhunsheng.fuzz;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The input that mutation starts from: the examples, and the broken files whose faults the tests know. */
final class Seeds {
    private static final Path ROOT = Path.of("../..");
    private static final int LARGEST = 64 * 1024;

    private Seeds() {}

    /** Every example whose name has one of {@code endings}, but for the largest. */
    static Stream<byte[]> examples(String... endings) {
        return below(ROOT.resolve("examples"), endings);
    }

    /** The files with one fault each. */
    static Stream<byte[]> broken(String... endings) {
        return below(ROOT.resolve("serialization/src/test/resources/org/zhunsheng/serialization/broken"), endings);
    }

    private static Stream<byte[]> below(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            ImmutableList<byte[]> found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(Seeds::bytes)
                    .filter(bytes -> bytes.length <= LARGEST)
                    .collect(ImmutableList.toImmutableList());
            if (found.isEmpty()) {
                throw new IllegalStateException("no seeds below " + folder);
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the file at {@code path}, seen from the root of the tree. */
    static byte[] file(String path) {
        return bytes(ROOT.resolve(path));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

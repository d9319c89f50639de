package org.zhunsheng.evidence.bag;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Unpacks packages. A package is verified first, and nothing of one that is not as it was packed is written. Stateless and thread-safe. */
public final class BagReader {
    private BagReader() {}

    /**
     * Verifies {@code bag} and, if everything is as it was packed, copies its payload into {@code target}.
     *
     * @return what came of verifying
     * @throws FileAlreadyExistsException if {@code target} is there already
     * @throws IOException if a file cannot be copied
     */
    public static BagReport unpack(Path bag, Path target) throws IOException {
        BagReport report = BagVerifier.verify(bag);
        if (!report.isValid()) {
            return report;
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(target);
        Path data = bag.resolve("data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Path place =
                            target.resolve(data.relativize(file).toString()).normalize();
                    if (!place.startsWith(target.normalize())) {
                        throw new IOException(file.toString());
                    }
                    Path folder = place.getParent();
                    if (folder != null) {
                        Files.createDirectories(folder);
                    }
                    Files.copy(file, place, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return report;
    }
}

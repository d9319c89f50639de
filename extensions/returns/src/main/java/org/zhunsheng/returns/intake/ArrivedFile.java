package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhunsheng.returns.ReturnSource;

/** A file in a folder into which others put theirs. */
final class ArrivedFile {
    static final int MOST_MIB = 10;
    private static final ImmutableSet<String> OURS =
            ImmutableSet.of("thumbs.db", "desktop.ini", "received.csv", "accepted.csv", "decisions.csv", "panel.csv");

    private final Path file;
    private final String name;

    private ArrivedFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * The files in {@code folder} and the folders in it, in the order of their names, without those that the system or an editor left
     * there and those that the commands of this library write.
     */
    static ImmutableList<ArrivedFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftOver(folder.relativize(file)))
                    .sorted()
                    .map(file -> new ArrivedFile(
                            file, folder.relativize(file).toString().replace('\\', '/')))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** The file {@code file} by its own name. */
    static ArrivedFile of(Path file) {
        return new ArrivedFile(file, file.getFileName().toString());
    }

    static boolean isLeftOver(Path file) {
        for (Path part : file) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (name.startsWith(".") || name.startsWith("~$") || OURS.contains(name)) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return name;
    }

    boolean isTooLarge() throws IOException {
        return Files.size(file) > (long) MOST_MIB << 20;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** What it is, its hash worked out piece by piece. */
    ReturnSource source() throws IOException {
        return new ReturnSource(
                name,
                com.google.common.io.Files.asByteSource(file.toFile())
                        .hash(Hashing.sha256())
                        .toString());
    }
}

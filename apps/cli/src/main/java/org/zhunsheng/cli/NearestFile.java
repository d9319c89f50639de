package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.text.NearestWord;

/** Finds the file that a path to no file most likely stands for: the one beside it with a name like it. */
final class NearestFile {
    private NearestFile() {}

    /** The file nearest to {@code path}; none if {@code path} is there, or no file beside it has a name like its own. */
    static Optional<String> of(String path) {
        try {
            Path file = Path.of(path);
            Path name = file.getFileName();
            Path folder = file.toAbsolutePath().getParent();
            if (name == null || folder == null || Files.exists(file) || !Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try (Stream<Path> beside = Files.list(folder)) {
                ImmutableList<String> names = beside.map(other -> String.valueOf(other.getFileName()))
                        .collect(ImmutableList.toImmutableList());
                return NearestWord.of(name.toString(), names)
                        .map(other -> file.resolveSibling(other).toString());
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/** The files of a folder, each as an object with its path, its size and its digests. */
final class FolderEntries {
    private static final String FORMAT = "file/1";

    private FolderEntries() {}

    static ImmutableList<ResultFile> of(Path folder) throws IOException {
        ImmutableList.Builder<ResultFile> entries = ImmutableList.builder();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(path -> !isFolder(path))
                    .sorted(Comparator.comparing(path -> name(folder, path)))::iterator) {
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new AttestationException(Fault.NO_FILE, name(folder, path));
                }
                entries.add(entry(name(folder, path), path));
            }
        }
        return entries.build();
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** The path inside the folder, the same on every system. */
    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** A file is read in pieces, whatever its size. */
    private static ResultFile entry(String name, Path file) throws IOException {
        try (CountingInputStream stream =
                new CountingInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
            Fingerprint fingerprint = Fingerprint.ofBytes(stream);
            ImmutableMap<String, Object> tree = ImmutableMap.of(
                    "zhunsheng",
                    FORMAT,
                    "unit",
                    name,
                    "bytes",
                    stream.getCount(),
                    "sha256",
                    fingerprint.sha256(),
                    "sm3",
                    fingerprint.sm3());
            return ResultFile.of(tree, Fault.NO_FILE);
        }
    }
}

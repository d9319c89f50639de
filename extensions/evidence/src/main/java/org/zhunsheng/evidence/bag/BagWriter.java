package org.zhunsheng.evidence.bag;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes packages after BagIt 1.0 (RFC 8493) with SHA-512. Beside what the standard asks there is an index of all tag files, so that a
 * tag manifest that was deleted is missed. The same files and facts make the same bytes. Stateless and thread-safe.
 */
public final class BagWriter {
    /** The tag file that lists the tag files. */
    public static final String INDEX = "zhunsheng-index.txt";

    /** The fact of bag-info.txt that names the index. */
    static final String INDEX_FACT = "Zhunsheng-Index";

    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    static final String MANIFEST = "manifest-sha512.txt";
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final String LATER = "-";
    private static final ImmutableList<String> TAGS = ImmutableList.of("bag-info.txt", "bagit.txt", MANIFEST);

    private BagWriter() {}

    /**
     * A file that is packed.
     *
     * @param path where it goes below {@code data/}, with {@code /} between the names
     * @param file where it is
     */
    public record PayloadFile(String path, Path file) {
        /** Refuses null. */
        public PayloadFile {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * Writes a package with {@code files} in it, in the order in which they are given.
     *
     * @param info the facts of bag-info.txt; their number and size are added
     * @param target the folder that the package becomes; it must not be there yet
     * @throws FileAlreadyExistsException if it is
     * @throws IOException if a file cannot be read or written, or is a link
     */
    public static void write(List<PayloadFile> files, Map<String, String> info, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(target.resolve("data"));
        long bytes = 0;
        try (BufferedWriter manifest = writer(target.resolve(MANIFEST))) {
            for (PayloadFile payload : files) {
                String path = "data/" + payload.path();
                if (Manifest.climbs(payload.path()) || Files.isSymbolicLink(payload.file())) {
                    throw new IOException(payload.path());
                }
                Path place = target.resolve(path);
                Files.createDirectories(place.resolveSibling("x").getParent());
                Files.copy(payload.file(), place);
                bytes += Files.size(place);
                // Of the copy, so that what the manifest says is what lies in the package.
                manifest.write(line(Digests.of(place, List.of("SHA-512")).get(0), path));
            }
        }
        Files.writeString(target.resolve("bagit.txt"), DECLARATION, StandardCharsets.UTF_8);
        Files.writeString(
                target.resolve("bag-info.txt"),
                facts(ImmutableMap.<String, String>builder()
                        .putAll(info)
                        .put("Payload-Oxum", bytes + "." + files.size())
                        .put(INDEX_FACT, INDEX)
                        .buildOrThrow()),
                StandardCharsets.UTF_8);
        try (BufferedWriter index = writer(target.resolve(INDEX))) {
            for (String tag : TAGS) {
                index.write(line(digest(target, tag), tag));
            }
            index.write(line(LATER, TAG_MANIFEST));
        }
        Files.writeString(
                target.resolve(TAG_MANIFEST),
                tagManifest(
                        target,
                        ImmutableSet.<String>builder().addAll(TAGS).add(INDEX).build()),
                StandardCharsets.UTF_8);
    }

    /** The tag manifest of the package, for those of its tag files that are {@code present}. */
    static String tagManifest(Path target, Set<String> present) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String tag : TAGS) {
            if (present.contains(tag)) {
                lines.append(line(digest(target, tag), tag));
            }
        }
        if (present.contains(INDEX)) {
            lines.append(line(digest(target, INDEX), INDEX));
        }
        return lines.toString();
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static String digest(Path target, String tag) throws IOException {
        return Digests.of(target.resolve(tag), List.of("SHA-512")).get(0);
    }

    private static String line(String digest, String path) {
        return digest + "  " + Manifest.encoded(path) + "\n";
    }

    private static String facts(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]+", " "))
                .append('\n'));
        return text.toString();
    }
}

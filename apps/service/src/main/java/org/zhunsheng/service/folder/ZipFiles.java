package org.zhunsheng.service.folder;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip, whose names are in UTF-8 or, as older programs write them, in GB 18030. Stateless and thread-safe. */
public final class ZipFiles {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int MOST_ENTRIES = 2_000;

    private ZipFiles() {}

    /**
     * A file of a zip.
     *
     * @param path its path in the zip, with {@code /} between the names
     * @param bytes what it holds, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once; nobody compares files.
    public record ZipFile(String path, byte[] bytes) {
        /** Refuses null. */
        public ZipFile {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(bytes, "bytes");
        }

        /** Its name, without folders. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** Why a zip was not read. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean tooLarge;
        private final @Nullable String path;

        RefusedException(boolean tooLarge) {
            this.tooLarge = tooLarge;
            this.path = null;
        }

        RefusedException(String path) {
            this.tooLarge = false;
            this.path = path;
        }

        /** Whether it holds too much; if not, it is no zip that can be read, or has a {@link #path} that is refused. */
        public boolean isTooLarge() {
            return tooLarge;
        }

        /** The path in it that leads out of it, stands in the way of another or cannot be that of a file. */
        public Optional<String> path() {
            return Optional.ofNullable(path);
        }
    }

    /** Whether {@code bytes} begin as a zip does, with files or without. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /**
     * The files in {@code zip} whose paths are {@code wanted}, in their order.
     *
     * @param most how many bytes all of its files may have, those that are not wanted too
     * @throws RefusedException if it is no sound zip, holds more bytes or more than 2,000 wanted files, or one of these has a path that
     *     is that of no file of a folder, or twice
     */
    public static ImmutableList<ZipFile> read(byte[] zip, long most, Predicate<String> wanted) throws RefusedException {
        try {
            return read(zip, most, wanted, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IOException e) {
            try {
                return read(zip, most, wanted, CHINESE);
            } catch (IllegalArgumentException | IOException again) {
                throw new RefusedException(false);
            }
        }
    }

    private static ImmutableList<ZipFile> read(byte[] zip, long most, Predicate<String> wanted, Charset names)
            throws IOException, RefusedException {
        ImmutableList.Builder<ZipFile> files = ImmutableList.builder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            long left = most;
            int count = 0;
            FolderPaths paths = new FolderPaths();
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String path = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || !wanted.test(path)) {
                    left -= ByteStreams.exhaust(ByteStreams.limit(entries, left + 1));
                } else {
                    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(entries, left + 1));
                    left -= bytes.length;
                    count++;
                    files.add(new ZipFile(paths.add(path), bytes));
                }
                if (left < 0 || count > MOST_ENTRIES) {
                    throw new RefusedException(true);
                }
            }
        }
        return files.build();
    }
}

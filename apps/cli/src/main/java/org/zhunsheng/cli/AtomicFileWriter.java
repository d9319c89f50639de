package org.zhunsheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * The one way in which commands write files. What is written goes into a file beside the target and takes its place when it is
 * whole and on the disk. Whatever fails before leaves what was there, and nothing beside it.
 */
final class AtomicFileWriter {
    private static final int MOST_LINKS = 40;

    private AtomicFileWriter() {}

    /**
     * What goes into a file.
     *
     * @param <E> what it may throw of its own
     */
    interface Content<E extends Exception> {
        /** Writes it to {@code out}, which the caller closes. */
        void to(OutputStream out) throws IOException, E;
    }

    /**
     * Lines that go into a file.
     *
     * @param <E> what they may throw of their own
     */
    interface Lines<E extends Exception> {
        /** Writes them to {@code out}, which the caller closes. */
        void to(PrintWriter out) throws E;
    }

    /** Writes {@code text} into {@code target} in UTF-8. */
    static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes {@code lines} into {@code target} in UTF-8. */
    static <E extends Exception> void writeLines(Path target, Lines<E> lines) throws IOException, E {
        AtomicFileWriter.<E>write(target, out -> {
            PrintWriter printer =
                    new PrintWriter(new CheckedOutput(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            try {
                lines.to(printer);
                printer.flush();
            } catch (CheckedOutput.Refused e) {
                throw new UnwritableFileException(target, e.getCause());
            }
        });
    }

    /**
     * Writes {@code content} into {@code target}.
     *
     * @throws UnwritableFileException if it cannot be written, naming {@code target}
     */
    static <E extends Exception> void write(Path target, Content<E> content) throws IOException, E {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device has nothing that could be replaced.
            try (OutputStream out = new BufferedOutputStream(new OnDisk(Files.newOutputStream(target), target))) {
                content.to(out);
            } catch (FileSystemException e) {
                throw e.getFile() != null && e.getFile().equals(target.toString())
                        ? new UnwritableFileException(target, e)
                        : e;
            }
            return;
        }
        Path place = Files.exists(target) ? target.toRealPath() : led(target.toAbsolutePath());
        Path part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            fill(part, content);
            keepPermissions(place, part);
            replace(part, place);
        } catch (FileSystemException e) {
            boolean ours =
                    part.toString().equals(e.getFile()) || place.toString().equals(e.getFile());
            throw ours ? new UnwritableFileException(target, e) : e;
        } finally {
            // Where the target lies below a file there is nothing to delete, and saying so would hide why nothing was
            // written.
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(part);
            }
        }
    }

    /**
     * Makes {@code folder}, with those above it, for what is to be written there.
     *
     * @throws FileAlreadyExistsException if there is a file of that name
     * @throws UnwritableFileException if it cannot be made
     */
    static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new UnwritableFileException(folder, e);
        }
    }

    /** {@code failure} as one of writing the folder {@code target} if it names it or what is in it, unless it says that it is there. */
    static FileSystemException asUnwritable(Path target, FileSystemException failure) {
        boolean ours = failure.getFile() != null && Path.of(failure.getFile()).startsWith(target);
        return ours && !(failure instanceof FileAlreadyExistsException)
                ? new UnwritableFileException(target, failure)
                : failure;
    }

    /** Where {@code target} leads to if it is a link to a file that is not there yet. */
    private static Path led(Path target) throws IOException {
        Path place = target;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new UnwritableFileException(target, new FileSystemException(target.toString()));
            }
            place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
        }
        return place;
    }

    private static <E extends Exception> void fill(Path part, Content<E> content) throws IOException, E {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(new OnDisk(Channels.newOutputStream(channel), part))) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path place, Path part) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null && Files.exists(place)) {
            view.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    private static void replace(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file on the disk, which tells of itself when it cannot be written on, as when the disk is full. */
    private static final class OnDisk extends OutputStream {
        private final OutputStream bytes;
        private final Path file;

        OnDisk(OutputStream bytes, Path file) {
            this.bytes = bytes;
            this.file = file;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            try {
                bytes.write(from, offset, length);
            } catch (IOException e) {
                throw new FileSystemException(file.toString(), null, e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}

package org.zhunsheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP file as its parts by name, to be changed in ways that no office program would. */
final class ZipParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The parts of {@code file}. */
    static ZipParts of(byte[] file) {
        ZipParts all = new ZipParts();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                all.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZipParts put(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    ZipParts put(String part, String text) {
        return put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    ZipParts remove(String part) {
        parts.remove(part);
        return this;
    }

    String text(String part) {
        return new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
    }

    /** Changes the text of {@code part}; an edit that changes nothing is a mistake of the test. */
    ZipParts edit(String part, UnaryOperator<String> change) {
        String before = text(part);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing changed in " + part);
        }
        return put(part, after);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

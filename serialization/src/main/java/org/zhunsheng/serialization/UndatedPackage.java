package org.zhunsheng.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package of parts (ZIP, as .xlsx and .docx are) without the moment at which it is written, so that the same parts are the same
 * bytes. Every part bears 1980-01-01, the earliest day that a package can name. Stateless and thread-safe.
 */
public final class UndatedPackage {
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedPackage() {}

    /**
     * Writes {@code parts}, each under its name and in their order, and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(DATE);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}

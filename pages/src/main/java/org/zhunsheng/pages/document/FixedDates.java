package org.zhunsheng.pages.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a Word document so that the same content gives the same bytes: no date in it is that of the writing. */
final class FixedDates {
    private static final LocalDateTime OF_ENTRIES = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedDates() {}

    static void write(XWPFDocument document, String title, OutputStream out) throws IOException {
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(Optional.of(title));
        properties.setCreatorProperty(Optional.of("Zhunsheng"));
        properties.setCreatedProperty(Optional.of(Date.from(Instant.EPOCH)));
        properties.setModifiedProperty(Optional.of(Date.from(Instant.EPOCH)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            ZipEntry fixed = new ZipEntry(entry.getName());
            fixed.setTimeLocal(OF_ENTRIES);
            zip.putNextEntry(fixed);
            entries.transferTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}

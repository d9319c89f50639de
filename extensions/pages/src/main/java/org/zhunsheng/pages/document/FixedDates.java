package org.zhunsheng.pages.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhunsheng.serialization.UndatedPackage;

/** Writes a Word document so that the same content gives the same bytes: no date in it is that of the writing. */
final class FixedDates {
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
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ZipInputStream dated = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        for (ZipEntry part = dated.getNextEntry(); part != null; part = dated.getNextEntry()) {
            parts.put(part.getName(), dated.readAllBytes());
        }
        UndatedPackage.write(parts, out);
    }
}

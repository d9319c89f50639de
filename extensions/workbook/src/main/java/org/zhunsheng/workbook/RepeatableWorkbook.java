package org.zhunsheng.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.UndatedPackage;

/** Writes workbooks so that the same content is the same bytes, whenever it is written. Stateless and thread-safe. */
public final class RepeatableWorkbook {
    private RepeatableWorkbook() {}

    /** What is put into a workbook. */
    public interface Content {
        /** Writes it into {@code workbook}, which the caller closes. */
        void write(Workbook workbook) throws IOException;
    }

    /**
     * Writes a workbook with {@code content} in it, and leaves {@code out} open.
     *
     * @param lang the language that decides on the font
     * @throws IOException if the stream fails
     */
    public static void write(Content content, Lang lang, OutputStream out) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(dated, "zhunsheng", "1.0")) {
            workbook.setGlobalDefaultFont(lang == Lang.ZH ? "宋体" : "Arial", 10);
            content.write(workbook);
        }
        Map<String, byte[]> parts = PackageParts.of(dated.toByteArray());
        RepeatableParts.repeatable(parts);
        UndatedPackage.write(parts, out);
    }
}

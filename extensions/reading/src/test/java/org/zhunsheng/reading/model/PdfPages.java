package org.zhunsheng.reading.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.google.common.io.BaseEncoding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PDFs made for tests: text at given places in a Chinese font that the file names and does not hold, as many offices make them. */
public final class PdfPages {
    private final List<StringBuilder> pages = new ArrayList<>();
    private String catalog = "";
    private final List<String> further = new ArrayList<>();

    /** Begins a page. */
    public PdfPages page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Draws {@code text}; measures are points from the lower left corner. */
    public PdfPages text(double x, double y, double size, String text) {
        content(String.format(
                Locale.ROOT,
                "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET",
                size,
                x,
                y,
                BaseEncoding.base16().encode(text.getBytes(UTF_16BE))));
        return this;
    }

    /** Adds operators to the page. */
    public PdfPages content(String operators) {
        pages.get(pages.size() - 1).append(operators).append('\n');
        return this;
    }

    /** Adds entries to the catalogue. */
    public PdfPages catalog(String entries) {
        catalog += entries;
        return this;
    }

    /** Adds an object; the first one added has the number 5. */
    public PdfPages object(String content) {
        further.add(content);
        return this;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        List<String> objects = new ArrayList<>();
        int firstPage = 5 + further.size();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(firstPage + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
        objects.add(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                        + "/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]"
                        + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>");
        objects.addAll(further);
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                    + (firstPage + 2 * i + 1) + " 0 R>>");
            String content = pages.get(i).toString();
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        return file(objects);
    }

    /** A file of these objects, the first of which is the catalogue. */
    public static byte[] file(List<String> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", bytes.size()));
            bytes.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(ISO_8859_1));
        }
        int start = bytes.size();
        bytes.writeBytes(
                (table + "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                        .getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }
}

package org.zhunsheng.reading.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Gives every font that a PDF names and does not hold the same small font. Only the shapes of characters come from it, and nobody looks
 * at them: characters and widths are those of the file. Otherwise all fonts of the machine would be searched, and a large one be loaded
 * for each file.
 */
final class PdfFonts {
    private static final String SMALL = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfFonts() {}

    static void complete(PDDocument document) throws IOException {
        List<COSObject> fonts = document.getDocument().getObjectsByType(COSName.FONT);
        COSStream small = null;
        for (COSObject object : fonts) {
            if (object.getObject() instanceof COSDictionary font) {
                COSDictionary target = font(font);
                if (target != null) {
                    small = small == null ? small(document) : small;
                    complete(target, small);
                }
            }
        }
    }

    /** The font of several bytes a character, or the simple TrueType font, that has no font program. */
    private static @org.jspecify.annotations.Nullable COSDictionary font(COSDictionary font) {
        COSDictionary found = font;
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            found = descendant;
        }
        COSName kind = found.getCOSName(COSName.SUBTYPE);
        boolean known = COSName.CID_FONT_TYPE0.equals(kind)
                || COSName.CID_FONT_TYPE2.equals(kind)
                || COSName.TRUE_TYPE.equals(kind);
        return known && !hasProgram(found) ? found : null;
    }

    private static boolean hasProgram(COSDictionary font) {
        COSBase descriptor = font.getDictionaryObject(COSName.FONT_DESC);
        return descriptor instanceof COSDictionary dictionary
                && (dictionary.containsKey(COSName.FONT_FILE)
                        || dictionary.containsKey(COSName.FONT_FILE2)
                        || dictionary.containsKey(COSName.FONT_FILE3));
    }

    private static void complete(COSDictionary font, COSStream small) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) {
            descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            font.setItem(COSName.FONT_DESC, descriptor);
        }
        descriptor.setItem(COSName.FONT_FILE2, small);
        if (COSName.CID_FONT_TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        }
    }

    private static COSStream small(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (InputStream font = PDDocument.class.getResourceAsStream(SMALL)) {
            if (font == null) {
                throw new IOException(SMALL);
            }
            try (java.io.OutputStream out = stream.createOutputStream()) {
                font.transferTo(out);
            }
        }
        return stream;
    }
}

package org.zhunsheng.pages.document;

import java.io.IOException;
import java.io.OutputStream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Brief;

/** The one page for a leader as text, as a Word document, and as PDF with embedded fonts. Thread-safe. */
public final class BriefDocument {
    private BriefDocument() {}

    /** The brief as plain text, to be read on a phone or pasted into a mail. */
    public static String text(Brief brief, Lang lang) {
        return BriefText.of(brief, lang);
    }

    /**
     * Writes the brief as {@code .docx} and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWord(Brief brief, Lang lang, OutputStream out) throws IOException {
        BriefWord.write(brief, lang, out);
    }

    /**
     * Writes the brief as PDF and leaves {@code out} open.
     *
     * @throws FontsMissingException if this machine has no font for Chinese text
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writePdf(Brief brief, Lang lang, OutputStream out) throws IOException {
        BriefPdf.write(brief, lang, OfficeFonts.find(), out);
    }
}

package org.zhunsheng.pages.document;

import java.io.IOException;
import java.io.OutputStream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.BriefAssembly;
import org.zhunsheng.pages.view.Scorecard;

/**
 * The scorecard as a document in one language, for whoever has to hand it on: as Markdown, or as a Word document in the layout of
 * official documents. The same scorecard gives the same bytes. Thread-safe.
 */
public final class ScorecardDocument {
    private ScorecardDocument() {}

    /** The document as Markdown (CommonMark with tables). */
    public static String markdown(Scorecard card, Lang lang) {
        return Markdown.of(DocumentContents.title(card, lang), DocumentContents.of(card, lang));
    }

    /** As much of the document as {@code detail} asks for, as Markdown; of a brief, its plain text. */
    public static String text(Scorecard card, Lang lang, Detail detail) {
        return detail == Detail.BRIEF
                ? BriefDocument.text(BriefAssembly.of(card), lang)
                : Markdown.of(DocumentContents.title(card, lang), DocumentContents.of(card, lang, detail));
    }

    /**
     * Writes as much of the document as {@code detail} asks for as {@code .docx} and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWord(Scorecard card, Lang lang, Detail detail, OutputStream out) throws IOException {
        if (detail == Detail.BRIEF) {
            BriefDocument.writeWord(BriefAssembly.of(card), lang, out);
        } else {
            WordDocument.write(DocumentContents.title(card, lang), DocumentContents.of(card, lang, detail), lang, out);
        }
    }

    /**
     * Writes as much of the document as {@code detail} asks for as PDF and leaves {@code out} open.
     *
     * @throws FontsMissingException if this machine has no font for Chinese text
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writePdf(Scorecard card, Lang lang, Detail detail, OutputStream out) throws IOException {
        if (detail == Detail.BRIEF) {
            BriefDocument.writePdf(BriefAssembly.of(card), lang, out);
        } else {
            BlocksPdf.write(
                    DocumentContents.title(card, lang),
                    DocumentContents.of(card, lang, detail),
                    OfficeFonts.find(),
                    out);
        }
    }

    /**
     * Writes the document as {@code .docx} and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWord(Scorecard card, Lang lang, OutputStream out) throws IOException {
        WordDocument.write(DocumentContents.title(card, lang), DocumentContents.of(card, lang), lang, out);
    }
}

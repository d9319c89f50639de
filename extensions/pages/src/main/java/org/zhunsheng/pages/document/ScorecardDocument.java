package org.zhunsheng.pages.document;

import java.io.IOException;
import java.io.OutputStream;
import org.zhunsheng.core.text.Lang;
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

    /**
     * Writes the document as {@code .docx} and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWord(Scorecard card, Lang lang, OutputStream out) throws IOException {
        WordDocument.write(DocumentContents.title(card, lang), DocumentContents.of(card, lang), lang, out);
    }
}

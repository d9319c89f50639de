package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zhunsheng.core.text.Lang;

/** A titled table as a Word document in the layout of official documents, such as a list of materials. Stateless and thread-safe. */
public final class ListDocument {
    private ListDocument() {}

    /**
     * Writes the document as {@code .docx}, the same bytes each time, and leaves {@code out} open.
     *
     * @param title the lines of the title
     * @param widths the widths of the columns, in hundredths
     * @param header the headings of the columns
     * @param rows the cells
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWord(
            List<String> title,
            List<Integer> widths,
            List<String> header,
            List<? extends List<String>> rows,
            Lang lang,
            OutputStream out)
            throws IOException {
        Block table = new Block.Table(
                ImmutableList.copyOf(widths),
                ImmutableList.copyOf(header),
                rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
        WordDocument.write(title, ImmutableList.of(table), lang, out);
    }
}

package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/** A piece of a document. */
sealed interface Block {
    /**
     * A heading with its number.
     *
     * @param level 1 or 2
     * @param text the heading, number included
     */
    record Heading(int level, String text) implements Block {
        /** Refuses null. */
        public Heading {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A paragraph.
     *
     * @param text its text
     */
    record Paragraph(String text) implements Block {
        /** Refuses null. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A table. Lines of a cell are set apart by {@code \n}.
     *
     * @param widths the widths of the columns, in hundredths
     * @param header the headings of the columns
     * @param rows the cells
     */
    record Table(ImmutableList<Integer> widths, ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows)
            implements Block {
        /** Refuses null. */
        public Table {
            Objects.requireNonNull(widths, "widths");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(rows, "rows");
        }
    }
}

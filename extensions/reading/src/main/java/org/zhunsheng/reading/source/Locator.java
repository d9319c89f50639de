package org.zhunsheng.reading.source;

import java.util.Objects;

/** A place in a file, as exact as its kind allows. */
public sealed interface Locator {
    /** The place {@code characters} further in the same piece of text. */
    Locator plus(int characters);

    /** The place as a short text that a program can keep, such as {@code line 12, column 3}. */
    String text();

    /** Calls the function for this kind of place. */
    <T> T match(Cases<T> cases);

    /**
     * A function of each kind of place.
     *
     * @param <T> what it gives
     */
    interface Cases<T> {
        /** For plain text. */
        T inText(InText place);

        /** For a web page. */
        T inHtml(InHtml place);

        /** For a Word document. */
        T inDocx(InDocx place);

        /** For a PDF. */
        T inPdf(InPdf place);
    }

    /**
     * In plain text.
     *
     * @param line the line, from 1
     * @param column the column in UTF-16 units, from 1
     */
    record InText(int line, int column) implements Locator {
        @Override
        public InText plus(int characters) {
            return new InText(line, column + characters);
        }

        @Override
        public String text() {
            return "line " + line + ", column " + column;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inText(this);
        }
    }

    /**
     * In a web page.
     *
     * @param element the path of the element, such as {@code html/body/div[2]/p[5]}
     * @param offset characters from the start of its text
     */
    record InHtml(String element, int offset) implements Locator {
        /** Refuses null. */
        public InHtml {
            Objects.requireNonNull(element, "element");
        }

        @Override
        public InHtml plus(int characters) {
            return new InHtml(element, offset + characters);
        }

        @Override
        public String text() {
            return element + ", offset " + offset;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inHtml(this);
        }
    }

    /**
     * In a Word document.
     *
     * @param element the path of the paragraph, such as {@code body/p[12]} or {@code body/tbl[1]/tr[2]/tc[3]/p[1]}
     * @param run the run in the paragraph, from 1; 0 for a label that was computed
     * @param offset characters from the start of the run
     */
    record InDocx(String element, int run, int offset) implements Locator {
        /** Refuses null. */
        public InDocx {
            Objects.requireNonNull(element, "element");
        }

        @Override
        public InDocx plus(int characters) {
            return new InDocx(element, run, offset + characters);
        }

        @Override
        public String text() {
            return element + ", run " + run + ", offset " + offset;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inDocx(this);
        }
    }

    /**
     * In a PDF, measured in points from the upper left corner of the page. The box is that of the line.
     *
     * @param page the page, from 1
     * @param left the left edge
     * @param top the upper edge
     * @param width the width
     * @param height the height
     * @param offset characters from the start of the line
     */
    record InPdf(int page, int left, int top, int width, int height, int offset) implements Locator {
        @Override
        public InPdf plus(int characters) {
            return new InPdf(page, left, top, width, height, offset + characters);
        }

        @Override
        public String text() {
            return "page " + page + ", box " + left + " " + top + " " + width + " " + height + ", offset " + offset;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inPdf(this);
        }
    }
}

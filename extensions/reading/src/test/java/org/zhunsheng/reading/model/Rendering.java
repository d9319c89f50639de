package org.zhunsheng.reading.model;

import java.util.Random;

/** A way to write a report down. */
public enum Rendering {
    /** A line for each paragraph. */
    TXT_LINES("txt") {
        @Override
        byte[] write(ModelText model, Random random) {
            return TextRendering.lines(model, random);
        }
    },
    /** Lines of one width, paragraphs begin with an indent. */
    TXT_WRAPPED("txt") {
        @Override
        byte[] write(ModelText model, Random random) {
            return TextRendering.wrapped(model, random);
        }
    },
    /** Lines for paragraphs, broken by blank lines where pages end. */
    TXT_PAGES("txt") {
        @Override
        byte[] write(ModelText model, Random random) {
            return TextRendering.pages(model, random);
        }
    },
    /** Markdown. */
    MARKDOWN("md") {
        @Override
        byte[] write(ModelText model, Random random) {
            return TextRendering.markdown(model);
        }
    },
    /** A web page of a publishing system. */
    HTML_EDITOR("html") {
        @Override
        byte[] write(ModelText model, Random random) {
            return HtmlRendering.editor(model, random);
        }
    },
    /** A web page with tables for its layout and line breaks for paragraphs. */
    HTML_BREAKS("html") {
        @Override
        byte[] write(ModelText model, Random random) {
            return HtmlRendering.breaks(model, random);
        }
    },
    /** A Word document whose numbers are typed. */
    DOCX_TYPED("docx") {
        @Override
        byte[] write(ModelText model, Random random) {
            return DocxRendering.write(model, random, false);
        }
    },
    /** A Word document whose numbers are computed. */
    DOCX_NUMBERED("docx") {
        @Override
        byte[] write(ModelText model, Random random) {
            return DocxRendering.write(model, random, true);
        }
    },
    /** A PDF as a word processor makes it. */
    PDF("pdf") {
        @Override
        byte[] write(ModelText model, Random random) {
            return PdfRendering.write(model, random);
        }
    };

    private final String ending;

    Rendering(String ending) {
        this.ending = ending;
    }

    abstract byte[] write(ModelText model, Random random);

    /** The name of the file. */
    public String fileName() {
        return "report." + ending;
    }

    /** The bytes of the file; {@code random} decides what does not change its text. */
    public byte[] of(ModelText model, Random random) {
        return write(model, random);
    }
}

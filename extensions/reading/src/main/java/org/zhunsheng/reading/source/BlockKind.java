package org.zhunsheng.reading.source;

/** What a block is, as far as the file itself says so. */
public enum BlockKind {
    /** A whole paragraph. */
    PARAGRAPH,
    /** A heading; the level says how deep. */
    HEADING,
    /** One line of a source that knows lines but no paragraphs; lines are joined into paragraphs later. */
    LINE,
    /** A paragraph in a cell of a table. */
    TABLE_CELL,
    /** A footnote or an endnote. */
    FOOTNOTE,
    /** A text box or another frame beside the text. */
    TEXT_BOX,
    /** Not part of the report: navigation, page numbers, view counts, running heads. */
    FURNITURE
}

package org.zhunsheng.reading.source;

/** The kinds of file that can be read. */
public enum SourceKind {
    /** Plain text. */
    TXT,
    /** Plain text with Markdown headings and tables. */
    MARKDOWN,
    /** A web page. */
    HTML,
    /** A Word document since 2007. */
    DOCX,
    /** A PDF that holds text. */
    PDF
}

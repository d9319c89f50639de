package org.zhunsheng.serialization;

/** The first key of every document: it names the format. */
final class DocumentHeader {
    static final String KEY = "zhunsheng";

    private DocumentHeader() {}
}

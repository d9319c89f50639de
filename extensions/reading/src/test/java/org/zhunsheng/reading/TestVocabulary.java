package org.zhunsheng.reading;

import org.zhunsheng.reading.binding.Lexicon;
import org.zhunsheng.serialization.BundledData;

/** The bundled vocabulary, compiled once for all tests. */
public final class TestVocabulary {
    private static final Lexicon LEXICON = Lexicon.of(BundledData.load().vocabulary());

    private TestVocabulary() {}

    /** The lexicon of the bundled vocabulary. */
    public static Lexicon lexicon() {
        return LEXICON;
    }

    static ReportReader reader() {
        return ReportReader.create(LEXICON);
    }
}

package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.zhunsheng.reading.pattern.FoldedText;

/** Reads the outline off the paragraphs of a text. Immutable and thread-safe. */
public final class OutlineReader {
    private final HeadingWords words;

    private OutlineReader(HeadingWords words) {
        this.words = words;
    }

    /** A reader by the words of this module. */
    public static OutlineReader create() {
        return new OutlineReader(HeadingWords.bundled());
    }

    /** The outline of the text whose paragraphs are {@code paragraphs}. */
    public Outline read(List<String> paragraphs) {
        ImmutableList<FoldedText> folded =
                paragraphs.stream().map(FoldedText::of).collect(ImmutableList.toImmutableList());
        ReportHead head = new HeadReader(words, folded).read();
        return new ItemBuilder(words, head, folded).build();
    }
}

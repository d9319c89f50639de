package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntPredicate;
import org.zhunsheng.reading.pattern.FoldedText;

/** Reads the outline off the paragraphs of a text. Immutable and thread-safe. */
public final class OutlineReader {
    private static final int SHORTEST_TITLE = 12;
    private static final int LONGEST_TITLE = 80;

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
        return readFolded(paragraphs.stream().map(FoldedText::of).toList());
    }

    /** The outline of the text whose paragraphs are {@code paragraphs}. */
    public Outline readFolded(List<FoldedText> paragraphs) {
        return readFolded(paragraphs, paragraph -> false);
    }

    /**
     * The outline of the text whose paragraphs are {@code paragraphs}.
     *
     * @param cells says which paragraphs stand in tables: what is numbered there is no heading of the report
     */
    public Outline readFolded(List<FoldedText> paragraphs, IntPredicate cells) {
        ImmutableList<FoldedText> folded = ImmutableList.copyOf(paragraphs);
        ReportHead head = new HeadReader(words, folded).read();
        return new ItemBuilder(words, head, folded, cells).build();
    }

    /**
     * The titles of further yearly reports inside the text of one: lines that stand alone, are titles of such reports, and name another
     * year or unit than the first.
     */
    public ImmutableList<String> otherReportsIn(Outline outline) {
        ImmutableList.Builder<String> others = ImmutableList.builder();
        for (int i = outline.head().firstBody() + 1; i < outline.paragraphs().size(); i++) {
            FoldedText line = outline.paragraphs().get(i);
            String text = line.toString();
            boolean title = line.length() >= SHORTEST_TITLE
                    && line.length() <= LONGEST_TITLE
                    && (text.endsWith("报告") || text.endsWith("总结"))
                    && text.indexOf('。') < 0
                    && text.indexOf('《') < 0
                    && !text.startsWith("附")
                    && HeadingWords.yearIn(text).isPresent()
                    && words.paperOf(text) == PaperKind.ANNUAL_REPORT;
            if (title && !text.equals(FoldedText.fold(outline.head().title()))) {
                others.add(line.source());
            }
        }
        return others.build();
    }
}

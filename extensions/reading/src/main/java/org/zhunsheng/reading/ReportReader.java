package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.binding.Lexicon;
import org.zhunsheng.reading.binding.StatementReader;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.OutlineReader;
import org.zhunsheng.reading.outline.PaperKind;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.source.BlockKind;
import org.zhunsheng.reading.source.CellPlace;
import org.zhunsheng.reading.source.SourceDocument;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

/**
 * Reads a published report: its outline, every number and statement with its grade, and where each stands. Nothing is guessed. Immutable
 * and thread-safe; make one and keep it.
 */
public final class ReportReader {
    private final Lexicon lexicon;
    private final OutlineReader outlines = OutlineReader.create();
    private final StatementReader statements;

    private ReportReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statements = new StatementReader(lexicon);
    }

    /** A reader by the names of {@code vocabulary}. */
    public static ReportReader create(Vocabulary vocabulary) {
        return new ReportReader(Lexicon.of(vocabulary));
    }

    /** A reader by {@code lexicon}. */
    public static ReportReader create(Lexicon lexicon) {
        return new ReportReader(lexicon);
    }

    /**
     * Reads {@code document}.
     *
     * @throws ReportRefusedException if it is another paper, or several reports
     */
    public Extraction read(SourceDocument document) {
        return read(ReportText.of(document));
    }

    /**
     * Reads {@code text}.
     *
     * @throws ReportRefusedException if it is another paper, or several reports
     */
    public Extraction read(ReportText text) {
        ImmutableList<FoldedText> paragraphs = text.paragraphs().stream()
                .map(paragraph -> FoldedText.of(paragraph.text(), place -> text.spaceBefore(paragraph.start() + place)))
                .collect(ImmutableList.toImmutableList());
        Outline outline = outlines.readFolded(
                paragraphs, index -> text.paragraphs().get(index).kind() == BlockKind.TABLE_CELL);
        refuse(outline);
        StatementReader.Result result = statements.read(outline, place -> isInDoubt(text, outline, place), cells(text));
        return new Extraction(text, outline, result.statements(), result.excluded(), lexicon);
    }

    private static ImmutableMap<Integer, CellPlace> cells(ReportText text) {
        return text.paragraphs().stream()
                .filter(paragraph -> paragraph.cell().isPresent())
                .collect(ImmutableMap.toImmutableMap(
                        Paragraph::index, paragraph -> paragraph.cell().orElseThrow()));
    }

    private void refuse(Outline outline) {
        PaperKind paper = outline.head().paper();
        if (paper != PaperKind.ANNUAL_REPORT && paper != PaperKind.UNKNOWN) {
            throw new ReportRefusedException(
                    ReadingMessages.text("OTHER_PAPER", outline.head().title(), paper.title()));
        }
        ImmutableList<String> others = outlines.otherReportsIn(outline);
        if (!others.isEmpty()) {
            throw new ReportRefusedException(
                    ReadingMessages.text("SEVERAL_REPORTS", outline.head().title(), others.get(0)));
        }
    }

    /** Tracked changes, turned text, and text that can hardly be seen. */
    private static boolean isInDoubt(ReportText text, Outline outline, TextRange place) {
        Paragraph paragraph = text.paragraphs().get(place.paragraph());
        FoldedText folded = outline.paragraphs().get(place.paragraph());
        int start = paragraph.start() + folded.place(place.start());
        int end = paragraph.start() + folded.placeOfEnd(place.end());
        return text.inDoubt(start, end);
    }
}

package org.zhunsheng.reading.text;

import static com.google.common.base.Preconditions.checkPositionIndexes;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.source.Locator;
import org.zhunsheng.reading.source.Piece;
import org.zhunsheng.reading.source.SourceDocument;

/**
 * The text of a report: paragraphs, normalised, with the place in the file of every character. Digits and letters are half-width,
 * there is no space beside a Chinese character, and lines that a file wraps are joined. Immutable and thread-safe.
 */
public final class ReportText {
    private final SourceDocument source;
    private final String text;
    private final ImmutableList<Paragraph> paragraphs;
    private final ImmutableList<Piece> pieces;
    private final ImmutableIntArray pieceOf;
    private final ImmutableIntArray offsetOf;
    private final BitSet spaces;
    private final ImmutableList<Change> changes;

    ReportText(SourceDocument source, TextAssembly assembly) {
        this.source = source;
        this.text = assembly.text();
        this.paragraphs = assembly.paragraphs();
        this.pieces = assembly.pieces();
        this.pieceOf = assembly.pieceOf();
        this.offsetOf = assembly.offsetOf();
        this.spaces = assembly.spaces();
        this.changes = assembly.changes();
    }

    /** The text of {@code source}. */
    public static ReportText of(SourceDocument source) {
        return new ReportText(source, ParagraphFlow.assemble(source.blocks()));
    }

    /** The file it was read from. */
    public SourceDocument source() {
        return source;
    }

    /** All paragraphs, a line feed between them. */
    public String text() {
        return text;
    }

    /** The paragraphs in reading order. */
    public ImmutableList<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The paragraph that the character at {@code offset} belongs to; a line feed belongs to the paragraph before it. */
    public Paragraph paragraphAt(int offset) {
        checkPositionIndexes(0, offset, text.length());
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return paragraphs.get(low);
    }

    /**
     * The passage from {@code start} to {@code end}, with the places in the file of its first character and, if that lies in another
     * piece of the file, of its last.
     *
     * @throws IndexOutOfBoundsException if the passage does not lie in the text
     */
    public TextSpan span(int start, int end) {
        checkPositionIndexes(start, end, text.length());
        List<String> locators = new ArrayList<>();
        if (start < end) {
            locators.add(locator(start).text());
            if (pieceOf.get(end - 1) != pieceOf.get(start)) {
                locators.add(locator(end - 1).text());
            }
        }
        return TextSpan.of(text, start, end, locators);
    }

    /**
     * The place in the file of the character at {@code offset}.
     *
     * @throws IndexOutOfBoundsException if there is no such character
     */
    public Locator locator(int offset) {
        return pieces.get(pieceOf.get(offset)).locator().plus(offsetOf.get(offset));
    }

    /** Whether the file has a space or a line break before the character at {@code offset} that is not in the text. */
    public boolean spaceBefore(int offset) {
        return spaces.get(offset);
    }

    /**
     * Whether a tracked change, or a character that turns the direction of writing, touches the passage: then nothing in it counts as
     * stated.
     */
    public boolean inDoubt(int start, int end) {
        return changes.stream().anyMatch(change -> change.touches(start, end));
    }

    /** The passages that a tracked change touches; an empty one where it took something out. */
    public ImmutableList<Change> changes() {
        return changes;
    }

    /** The first paragraph with {@code text} in it. */
    public Optional<Paragraph> paragraphWith(String part) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.text().contains(part))
                .findFirst();
    }
}

package org.zhunsheng.reading.text;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.Optional;
import org.zhunsheng.reading.source.BlockKind;
import org.zhunsheng.reading.source.CellPlace;
import org.zhunsheng.reading.source.Locator;
import org.zhunsheng.reading.source.Piece;

/** Puts paragraphs together character by character and remembers where each came from. */
final class TextAssembly {
    private final StringBuilder text = new StringBuilder();
    private final ImmutableIntArray.Builder pieceOf = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder offsetOf = ImmutableIntArray.builder();
    private final ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
    private final ImmutableList.Builder<Paragraph> paragraphs = ImmutableList.builder();
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();
    private final BitSet spaces = new BitSet();
    private int pieceCount;
    private int paragraphCount;
    private int start;
    private int label;
    private boolean computed;
    private boolean space;
    private boolean wrap;
    private int spaceOffset;
    private int turned = -1;
    private boolean split;
    private int splitFrom = -1;

    /** Begins a paragraph with a number that the file computes. */
    void label(String number, Locator locator) {
        computed = true;
        piece(Piece.of(number, locator));
        computed = false;
        label = text.length() - start;
    }

    /** Adds text to the paragraph. */
    void piece(Piece piece) {
        int from = text.length();
        pieces.add(piece);
        pieceCount++;
        String raw = piece.text();
        for (int i = 0; i < raw.length(); i++) {
            character(raw.charAt(i), i);
        }
        if (piece.tracked() && (text.length() > from || raw.isEmpty())) {
            changes.add(new Change(from, text.length()));
        }
    }

    /** The line ends here; {@code full} says that it ends only for want of room. */
    void lineEnd(boolean full) {
        wrap = full;
        space = !full;
        spaceOffset = -1;
    }

    /** What follows may be the rest of a number whose beginning stands before: its digits are in doubt, with those before if they are joined. */
    void splitNumber(boolean joined) {
        split = true;
        splitFrom = -1;
        if (joined) {
            splitFrom = text.length();
            while (splitFrom > start && Character.isDigit(text.charAt(splitFrom - 1))) {
                splitFrom--;
            }
        }
    }

    private void character(char raw, int offset) {
        if (Characters.isSpace(raw)) {
            if (!space) {
                space = true;
                spaceOffset = offset;
            }
            return;
        }
        if (Characters.turnsDirection(raw)) {
            turn(raw);
            return;
        }
        if (Characters.isInvisible(raw)) {
            return;
        }
        char previous = text.length() > start ? text.charAt(text.length() - 1) : '\n';
        char c = Characters.fold(raw, previous);
        if (text.length() > start && (space || wrap)) {
            if (space ? Characters.spaceBetween(previous, c) : Characters.spaceAtWrap(previous, c)) {
                append(' ', Math.max(0, Math.min(spaceOffset, offset)));
            } else {
                spaces.set(text.length());
            }
        }
        space = false;
        wrap = false;
        append(c, offset);
    }

    private void turn(char raw) {
        if (Characters.endsTurn(raw)) {
            if (turned >= 0 && turned < text.length()) {
                changes.add(new Change(turned, text.length()));
            }
            turned = -1;
        } else if (turned < 0) {
            turned = text.length();
        }
    }

    private void append(char c, int offset) {
        text.append(c);
        if (split && c != '\n') {
            endSplit(c);
        }
        pieceOf.add(pieceCount - 1);
        offsetOf.add(computed ? 0 : offset);
    }

    private void endSplit(char c) {
        int at = text.length() - 1;
        boolean digit = Character.isDigit(c) || ".,".indexOf(c) >= 0;
        splitFrom = splitFrom < 0 ? at : splitFrom;
        if (!digit) {
            split = false;
            changes.add(new Change(splitFrom, at));
        }
    }

    /** Ends the paragraph; one without text is dropped. */
    void end(BlockKind kind, int level, Optional<CellPlace> cell) {
        if (turned >= 0 && turned < text.length()) {
            changes.add(new Change(turned, text.length()));
        }
        turned = -1;
        if (text.length() > start) {
            paragraphs.add(new Paragraph(
                    paragraphCount++, kind, level, start, text.length(), label, cell, text.substring(start)));
            append('\n', 0);
        }
        start = text.length();
        label = 0;
        space = false;
        wrap = false;
    }

    String text() {
        return text.toString();
    }

    ImmutableList<Paragraph> paragraphs() {
        return paragraphs.build();
    }

    ImmutableList<Piece> pieces() {
        return pieces.build();
    }

    ImmutableIntArray pieceOf() {
        return pieceOf.build();
    }

    ImmutableIntArray offsetOf() {
        return offsetOf.build();
    }

    BitSet spaces() {
        return spaces;
    }

    ImmutableList<Change> changes() {
        return changes.build();
    }
}

package org.zhunsheng.reading.text;

import java.util.regex.Pattern;
import org.zhunsheng.reading.source.Block;
import org.zhunsheng.reading.source.LineFlow;
import org.zhunsheng.reading.source.LineMarks;
import org.zhunsheng.reading.source.LineShape;

/**
 * Decides whether a line continues the paragraph before it. A file wraps lines at its right edge, and breaks paragraphs where a page
 * ends; a heading ends without a full stop, and a paragraph may end in a comma.
 */
final class LineJoin {
    private static final int INDENT = 3;
    private static final int LONGEST_HEADING = 60;
    private static final Pattern WEAK_MARK = Pattern.compile("^(?:" + LineMarks.NUMERAL
            + "是|[（(]?[0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[、．]|[0-9]{1,2}\\.(?![0-9])|[①-⑳]|[-•●◆■]\\s).*");
    private static final String NEVER_FIRST = "，。；：、！？）》”’」』%％,.;:)!?";
    private static final String OPENERS = "（《“‘「『(";

    private LineJoin() {}

    /**
     * Whether {@code next} continues the paragraph.
     *
     * @param open the paragraph so far
     * @param last its last line
     * @param next the line after it
     */
    static boolean continues(CharSequence open, Block last, Block next) {
        LineShape shape = next.line().orElseThrow();
        String following = next.text().strip();
        if (shape.flow() == LineFlow.BEGINS || following.isEmpty()) {
            return false;
        }
        if (shape.flow() == LineFlow.CONTINUES) {
            return true;
        }
        if (NEVER_FIRST.indexOf(following.charAt(0)) >= 0 || bracketOpen(open)) {
            return true;
        }
        if (shape.indent() >= INDENT || LineMarks.beginsPart(following)) {
            return false;
        }
        boolean room = !last.line().orElseThrow().isFull();
        boolean weakMark = WEAK_MARK.matcher(following).matches();
        if (weakMark && (room || shape.gap())) {
            return false;
        }
        if (LineMarks.endsSentence(open)) {
            // The full stop may stand at the right edge by chance.
            return !room && !shape.gap() && !shape.pageBreak();
        }
        if (!shape.gap() && !room) {
            return true;
        }
        return brokenOff(open);
    }

    /** Whether the line between may have parted the digits of one number: 审查合同1 and 36份. */
    static boolean splitsNumber(CharSequence open, String next) {
        String following = next.strip();
        return open.length() > 1
                && !following.isEmpty()
                && Character.isDigit(open.charAt(open.length() - 1))
                && Character.isDigit(following.charAt(0))
                && !WEAK_MARK.matcher(following).matches();
    }

    /** Whether text that does not end as a sentence does must go on: it is no heading, signature or other short line. */
    private static boolean brokenOff(CharSequence open) {
        char end = open.charAt(open.length() - 1);
        if (end == '，' || end == '、' || end == '；' || end == ',') {
            return true;
        }
        boolean sentences = false;
        for (int i = 0; i < open.length() - 1; i++) {
            sentences |= "。；".indexOf(open.charAt(i)) >= 0;
        }
        return sentences || open.length() > LONGEST_HEADING;
    }

    /** Whether a bracket or quotation mark was opened shortly before the end and not closed. */
    private static boolean bracketOpen(CharSequence open) {
        int from = Math.max(0, open.length() - LONGEST_HEADING);
        int closed = 0;
        for (int i = open.length() - 1; i >= from; i--) {
            char c = open.charAt(i);
            if ("）》”’」』)".indexOf(c) >= 0) {
                closed++;
            } else if (OPENERS.indexOf(c) >= 0 && --closed < 0) {
                return true;
            }
        }
        return false;
    }
}

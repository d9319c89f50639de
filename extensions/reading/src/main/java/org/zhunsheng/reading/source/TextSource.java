package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Plain text: every line is a block, its shape says how it lies among the others. */
final class TextSource {
    private static final int FEWEST_WRAPPED = 3;
    private static final int NARROWEST = 40;

    private TextSource() {}

    static void read(String text, BlockList blocks) {
        List<Line> lines = lines(text);
        int full = fullWidth(lines);
        for (Line line : lines) {
            LineShape shape = new LineShape(line.indent, line.width, full, line.gap, line.pageBreak, false);
            blocks.add(Block.line(shape, Piece.of(line.text, new Locator.InText(line.number, 1))));
        }
    }

    /** The lines that are not blank. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        boolean gap = false;
        boolean pageBreak = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\f' || c == '\n' || c == '\r') {
                String line = text.substring(start, i);
                if (line.isBlank()) {
                    gap = true;
                } else {
                    lines.add(Line.of(line, number, gap, pageBreak));
                    gap = false;
                    pageBreak = false;
                }
                pageBreak |= c == '\f';
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                number += c == '\f' ? 0 : 1;
                start = i + 1;
            }
        }
        return lines;
    }

    /** How wide a full line is, if many lines are about as wide as the widest; otherwise 0: lines are not wrapped. */
    private static int fullWidth(List<Line> lines) {
        int[] widths = lines.stream().mapToInt(line -> line.width).sorted().toArray();
        if (widths.length < FEWEST_WRAPPED) {
            return 0;
        }
        // A single line that is longer than all others does not count.
        int widest = widths[widths.length - 1 - widths.length / 50];
        long near = lines.stream()
                .filter(line -> line.width >= widest - 4 && line.width <= widest + 4)
                .count();
        return near >= FEWEST_WRAPPED && near * 4 >= lines.size() && widest >= NARROWEST ? widest : 0;
    }

    private record Line(String text, int number, int indent, int width, boolean gap, boolean pageBreak) {
        static Line of(String text, int number, boolean gap, boolean pageBreak) {
            int first = 0;
            while (Character.isWhitespace(text.charAt(first)) || text.charAt(first) == ' ') {
                first++;
            }
            return new Line(
                    text,
                    number,
                    LineWidths.of(text.substring(0, first)),
                    LineWidths.of(text.stripTrailing()),
                    gap,
                    pageBreak);
        }
    }

    /** The lines of {@code text} as pieces of one block. */
    static ImmutableList<Piece> pieces(List<String> lines, int firstNumber) {
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(Piece.of(lines.get(i), new Locator.InText(firstNumber + i, 1)));
        }
        return pieces.build();
    }
}

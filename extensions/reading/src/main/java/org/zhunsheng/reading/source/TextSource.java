package org.zhunsheng.reading.source;

import com.google.common.base.CharMatcher;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Plain text: every line is a block, its shape says how it lies among the others. */
final class TextSource {
    private static final int FEWEST_WRAPPED = 3;
    private static final int NARROWEST = 30;
    private static final int WIDEST_PAGE = 160;
    private static final int INDENT = 3;
    private static final int MOST_ROOM = 6;

    private static final CharMatcher CELL_MARKS = CharMatcher.anyOf("\t|│┃");

    private TextSource() {}

    static void read(String text, BlockList blocks) {
        List<Line> lines = lines(text);
        int full = fullWidth(lines);
        boolean indented =
                full > 0 && lines.stream().filter(line -> line.indent >= INDENT).count() >= FEWEST_WRAPPED;
        boolean room = true;
        int tables = 0;
        int plainUntil = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i >= plainUntil && line.mayBeRow()) {
                TextTable table = TextTable.at(run(lines, i));
                plainUntil = i + table.seen();
                if (!table.isEmpty()) {
                    table.write(tables++, line.number, blocks);
                    i += table.size() - 1;
                    room = true;
                    continue;
                }
            }
            ImmutableList<Piece> pieces = ImmutableList.of(Piece.of(line.text, new Locator.InText(line.number, 1)));
            if (Furniture.isOfWebPage(line.text)) {
                blocks.add(Block.of(BlockKind.FURNITURE, pieces));
                continue;
            }
            // Where paragraphs begin with an indent, a line without one goes on if the line before it had no room left.
            boolean continues = indented && line.indent == 0 && !room && !line.gap;
            LineShape shape = new LineShape(
                    line.indent,
                    line.width,
                    full,
                    line.gap,
                    line.pageBreak,
                    continues ? LineFlow.CONTINUES : LineFlow.OPEN);
            room = shape.room() > MOST_ROOM || line.indent > 2 * INDENT;
            blocks.add(Block.line(shape, pieces));
        }
    }

    /** The texts of the lines from {@code first} that no blank line parts. */
    private static Iterable<String> run(List<Line> lines, int first) {
        return () -> IntStream.range(first, lines.size())
                .takeWhile(i -> i == first || !lines.get(i).gap)
                .mapToObj(i -> lines.get(i).text)
                .iterator();
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

    /**
     * How wide a full line is, if many lines are about as wide as that and hardly any is wider; otherwise 0: lines are not wrapped. Where
     * lines are wrapped, most of those that are full end in the middle of a sentence.
     */
    private static int fullWidth(List<Line> lines) {
        Multiset<Integer> widths = HashMultiset.create();
        lines.stream()
                .map(line -> line.width)
                .filter(width -> width >= NARROWEST)
                .forEach(widths::add);
        int full = widths.elementSet().stream()
                .max(Comparator.<Integer>comparingInt(widths::count).thenComparing(Comparator.naturalOrder()))
                .orElse(0);
        // Marks at the end of a line may hang out.
        long wider = widths.stream().filter(width -> width > full + 8).count();
        List<Line> near = lines.stream()
                .filter(line -> Math.abs(line.width - full) <= 6)
                .filter(line -> !LineMarks.beginsPart(line.text.strip()))
                .toList();
        long ended = near.stream()
                .filter(line -> LineMarks.endsSentence(line.text.stripTrailing()))
                .count();
        boolean wrapped = near.size() >= FEWEST_WRAPPED
                && near.size() * 8 >= lines.size()
                && ended * 2 <= near.size()
                && wider * 10 <= lines.size();
        return wrapped && full <= WIDEST_PAGE ? full : 0;
    }

    private record Line(String text, int number, int indent, int width, boolean gap, boolean pageBreak) {
        static Line of(String text, int number, boolean gap, boolean pageBreak) {
            return new Line(text, number, LineWidths.indent(text), LineWidths.of(text.stripTrailing()), gap, pageBreak);
        }

        /** Whether something in it may part cells. */
        boolean mayBeRow() {
            String inner = text.strip();
            return CELL_MARKS.matchesAnyOf(inner) || inner.contains("  ") || inner.contains("　　");
        }
    }
}

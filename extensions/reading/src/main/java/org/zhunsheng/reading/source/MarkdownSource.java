package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: headings, paragraphs and tables. Marks of emphasis and links are left out of the text. */
final class MarkdownSource {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s++(.*)$");
    private static final String BLANKS = " \t\f";
    private static final Pattern ITEM = Pattern.compile("^\\s*[-*+]\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,3}[.)]\\s+.*");
    private static final Pattern RULE = Pattern.compile("^\\s*+(?:(?:[-*_]\\s*+){3,}+|=++\\s*+|(?:```|~~~).*)$");
    private static final Pattern TABLE_RULE =
            Pattern.compile("^\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)*+\\|?+\\s*+$");
    private static final Pattern MARK = Pattern.compile(
            "\\*+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|`+|!?\\[|\\]\\([^)]{0,2000}+\\)|\\]|<[^<>]{1,200}>|\\\\(?=[\\p{Punct}])");

    private final BlockList blocks;
    private final List<Piece> open = new ArrayList<>();
    private int tables;
    private int row = -1;

    private MarkdownSource(BlockList blocks) {
        this.blocks = blocks;
    }

    static void read(String text, BlockList blocks) {
        MarkdownSource source = new MarkdownSource(blocks);
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            source.line(lines[i], i + 1);
        }
        source.endParagraph();
    }

    private void line(String line, int number) {
        if (line.strip().startsWith("|")) {
            endParagraph();
            tableRow(line, number);
            return;
        }
        if (row >= 0) {
            tables++;
            row = -1;
        }
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            endParagraph();
        } else if (heading.matches()) {
            endParagraph();
            blocks.add(Block.heading(
                    heading.group(1).length(),
                    ImmutableList.copyOf(
                            inline(line, heading.start(2), endOfHeading(line, heading.start(2)), number))));
        } else {
            Matcher item = ITEM.matcher(line);
            boolean bullet = item.lookingAt();
            if (bullet || NUMBERED.matcher(line).matches()) {
                endParagraph();
            }
            if (!open.isEmpty()) {
                open.add(Piece.of(" ", new Locator.InText(number, 1)));
            }
            int from = bullet ? item.end() : line.startsWith("> ") ? 2 : 0;
            open.addAll(inline(line, from, line.length(), number));
        }
    }

    /** Where a heading that starts at {@code from} ends: the hashes that may close it, and blanks about them, are left out. */
    private static int endOfHeading(String line, int from) {
        int end = endWithout(BLANKS, line, from, line.length());
        return endWithout(BLANKS, line, from, endWithout("#", line, from, end));
    }

    private static int endWithout(String signs, String line, int from, int to) {
        int end = to;
        while (end > from && signs.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private void endParagraph() {
        if (!open.isEmpty()) {
            blocks.add(Block.of(BlockKind.PARAGRAPH, ImmutableList.copyOf(open)));
            open.clear();
        }
    }

    private void tableRow(String line, int number) {
        if (TABLE_RULE.matcher(line).matches()) {
            return;
        }
        row++;
        int column = 0;
        int start = line.indexOf('|') + 1;
        while (start < line.length()) {
            int end = cellEnd(line, start);
            List<Piece> pieces = inline(line, start, end, number);
            if (!line.substring(start, end).isBlank()) {
                blocks.add(
                        Block.cell(new CellPlace(tables, row, column, 1, 1, row == 0), ImmutableList.copyOf(pieces)));
            }
            column++;
            start = end + 1;
        }
    }

    private static int cellEnd(String line, int start) {
        int end = line.indexOf('|', start);
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end = line.indexOf('|', end + 1);
        }
        return end < 0 ? line.length() : end;
    }

    /** The text of a line without its marks. */
    private static List<Piece> inline(String line, int from, int to, int number) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(line).region(from, to);
        int start = from;
        while (mark.find()) {
            add(pieces, line, start, mark.start(), number);
            start = mark.end();
        }
        add(pieces, line, start, to, number);
        return pieces;
    }

    private static void add(List<Piece> pieces, String line, int from, int to, int number) {
        if (from < to) {
            pieces.add(Piece.of(line.substring(from, to), new Locator.InText(number, from + 1)));
        }
    }
}

package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a table in plain text: lines that follow one another, with cells parted by tabs, by bars, or by wide spaces. */
final class TextTable {
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_SPACED = 3;
    private static final int LONGEST_CELL = 60;
    private static final int MOST_CELLS = 200;
    private static final int MOST_ROWS = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][0-9０-９,，.．]*.{0,3}");

    /** What parts cells, the surest first. */
    private static final ImmutableList<Pattern> PARTS =
            ImmutableList.of(Pattern.compile("\t"), Pattern.compile("[|│┃]"), Pattern.compile("[　 ]{2,}+"));

    private final ImmutableList<ImmutableList<Cell>> rows;
    private final int seen;

    private TextTable(List<ImmutableList<Cell>> rows, int seen) {
        this.rows = ImmutableList.copyOf(rows);
        this.seen = seen;
    }

    /** A piece of a line: its column in the table, where it begins in the line, and its text. */
    private record Cell(int column, int start, String text) {}

    /** How many lines it takes. */
    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many lines were looked at: none of them begins a table but the first. */
    int seen() {
        return seen;
    }

    /** The table that begins with the first of {@code lines}, which follow one another; an empty one if none does. */
    static TextTable at(Iterable<String> lines) {
        int seen = 1;
        for (Pattern part : PARTS) {
            List<ImmutableList<Cell>> rows = new ArrayList<>();
            boolean framed = false;
            for (String line : Iterables.limit(lines, MOST_ROWS)) {
                framed = rows.isEmpty() ? isFramed(line, part) : framed;
                ImmutableList<Cell> row = row(line, part, framed);
                boolean spaced = part == PARTS.get(PARTS.size() - 1);
                boolean fits = row.size() >= (spaced ? FEWEST_SPACED : 2)
                        && (!spaced || rows.isEmpty() || rows.get(0).size() == row.size());
                if (!fits) {
                    break;
                }
                rows.add(row);
            }
            boolean numbers = rows.stream()
                    .flatMap(ImmutableList::stream)
                    .anyMatch(cell -> NUMBER.matcher(cell.text()).matches());
            if (rows.size() >= FEWEST_ROWS && numbers) {
                return new TextTable(rows, rows.size());
            }
            seen = Math.max(seen, rows.size());
        }
        return new TextTable(ImmutableList.of(), seen);
    }

    /** Whether a bar stands before the first cell, too. */
    private static boolean isFramed(String line, Pattern part) {
        return part == PARTS.get(1) && part.matcher(line.strip()).lookingAt();
    }

    /** The cells of {@code line}; none if one of them is too long for a table. */
    private static ImmutableList<Cell> row(String line, Pattern part, boolean framed) {
        List<Cell> cells = new ArrayList<>();
        Matcher matcher = part.matcher(line);
        int start = 0;
        int column = framed ? -1 : 0;
        while (start <= line.length() && column < MOST_CELLS) {
            int end = matcher.find() ? matcher.start() : line.length();
            String text = line.substring(start, end);
            if (text.strip().length() > LONGEST_CELL) {
                return ImmutableList.of();
            }
            if (!text.isBlank()) {
                int lead = text.length() - text.stripLeading().length();
                cells.add(new Cell(Math.max(0, column), start + lead, text.strip()));
            }
            column += column > 0 || !text.isBlank() || part != PARTS.get(2) ? 1 : 0;
            start = end == line.length() ? line.length() + 1 : matcher.end();
        }
        return ImmutableList.copyOf(cells);
    }

    /** Adds the cells of table {@code number}, whose first line has the number {@code line}. */
    void write(int number, int line, BlockList blocks) {
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row)) {
                blocks.add(Block.cell(
                        CellPlace.of(number, row, cell.column()),
                        ImmutableList.of(Piece.of(cell.text(), new Locator.InText(line + row, cell.start() + 1)))));
            }
        }
    }
}

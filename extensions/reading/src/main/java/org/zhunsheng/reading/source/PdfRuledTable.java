package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.zhunsheng.reading.source.PdfRulings.Ruling;

/** A table whose cells the lines on a page part. Where no line stands between two of them, they are one cell. */
final class PdfRuledTable {
    private static final float NEAR = 3;
    private static final int FEWEST_CELLS = 4;
    private static final int MOST_CELLS = 50_000;
    private static final int LONGEST_CELL = 400;

    private final List<Float> columns;
    private final List<Float> rows;
    private final List<Cell> cells = new ArrayList<>();
    private final Cell[][] grid;

    /** A cell while its text is collected. */
    private static final class Cell {
        private final int row;
        private final int column;
        private int rows = 1;
        private int columns = 1;
        private final List<TextPosition> text = new ArrayList<>();

        Cell(int row, int column) {
            this.row = row;
            this.column = column;
        }
    }

    private PdfRuledTable(List<Ruling> rulings) {
        columns = edges(rulings, false);
        rows = edges(rulings, true);
        int down = Math.max(0, rows.size() - 1);
        int across = Math.max(0, columns.size() - 1);
        grid = new Cell[(long) down * across > MOST_CELLS ? 0 : down][across];
        part(rulings);
    }

    /** The tables that {@code rulings} draw: lines that touch each other belong together. */
    static ImmutableList<PdfRuledTable> of(List<Ruling> rulings) {
        List<List<Ruling>> groups = new ArrayList<>();
        for (Ruling ruling : rulings) {
            List<Ruling> joined = new ArrayList<>(List.of(ruling));
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (groups.get(i).stream().anyMatch(ruling::touches)) {
                    joined.addAll(groups.remove(i));
                }
            }
            groups.add(joined);
        }
        return groups.stream()
                .map(PdfRuledTable::new)
                .filter(table -> table.cells.size() >= FEWEST_CELLS)
                .sorted(Comparator.comparingDouble(PdfRuledTable::top))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Float> edges(List<Ruling> rulings, boolean across) {
        List<Float> edges = new ArrayList<>();
        rulings.stream()
                .filter(ruling -> ruling.across() == across)
                .map(Ruling::at)
                .sorted()
                .forEach(at -> {
                    if (edges.isEmpty() || at - edges.get(edges.size() - 1) > NEAR) {
                        edges.add(at);
                    }
                });
        return edges;
    }

    private void part(List<Ruling> rulings) {
        boolean[][] bars = new boolean[grid.length][columns.size()];
        boolean[][] floors = new boolean[rows.size()][columns.size()];
        for (Ruling ruling : rulings) {
            if (ruling.across()) {
                int floor = nearest(rows, ruling.at());
                for (int column = 0; column + 1 < columns.size(); column++) {
                    floors[floor][column] |= ruling.covers(middle(columns, column));
                }
            } else {
                int bar = nearest(columns, ruling.at());
                for (int row = 0; row < grid.length; row++) {
                    bars[row][bar] |= ruling.covers(middle(rows, row));
                }
            }
        }
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column + 1 < columns.size(); column++) {
                if (grid[row][column] == null) {
                    take(new Cell(row, column), bars, floors);
                }
            }
        }
    }

    /** Lets a cell reach to the next lines. */
    private void take(Cell cell, boolean[][] bars, boolean[][] floors) {
        while (cell.column + cell.columns + 1 < columns.size()
                && !bars[cell.row][cell.column + cell.columns]
                && grid[cell.row][cell.column + cell.columns] == null) {
            cell.columns++;
        }
        while (cell.row + cell.rows < grid.length && !floors[cell.row + cell.rows][cell.column]) {
            cell.rows++;
        }
        for (int row = cell.row; row < cell.row + cell.rows; row++) {
            for (int column = cell.column; column < cell.column + cell.columns; column++) {
                grid[row][column] = cell;
            }
        }
        cells.add(cell);
    }

    private static float middle(List<Float> edges, int index) {
        return (edges.get(index) + edges.get(index + 1)) / 2;
    }

    private static int nearest(List<Float> edges, float at) {
        int found = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - at) < Math.abs(edges.get(found) - at)) {
                found = i;
            }
        }
        return found;
    }

    /** Where it begins, from the top. */
    float top() {
        return rows.get(0);
    }

    /** Takes a character that stands in one of its cells. */
    boolean takes(TextPosition position) {
        int column = place(columns, position.getXDirAdj() + position.getWidthDirAdj() / 2);
        int row = place(rows, position.getYDirAdj() - position.getHeightDir() / 2);
        if (row < 0 || column < 0) {
            return false;
        }
        grid[row][column].text.add(position);
        return true;
    }

    private static int place(List<Float> edges, float at) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (at >= edges.get(i) && at < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is a table and not a frame around paragraphs: several cells hold text, and none much of it. */
    boolean isOfData() {
        return cells.stream().filter(cell -> !cell.text.isEmpty()).count() >= FEWEST_CELLS
                && cells.stream().allMatch(cell -> cell.text.size() <= LONGEST_CELL);
    }

    /** All characters that it has taken. */
    List<TextPosition> text() {
        return cells.stream().flatMap(cell -> cell.text.stream()).toList();
    }

    /** Adds the cells of table {@code number}. */
    void write(int page, int number, ToLines lines, BlockList blocks) {
        for (Cell cell : cells) {
            ImmutableList<Piece> pieces =
                    lines.of(page, cell.text).stream().map(PdfLine::piece).collect(ImmutableList.toImmutableList());
            if (!pieces.isEmpty()) {
                blocks.add(Block.cell(
                        new CellPlace(number, cell.row, cell.column, cell.rows, cell.columns, false), pieces));
            }
        }
    }

    /** Makes lines of characters. */
    interface ToLines {
        /** The lines of {@code characters} on {@code page}, from the top. */
        List<PdfLine> of(int page, List<TextPosition> characters);
    }
}

package org.zhunsheng.reading.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Tables of a web page: which of them hold data, and where their cells stand. */
final class HtmlTable {
    private static final int LONGEST_CELL = 400;
    private static final int WIDEST = 1000;
    private static final int TALLEST = 10_000;

    private HtmlTable() {}

    /** Whether a table holds data, and is not there for the layout: several cells, none of them long, no table inside. */
    static boolean isOfData(Element table) {
        List<Element> rows = rows(table);
        long cells = rows.stream().mapToLong(row -> cellsOf(row).size()).sum();
        boolean nested = table.select("table").size() > 1;
        boolean columns = rows.stream().anyMatch(row -> cellsOf(row).size() > 1);
        boolean ordinary = rows.stream()
                .flatMap(row -> cellsOf(row).stream())
                .noneMatch(cell -> cell.text().length() > LONGEST_CELL
                        && cell.select("p, div, br").size() > 2);
        return cells > 1 && !nested && columns && ordinary;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (child.normalName().matches("thead|tbody|tfoot")) {
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(cell -> cell.normalName().matches("t[dh]"))
                .toList();
    }

    /** The cells in reading order. */
    static List<Cell> cells(Element table) {
        List<Cell> cells = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        List<Element> rows = rows(table);
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            int index = 0;
            for (Element element : cellsOf(rows.get(row))) {
                while (taken.contains(key(row, column))) {
                    column++;
                }
                int down = span(element.attr("rowspan"), Math.min(TALLEST, rows.size() - row));
                int across = span(element.attr("colspan"), WIDEST);
                // What a cell covers is remembered only for the rows below it.
                for (int r = row + 1; r < row + down && across * (long) down <= TALLEST; r++) {
                    for (int c = column; c < column + across; c++) {
                        taken.add(key(r, c));
                    }
                }
                cells.add(new Cell(element, row, index++, column, down, across));
                column += across;
            }
        }
        return cells;
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    private static int span(String text, int most) {
        return text.matches("\\d{1,5}") ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
    }

    /** Word's name for the numbers of a list of this type. */
    static String listFormat(String type) {
        return switch (type) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    static String text(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Whether there are only spaces, among them those that do not break lines. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /**
     * A cell.
     *
     * @param element the element
     * @param row its first row
     * @param index which cell of the row it is, from 0
     * @param column its first column
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     */
    record Cell(Element element, int row, int index, int column, int rows, int columns) {
        CellPlace place(int table) {
            return new CellPlace(
                    table, row, column, rows, columns, element.normalName().equals("th"));
        }

        String path() {
            return (row + 1) + "]/" + element.normalName() + "[" + (index + 1);
        }
    }
}

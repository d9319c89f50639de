package org.zhunsheng.reading.source;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table in a Word document, with the rows and columns that they span. */
final class DocxTable {
    private static final int WIDEST = 1000;

    private final List<Cell> cells = new ArrayList<>();

    DocxTable(XmlElement table) {
        List<XmlElement> rows = rows(table);
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), row);
        }
    }

    private static List<XmlElement> rows(XmlElement table) {
        List<XmlElement> rows = new ArrayList<>();
        for (XmlElement child : table.children()) {
            if (child.is("w:tr")) {
                rows.add(child);
            } else if (child.is("w:sdt")) {
                child.child("w:sdtContent").ifPresent(inside -> rows.addAll(rows(inside)));
            } else if (child.is("w:customXml") || child.is("w:ins")) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private void row(XmlElement row, int number) {
        boolean header = row.child("w:trPr")
                .flatMap(properties -> properties.isOn("w:tblHeader"))
                .orElse(false);
        int column = row.child("w:trPr")
                .flatMap(properties -> properties.number("w:gridBefore"))
                .orElse(0);
        int index = 0;
        for (XmlElement element : row.descendants("w:tc")) {
            int span = Math.max(
                    1,
                    Math.min(
                            WIDEST,
                            element.child("w:tcPr")
                                    .flatMap(properties -> properties.number("w:gridSpan"))
                                    .orElse(1)));
            boolean continued = element.child("w:tcPr/w:vMerge")
                    .map(merge -> merge.attribute("val").orElse("continue").equals("continue"))
                    .orElse(false);
            if (!continued || !extend(number, column)) {
                cells.add(new Cell(element, number, index, Math.max(0, column), span, header));
            }
            column += span;
            index++;
        }
    }

    /** Lets the cell above reach down to {@code row}. */
    private boolean extend(int row, int column) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell above = cells.get(i);
            if (above.column == column && above.row + above.rows == row) {
                above.rows++;
                return true;
            }
        }
        return false;
    }

    List<Cell> cells() {
        return cells;
    }

    /** A cell while its table is read. */
    static final class Cell {
        private final XmlElement element;
        private final int row;
        private final int index;
        private final int column;
        private final int columns;
        private final boolean header;
        private int rows = 1;

        private Cell(XmlElement element, int row, int index, int column, int columns, boolean header) {
            this.element = element;
            this.row = row;
            this.index = index;
            this.column = column;
            this.columns = columns;
            this.header = header;
        }

        XmlElement element() {
            return element;
        }

        int row() {
            return row;
        }

        int index() {
            return index;
        }

        CellPlace place(int table) {
            return new CellPlace(table, row, column, rows, columns, header);
        }
    }
}

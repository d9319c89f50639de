package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table in a PDF: texts that stand at one height; a text alone may be the further line of a cell. */
final class PdfTable {
    private static final float NEAR = 1.5f;

    private final List<List<PdfLine>> rows = new ArrayList<>();
    private final List<Float> columns = new ArrayList<>();

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a text that stands alone at its height is the further line of a cell: it begins where a column after the first does. */
    boolean takes(PdfLine line) {
        if (rows.isEmpty()) {
            return false;
        }
        List<PdfLine> above = rows.get(rows.size() - 1);
        boolean near = line.page() == above.get(0).page()
                && line.baseline() - above.get(above.size() - 1).baseline() < 2 * line.size();
        int column = column(line);
        return near && column > 0 && Math.abs(columns.get(column) - line.left()) < NEAR * line.size();
    }

    void add(List<PdfLine> row) {
        for (PdfLine cell : row) {
            boolean known = columns.stream().anyMatch(column -> Math.abs(column - cell.left()) < NEAR * cell.size());
            if (!known) {
                columns.add(cell.left());
                columns.sort(Float::compare);
            }
        }
        rows.add(row);
    }

    private int column(PdfLine cell) {
        int best = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - cell.left()) < Math.abs(columns.get(best) - cell.left())) {
                best = i;
            }
        }
        return best;
    }

    void write(int number, BlockList blocks) {
        int row = -1;
        for (List<PdfLine> line : rows) {
            boolean further = line.size() == 1 && row >= 0;
            row += further ? 0 : 1;
            for (PdfLine cell : line) {
                blocks.add(Block.cell(CellPlace.of(number, row, column(cell)), ImmutableList.of(cell.piece())));
            }
        }
    }
}

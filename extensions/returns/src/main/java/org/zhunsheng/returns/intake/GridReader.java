package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.intake.Grid.GridCell;
import org.zhunsheng.returns.intake.Grid.GridRow;
import org.zhunsheng.serialization.FileKind;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.serialization.table.CsvTable;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.WorkbookSheets;
import org.zhunsheng.workbook.WorkbookSheets.CellSheet;
import org.zhunsheng.workbook.WorkbookSheets.SheetCell;

/** Takes the tables out of a file, by what the file is and not by its name. */
final class GridReader {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private GridReader() {}

    /**
     * What came of a file.
     *
     * @param grids its tables; none if it was refused
     * @param faults why it was refused
     * @param notes what is remarkable about it
     */
    record Grids(ImmutableList<Grid> grids, ImmutableList<Violation> faults, ImmutableList<Violation> notes) {
        static Grids refused(List<Violation> faults) {
            return new Grids(ImmutableList.of(), ImmutableList.copyOf(faults), ImmutableList.of());
        }
    }

    static Grids read(String name, byte[] bytes) {
        return switch (FileKind.of(bytes)) {
            case WORKBOOK -> ofWorkbook(name, bytes);
            case TEXT -> ofCsv(name, new String(bytes, StandardCharsets.UTF_8), Optional.empty());
            case GB18030_TEXT ->
                ofCsv(
                        name,
                        new String(bytes, GB18030),
                        Optional.of(ReturnFaults.of("ENCODING_NOTE", "GB 18030 / GBK")));
            case UTF16_TEXT ->
                ofCsv(
                        name,
                        new String(bytes, StandardCharsets.UTF_16),
                        Optional.of(ReturnFaults.of("ENCODING_NOTE", "UTF-16")));
            case OLD_OFFICE -> Grids.refused(ImmutableList.of(ReturnFaults.of("OLD_WORKBOOK")));
            case CUT_OFF_TEXT -> Grids.refused(ImmutableList.of(ReturnFaults.of("TABLE_CUT_OFF")));
            case HTML, WORD, PDF, ZIP, OTHER -> Grids.refused(ImmutableList.of(ReturnFaults.of("NOT_A_TABLE")));
        };
    }

    private static Grids ofWorkbook(String name, byte[] bytes) {
        try {
            ImmutableList.Builder<Grid> grids = ImmutableList.builder();
            for (CellSheet sheet : WorkbookSheets.read(name, bytes)) {
                if (!sheet.hidden()) {
                    grids.add(new Grid(sheet.rows().stream()
                            .map(row -> new GridRow(row.cells().stream()
                                    .map(GridReader::cell)
                                    .collect(ImmutableList.toImmutableList())))
                            .collect(ImmutableList.toImmutableList())));
                }
            }
            return new Grids(grids.build(), ImmutableList.of(), ImmutableList.of());
        } catch (InvalidWorkbookException e) {
            return Grids.refused(e.violations());
        }
    }

    private static GridCell cell(SheetCell cell) {
        return new GridCell(cell.column(), cell.text(), cell.formula(), cell.place());
    }

    private static Grids ofCsv(String name, String text, Optional<Violation> note) {
        if (text.length() > 0 && text.indexOf('\0') >= 0) {
            return Grids.refused(ImmutableList.of(ReturnFaults.of("NOT_A_TABLE")));
        }
        CsvTable table;
        try {
            table = CsvTable.of(name, text);
        } catch (UnreadableDocumentException e) {
            return Grids.refused(e.violations());
        }
        ImmutableList.Builder<GridRow> found = ImmutableList.builder();
        for (ImmutableList<CsvTable.Cell> row : table.rows()) {
            List<GridCell> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                CsvTable.Cell cell = row.get(column);
                if (!cell.text().isBlank()) {
                    cells.add(new GridCell(column, cell.text(), false, cell.place()));
                }
            }
            if (!cells.isEmpty()) {
                found.add(new GridRow(ImmutableList.copyOf(cells)));
            }
        }
        return new Grids(
                ImmutableList.of(new Grid(found.build())),
                ImmutableList.of(),
                note.map(ImmutableList::of).orElse(ImmutableList.of()));
    }
}

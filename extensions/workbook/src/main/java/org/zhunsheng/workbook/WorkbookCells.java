package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableListMultimap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.zhunsheng.core.validation.Place;

/** Takes a workbook apart into the rows of its tables. What stands where nothing is read is told, so that nothing gets lost. */
final class WorkbookCells {
    /** Excel keeps so many digits of a number; what it writes beyond them is the noise of its binary form. */
    static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST_EXPONENT = 300;

    private final WorkbookLimits limits;
    private final WorkbookFaults faults;
    private final MergedRanges merged;
    private final ImmutableListMultimap.Builder<Table, SheetRow> rows = ImmutableListMultimap.builder();
    private final ImmutableListMultimap.Builder<Table, SheetHead> heads = ImmutableListMultimap.builder();
    private long characters;
    private int sheets;

    private WorkbookCells(WorkbookLimits limits, MergedRanges merged, WorkbookFaults faults) {
        this.limits = limits;
        this.merged = merged;
        this.faults = faults;
    }

    /**
     * A workbook taken apart.
     *
     * @param rows the rows of each table, in the order of the sheets
     * @param heads the sheets of each table
     * @param from1904 whether days count from 1904
     * @param sheets how many sheets with something in them there are
     */
    record Rows(
            ImmutableListMultimap<Table, SheetRow> rows,
            ImmutableListMultimap<Table, SheetHead> heads,
            boolean from1904,
            int sheets) {}

    static Rows read(byte[] file, WorkbookLimits limits, MergedRanges merged, WorkbookFaults faults)
            throws RefusedPackage {
        WorkbookCells cells = new WorkbookCells(limits, merged, faults);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                cells.sheet(sheet);
            }
            return new Rows(cells.rows.build(), cells.heads.build(), workbook.isDate1904(), cells.sheets);
        } catch (IOException | RuntimeException e) {
            // The library tells a broken workbook by exceptions of many types.
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
    }

    private void sheet(Sheet sheet) throws IOException, RefusedPackage {
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        SheetTable table = new SheetTable(sheet.getName(), faults);
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                List<Cell> filled = row.stream()
                        .filter(cell -> cell != null && isFilled(cell))
                        .toList();
                table.present(row);
                if (filled.isEmpty()) {
                    continue;
                }
                if (hidden) {
                    faults.add("HIDDEN_SHEET", new Place.InSheet(sheet.getName(), address(filled.get(0))));
                    return;
                }
                long present = row.stream().filter(cell -> cell != null).count();
                if (row.getPhysicalCellCount() != present
                        || filled.stream().anyMatch(cell -> cell.getAddress().getRow() + 1 != row.getRowNum())) {
                    throw new RefusedPackage("BROKEN_PACKAGE");
                }
                table.row(row.getRowNum(), filled, this::value);
            }
        }
        table.end(merged.of(sheet.getName()));
        table.table().ifPresent(found -> {
            heads.put(found, table.head());
            rows.putAll(found, table.rows());
        });
        sheets += table.holdsAnything() ? 1 : 0;
    }

    /** Whether a cell holds anything. A reference to a shared text that is not there is no empty cell. */
    private static boolean isFilled(Cell cell) {
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            throw new IllegalStateException("no such shared text");
        }
        return cell.getType() != CellType.EMPTY && (!cell.getText().isEmpty() || cell.getFormula() != null);
    }

    private static String address(Cell cell) {
        return cell.getAddress().toString();
    }

    private CellValue value(Cell cell) throws RefusedPackage {
        String text = cell.getText();
        characters += text.length();
        if (characters > limits.characters()) {
            throw new RefusedPackage("TOO_MANY_CHARACTERS", limits.characters());
        }
        if (cell.getFormula() != null) {
            return new CellValue.Formula(cell.getFormula());
        }
        return switch (cell.getType()) {
            case STRING, FORMULA -> new CellValue.Text(CellText.decode(text));
            case BOOLEAN -> new CellValue.Bool(cell.asBoolean());
            case NUMBER -> number(cell);
            case ERROR, EMPTY -> new CellValue.Broken(String.valueOf(cell.getRawValue()));
        };
    }

    private static CellValue number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_EXPONENT
                || Math.abs((long) number.scale()) > LONGEST_EXPONENT) {
            return new CellValue.Broken(String.valueOf(cell.getRawValue()));
        }
        NumberForm form = NumberForm.of(
                Optional.ofNullable(cell.getDataFormatId()), Optional.ofNullable(cell.getDataFormatString()));
        return new CellValue.Numeric(number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number, form);
    }
}

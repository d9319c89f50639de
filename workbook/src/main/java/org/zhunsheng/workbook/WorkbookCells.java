package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final java.math.MathContext DIGITS = new java.math.MathContext(15, java.math.RoundingMode.HALF_EVEN);

    private static final int LONGEST_EXPONENT = 300;

    private final WorkbookLimits limits;
    private final WorkbookFaults faults;
    private final ImmutableListMultimap.Builder<Table, SheetRow> rows = ImmutableListMultimap.builder();
    private long characters;
    private int sheets;

    private WorkbookCells(WorkbookLimits limits, WorkbookFaults faults) {
        this.limits = limits;
        this.faults = faults;
    }

    /**
     * A workbook taken apart.
     *
     * @param rows the rows of each table, in the order of the sheets
     * @param from1904 whether days count from 1904
     * @param sheets how many sheets with something in them there are
     */
    record Rows(ImmutableListMultimap<Table, SheetRow> rows, boolean from1904, int sheets) {}

    static Rows read(byte[] file, WorkbookLimits limits, WorkbookFaults faults) throws RefusedPackage {
        WorkbookCells cells = new WorkbookCells(limits, faults);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                cells.sheet(sheet);
            }
            return new Rows(cells.rows.build(), workbook.isDate1904(), cells.sheets);
        } catch (IOException | RuntimeException e) {
            // The library tells a broken workbook by exceptions of many types.
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
    }

    private void sheet(Sheet sheet) throws IOException, RefusedPackage {
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        SheetTable table = new SheetTable(sheet.getName());
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                List<Cell> filled = row.stream()
                        .filter(cell -> cell != null && isFilled(cell))
                        .toList();
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
                table.row(row.getRowNum(), filled);
            }
        }
        table.end();
        sheets += table.anything ? 1 : 0;
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

    /** One sheet: rows before the keys are its title, the keys tell the columns, one row of headings follows, then what is filled in. */
    private final class SheetTable {
        private static final int KEYS_WITHIN = 12;

        private final String name;
        private final Set<Integer> seen = new HashSet<>();
        private Optional<Table> table = Optional.empty();
        private Map<Integer, Column> columns = Map.of();
        private ImmutableMap<Column, String> letters = ImmutableMap.of();
        private int keyRow;
        private boolean anything;

        private SheetTable(String name) {
            this.name = name;
        }

        void row(int number, List<Cell> filled) throws RefusedPackage {
            if (!seen.add(number)) {
                throw new RefusedPackage("BROKEN_PACKAGE");
            }
            anything = true;
            if (table.isEmpty()) {
                if (Column.looksLikeKey(filled.get(0).getText())) {
                    keys(number, filled);
                } else if (number > KEYS_WITHIN) {
                    faults.add("UNKNOWN_SHEET", new Place.InSheet(name, address(filled.get(0))));
                    table = Optional.of(Table.GUIDE);
                }
                return;
            }
            if (number < keyRow) {
                throw new RefusedPackage("BROKEN_PACKAGE");
            }
            if (number > keyRow + 1 && table.get().isFilledIn()) {
                values(number, filled);
            }
        }

        void end() {
            if (anything && table.isEmpty()) {
                faults.add("UNKNOWN_SHEET", new Place.InSheet(name, "A1"));
            }
        }

        private void keys(int number, List<Cell> filled) {
            keyRow = number;
            Map<Integer, Column> found = new java.util.LinkedHashMap<>();
            Map<Column, String> places = new EnumMap<>(Column.class);
            for (Cell cell : filled) {
                Optional<Column.Key> key = Column.of(cell.getText());
                boolean fits = key.isPresent()
                        && (table.isEmpty() || table.get() == key.get().table())
                        && places.put(key.get().column(), address(cell).replaceAll("[0-9]", "")) == null;
                if (!fits) {
                    faults.add("WRONG_KEY", new Place.InSheet(name, address(cell)), cell.getText());
                    continue;
                }
                table = Optional.of(key.get().table());
                found.put(cell.getColumnIndex(), key.get().column());
            }
            table = Optional.of(table.orElse(Table.GUIDE));
            columns = found;
            letters = ImmutableMap.copyOf(places);
        }

        private void values(int number, List<Cell> filled) throws RefusedPackage {
            Map<Column, CellValue> cells = new EnumMap<>(Column.class);
            for (Cell cell : filled) {
                Column column = columns.get(cell.getColumnIndex());
                if (column == null && !cell.getText().isBlank()) {
                    faults.add("STRAY_VALUE", new Place.InSheet(name, address(cell)), cell.getText());
                } else if (column != null && column.isRead()) {
                    cells.put(column, value(cell));
                }
            }
            if (!cells.isEmpty()) {
                rows.put(table.orElseThrow(), new SheetRow(name, number, letters, ImmutableMap.copyOf(cells)));
            }
        }
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

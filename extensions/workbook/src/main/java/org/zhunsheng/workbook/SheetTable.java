package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.zhunsheng.core.validation.Place;

/** One sheet: rows before the keys are its title, the keys tell the columns, one row of headings follows, then what is filled in. */
final class SheetTable {
    private static final int KEYS_WITHIN = 12;

    private final String name;
    private final WorkbookFaults faults;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Cell> stray = new ArrayList<>();
    private final BitSet present = new BitSet();
    private final ImmutableList.Builder<SheetRow> rows = ImmutableList.builder();
    private Optional<Table> table = Optional.empty();
    private Map<Integer, Column> columns = Map.of();
    private ImmutableMap<Column, String> letters = ImmutableMap.of();
    private int keyRow;
    private int lastWhole;
    private boolean anything;

    SheetTable(String name, WorkbookFaults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Makes a value of a cell. */
    interface Values {
        /** The value of {@code cell}. */
        CellValue of(Cell cell) throws RefusedPackage;
    }

    /** Notes that there is {@code row}, whether or not it holds anything. */
    void present(Row row) {
        present.set(row.getRowNum());
        if (!letters.isEmpty() && row.getPhysicalCellCount() >= letters.size()) {
            lastWhole = row.getRowNum();
        }
    }

    void row(int number, List<Cell> filled, Values values) throws RefusedPackage {
        if (!seen.add(number)) {
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
        anything = true;
        if (table.isEmpty()) {
            if (Column.looksLikeKey(filled.get(0).getText())) {
                keys(number, filled);
            } else if (number > KEYS_WITHIN) {
                faults.add("UNKNOWN_SHEET", place(filled.get(0)));
                table = Optional.of(Table.GUIDE);
            } else {
                stray.addAll(filled.subList(1, filled.size()));
            }
            return;
        }
        if (number < keyRow) {
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
        if (number == keyRow + 1) {
            filled.stream()
                    .filter(cell -> !columns.containsKey(cell.getColumnIndex()))
                    .forEach(stray::add);
        } else if (number > keyRow && table.get().isFilledIn()) {
            values(number, filled, values);
        }
    }

    private void keys(int number, List<Cell> filled) {
        keyRow = number;
        Map<Integer, Column> found = new LinkedHashMap<>();
        Map<Column, String> places = new EnumMap<>(Column.class);
        for (Cell cell : filled) {
            Optional<Column.Key> key = Column.of(cell.getText());
            boolean fits = key.isPresent()
                    && (table.isEmpty() || table.get() == key.get().table())
                    && places.put(
                                    key.get().column(),
                                    cell.getAddress().toString().replaceAll("[0-9]", ""))
                            == null;
            if (!fits) {
                faults.add("WRONG_KEY", place(cell), cell.getText());
                continue;
            }
            table = Optional.of(key.get().table());
            found.put(cell.getColumnIndex(), key.get().column());
        }
        table = Optional.of(table.orElse(Table.GUIDE));
        columns = found;
        letters = ImmutableMap.copyOf(places);
    }

    private void values(int number, List<Cell> filled, Values values) throws RefusedPackage {
        Map<Column, CellValue> cells = new EnumMap<>(Column.class);
        Optional<String> remark = Optional.empty();
        for (Cell cell : filled) {
            Column column = columns.get(cell.getColumnIndex());
            if (column == null && !cell.getText().isBlank()) {
                faults.add("STRAY_VALUE", place(cell), cell.getText());
            } else if (column != null && column.isRead()) {
                cells.put(column, values.of(cell));
            } else if (column == Column.REMARK && !cell.getText().isBlank()) {
                remark = Optional.of(cell.getText());
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(name, number, letters, ImmutableMap.copyOf(cells), remark));
        }
    }

    private Place place(Cell cell) {
        return new Place.InSheet(name, cell.getAddress().toString());
    }

    /** Tells what does not belong to the sheet, and what was torn out of it or hidden by merging. */
    void end(List<MergedRanges.Range> merged) {
        if (anything && table.isEmpty()) {
            faults.add("UNKNOWN_SHEET", new Place.InSheet(name, "A1"));
        }
        if (table.filter(Table::isFilledIn).isEmpty()) {
            return;
        }
        stray.stream()
                .filter(cell -> !cell.getText().isBlank())
                .forEach(cell -> faults.add("STRAY_VALUE", place(cell), cell.getText()));
        for (int gap = present.nextClearBit(keyRow); gap < lastWhole; ) {
            int next = present.nextSetBit(gap);
            faults.add("ROWS_MISSING", new Place.InSheet(name, "A" + gap), gap, next - 1);
            gap = present.nextClearBit(next);
        }
        merged.stream().filter(this::hides).forEach(range -> {
            String first = range.text().substring(0, range.text().indexOf(':'));
            faults.add("MERGED_CELLS", new Place.InSheet(name, first), range.text());
        });
    }

    /** Whether merged cells are such as are read: only the first of them can hold anything. */
    private boolean hides(MergedRanges.Range range) {
        return range.firstRow() > keyRow
                && columns.entrySet().stream()
                        .anyMatch(column -> column.getValue().isRead() && range.covers(column.getKey()));
    }

    boolean holdsAnything() {
        return anything;
    }

    /** The table on the sheet, if it is one of ours. */
    Optional<Table> table() {
        return table;
    }

    SheetHead head() {
        return new SheetHead(name, keyRow, ImmutableSet.copyOf(letters.keySet()));
    }

    ImmutableList<SheetRow> rows() {
        return rows.build();
    }
}

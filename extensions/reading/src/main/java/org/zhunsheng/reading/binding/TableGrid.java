package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.zhunsheng.reading.source.CellPlace;

/** The cells of one table: which hold a number only, and which headings stand over and before each. Immutable. */
final class TableGrid {
    private static final int FEWEST_IN_ROW = 3;
    private static final int FEWEST_IN_COLUMN = 2;
    private static final ImmutableList<String> SERIAL = ImmutableList.of("序号", "行次", "栏次", "编号");

    private static final int MOST_ACROSS = 100;
    private static final int MOST_DOWN = 1000;

    private final ImmutableList<TableCell> cells;
    private final Map<CellPlace, ImmutableList<String>> over;
    private final Map<CellPlace, ImmutableList<String>> before;
    private final ImmutableList<TableCell> numbers;

    TableGrid(List<TableCell> cells) {
        this.cells = joined(cells);
        this.over = over(this.cells);
        this.before = before(this.cells);
        this.numbers = withoutSerials();
    }

    /** A heading of two paragraphs is one heading. */
    private static ImmutableList<TableCell> joined(List<TableCell> cells) {
        List<TableCell> joined = new ArrayList<>();
        for (TableCell cell : cells) {
            TableCell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.place().equals(cell.place())) {
                joined.set(joined.size() - 1, new TableCell(last.paragraph(), last.place(), last.text() + cell.text()));
            } else {
                joined.add(cell);
            }
        }
        return ImmutableList.copyOf(joined);
    }

    /** How many columns it has. */
    int width() {
        return cells.stream()
                .mapToInt(cell -> cell.place().column() + cell.place().columns())
                .max()
                .orElse(0);
    }

    /** The cells. */
    ImmutableList<TableCell> cells() {
        return cells;
    }

    /** How many rows come before the first that holds a number. */
    int headRows() {
        return cells.stream()
                .filter(TableCell::isNumber)
                .mapToInt(cell -> cell.place().row())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The texts of the rows before {@code row}, with their columns. */
    ImmutableSet<String> textsBefore(int row) {
        return cells.stream()
                .filter(cell -> cell.place().row() < row)
                .map(cell -> cell.place().column() + " " + cell.text())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The cells that hold nothing but a number, without those that count rows and columns. */
    ImmutableList<TableCell> numbers() {
        return numbers;
    }

    private ImmutableList<TableCell> withoutSerials() {
        List<TableCell> all = cells.stream().filter(TableCell::isNumber).toList();
        Set<TableCell> serial = new LinkedHashSet<>();
        lines(all, cell -> cell.place().column()).stream()
                .filter(column -> isSerialColumn(column))
                .forEach(serial::addAll);
        lines(all, cell -> cell.place().row()).stream()
                .limit(1)
                .filter(row -> isSerialRow(row, serial))
                .forEach(serial::addAll);
        return all.stream().filter(cell -> !serial.contains(cell)).collect(ImmutableList.toImmutableList());
    }

    private static Collection<List<TableCell>> lines(List<TableCell> numbers, ToIntFunction<TableCell> line) {
        Map<Integer, List<TableCell>> lines =
                numbers.stream().collect(Collectors.groupingBy(line::applyAsInt, TreeMap::new, Collectors.toList()));
        return lines.values();
    }

    /** A column under 序号, or the first one that counts 1, 2, 3 under nothing. */
    private boolean isSerialColumn(List<TableCell> column) {
        String head = over(column.get(0)).isEmpty() ? "" : over(column.get(0)).get(0);
        if (SERIAL.stream().anyMatch(head::contains)) {
            return true;
        }
        return head.isEmpty() && column.get(0).place().column() == 0 && counts(column, FEWEST_IN_COLUMN);
    }

    /** A row that numbers the columns 1, 2, 3 under the headings, above all figures. */
    private boolean isSerialRow(List<TableCell> row, Set<TableCell> serial) {
        List<TableCell> rest =
                row.stream().filter(cell -> !serial.contains(cell)).toList();
        boolean more = cells.stream()
                .anyMatch(cell -> cell.isNumber()
                        && cell.place().row() > row.get(0).place().row());
        return more && counts(rest, FEWEST_IN_ROW);
    }

    private static boolean counts(List<TableCell> line, int fewest) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).printed().compareTo(BigDecimal.valueOf(i + 1L)) != 0) {
                return false;
            }
        }
        return line.size() >= fewest;
    }

    /** The headings over {@code cell}, each from the top: those nearest, then with those above numbers that stand between, and so on. */
    ImmutableList<String> over(TableCell cell) {
        return over.getOrDefault(cell.place(), ImmutableList.of());
    }

    /** The headings before {@code cell} in its row, likewise. */
    ImmutableList<String> before(TableCell cell) {
        return before.getOrDefault(cell.place(), ImmutableList.of());
    }

    private static Map<CellPlace, ImmutableList<String>> over(List<TableCell> cells) {
        Map<CellPlace, ImmutableList<String>> found = new HashMap<>();
        Map<Integer, HeadingRun> runs = new HashMap<>();
        Map<Integer, List<TableCell>> rows = cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.place().row(), TreeMap::new, Collectors.toList()));
        for (List<TableCell> row : rows.values()) {
            row.stream().filter(TableCell::isNumber).forEach(cell -> {
                HeadingRun run = runs.get(cell.place().column());
                if (run != null) {
                    found.put(cell.place(), run.nearestFirst());
                }
            });
            for (TableCell cell : row) {
                for (int i = 0; i < Math.min(MOST_ACROSS, cell.place().columns()); i++) {
                    runs.computeIfAbsent(cell.place().column() + i, column -> new HeadingRun())
                            .pass(cell);
                }
            }
        }
        return found;
    }

    private static Map<CellPlace, ImmutableList<String>> before(List<TableCell> cells) {
        Map<CellPlace, ImmutableList<String>> found = new HashMap<>();
        Map<Integer, List<TableCell>> rows = new TreeMap<>();
        for (TableCell cell : cells) {
            for (int i = 0; i < Math.min(MOST_DOWN, cell.place().rows()); i++) {
                rows.computeIfAbsent(cell.place().row() + i, row -> new ArrayList<>())
                        .add(cell);
            }
        }
        for (List<TableCell> row : rows.values()) {
            row.sort(Comparator.comparingInt(cell -> cell.place().column()));
            HeadingRun run = new HeadingRun();
            for (TableCell cell : row) {
                if (cell.isNumber()) {
                    found.putIfAbsent(cell.place(), run.nearestFirst());
                }
                run.pass(cell);
            }
        }
        return found;
    }

    /** All headings of the table. */
    String all() {
        return cells.stream()
                .filter(TableCell::isHeading)
                .map(TableCell::text)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}

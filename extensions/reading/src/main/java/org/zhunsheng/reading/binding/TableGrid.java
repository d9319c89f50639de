package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhunsheng.reading.source.CellPlace;

/** The cells of one table: which hold a number only, and which headings stand over and before each. */
final class TableGrid {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|[0-9]+(\\.[0-9]+)?");
    private static final int LONGEST_NUMBER = 16;

    /** A cell of the table; {@code paragraph} is its only one, or the first. */
    record Cell(int paragraph, CellPlace place, String text) {
        boolean isNumber() {
            return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
        }
    }

    private final ImmutableList<Cell> cells;

    TableGrid(List<Cell> cells) {
        this.cells = joined(cells);
    }

    /** A heading of two paragraphs is one heading. */
    private static ImmutableList<Cell> joined(List<Cell> cells) {
        List<Cell> joined = new ArrayList<>();
        for (Cell cell : cells) {
            Cell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.place().equals(cell.place())) {
                joined.set(joined.size() - 1, new Cell(last.paragraph(), last.place(), last.text() + cell.text()));
            } else {
                joined.add(cell);
            }
        }
        return ImmutableList.copyOf(joined);
    }

    /** The cells that hold nothing but a number, without a column of serial numbers. */
    ImmutableList<Cell> numbers() {
        return cells.stream()
                .filter(Cell::isNumber)
                .filter(cell -> !over(cell).contains("序号"))
                .collect(ImmutableList.toImmutableList());
    }

    /** The headings over {@code cell}, from the top. */
    String over(Cell cell) {
        return headings(other -> other.place().row() < cell.place().row() && sharesColumn(other, cell));
    }

    /** The headings before {@code cell} in its row, from the left. */
    String before(Cell cell) {
        return headings(other -> other.place().column() < cell.place().column() && sharesRow(other, cell));
    }

    /** All headings of the table. */
    String all() {
        return headings(cell -> true);
    }

    private String headings(Predicate<Cell> which) {
        Set<String> texts = new LinkedHashSet<>();
        cells.stream().filter(cell -> !cell.isNumber()).filter(which).forEach(cell -> texts.add(cell.text()));
        return String.join(" ", texts);
    }

    private static boolean sharesColumn(Cell one, Cell other) {
        return one.place().column() < other.place().column() + other.place().columns()
                && other.place().column() < one.place().column() + one.place().columns();
    }

    private static boolean sharesRow(Cell one, Cell other) {
        return one.place().row() < other.place().row() + other.place().rows()
                && other.place().row() < one.place().row() + one.place().rows();
    }
}

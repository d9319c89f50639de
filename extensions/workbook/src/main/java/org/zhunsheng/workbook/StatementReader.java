package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.figure.UnitClass;

/** Reads the rows of facts and figures. A row in which only what was printed stands is not filled in and says nothing. */
final class StatementReader {
    static final String NEVER = "never";
    static final String NOT_APPLICABLE = "not-applicable";

    private static final ImmutableList<Column> FILLED_IN = ImmutableList.<Column>builder()
            .add(
                    Column.VALUE,
                    Column.EXACTNESS,
                    Column.STANDING,
                    Column.EVIDENCE,
                    Column.REASON,
                    Column.SOURCE,
                    Column.DERIVED,
                    Column.NUMBER)
            .addAll(NumberColumns.all())
            .build();
    private static final ImmutableSet<String> YES = ImmutableSet.of("是", "yes", "true");
    private static final ImmutableSet<String> NO = ImmutableSet.of("否", "no", "false");
    private static final ImmutableSet<String> NEVER_WORDS = ImmutableSet.of("从未", NEVER);
    private static final ImmutableSet<String> NOT_APPLICABLE_WORDS =
            ImmutableSet.of("不适用", "not applicable", NOT_APPLICABLE);

    private final CellReader cells;
    private final WorkbookFaults faults;
    private final boolean labels;

    /**
     * A reader of rows.
     *
     * @param labels whether a figure may have a name instead of a code
     */
    StatementReader(CellReader cells, WorkbookFaults faults, boolean labels) {
        this.cells = cells;
        this.faults = faults;
        this.labels = labels;
    }

    /** The statements of {@code rows}, in their own order: those with a number first, by it, then the others as they stand. */
    ImmutableList<Statement> read(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> row.isAnyFilled(FILLED_IN))
                .map(this::statement)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Statement::order))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Statement> statement(SheetRow row) {
        boolean labelled = labels && !row.isFilled(Column.CODE) && row.isFilled(Column.NAME);
        Optional<String> code = labelled ? Optional.empty() : required(row, Column.CODE);
        Optional<String> name = labelled ? cells.text(row, Column.NAME) : Optional.empty();
        Optional<String> unit = required(row, Column.UNIT);
        Optional<Integer> order = cells.order(row, Column.NUMBER);
        Optional<Type> type = unit.flatMap(written -> type(row, written));
        if (!row.isFilled(Column.VALUE)) {
            faults.add("CELL_EMPTY", row.place(Column.VALUE), Column.VALUE.title());
            return Optional.empty();
        }
        Optional<Object> value =
                type.flatMap(found -> cells.readable(row, Column.VALUE).flatMap(cell -> value(row, cell, found)));
        if ((code.isEmpty() && name.isEmpty()) || value.isEmpty()) {
            return Optional.empty();
        }
        if (code.isEmpty() && type.get().count().isEmpty()) {
            faults.add("CELL_EMPTY", row.place(Column.CODE), Column.CODE.title());
            return Optional.empty();
        }
        return Optional.of(
                new Statement(row, code, name, type.get().count(), value.get(), order.orElse(Integer.MAX_VALUE)));
    }

    private Optional<String> required(SheetRow row, Column column) {
        if (!row.isFilled(column)) {
            faults.add("CELL_EMPTY", row.place(column), column.title());
        }
        return cells.word(row, column);
    }

    /** What the column for the unit says: what is counted, or what sort of value it is. */
    private record Type(Optional<UnitClass> count, Optional<ValueType> other) {}

    private Optional<Type> type(SheetRow row, String written) {
        Optional<UnitClass> count = Choice.COUNT_UNIT.find(written);
        if (count.isPresent()) {
            return Optional.of(new Type(count, Optional.empty()));
        }
        Optional<ValueType> other = cells.choice(row, Column.UNIT, Choice.VALUE_TYPE);
        return other.map(type -> new Type(Optional.empty(), Optional.of(type)));
    }

    private Optional<Object> value(SheetRow row, CellValue cell, Type type) {
        String word = cell.shown().strip().toLowerCase(Locale.ROOT);
        if (NOT_APPLICABLE_WORDS.contains(word)) {
            return Optional.of(NOT_APPLICABLE);
        }
        if (type.count().isPresent() || type.other().get() == ValueType.NUMBER) {
            boolean percent = type.count().filter(UnitClass.PERCENT::equals).isPresent();
            return cells.number(row, Column.VALUE, cell, percent).map(number -> number);
        }
        return switch (type.other().get()) {
            case YES_NO -> yesNo(row, cell, word);
            case DAY ->
                NEVER_WORDS.contains(word)
                        ? Optional.of(NEVER)
                        : cells.day(row, Column.VALUE, cell).map(Object::toString);
            case NUMBER -> throw new AssertionError("numbers were read before");
        };
    }

    private Optional<Object> yesNo(SheetRow row, CellValue cell, String word) {
        Optional<Boolean> found = cell instanceof CellValue.Numeric ? Optional.empty() : yesNo(word);
        if (found.isEmpty()) {
            faults.add("NOT_YES_NO", row.place(Column.VALUE), cell.shown());
        }
        return found.map(yes -> yes);
    }

    /** Whether {@code word} says yes or no, in either language; empty if it says neither. */
    static Optional<Boolean> yesNo(String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return YES.contains(sought) ? Optional.of(true) : NO.contains(sought) ? Optional.of(false) : Optional.empty();
    }
}

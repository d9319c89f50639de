package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** Reads of what parts a total consists and what a rate is the rate of. */
final class BuildUpReader {
    private static final ImmutableList<Column> PARTS =
            ImmutableList.of(Column.PARTS, Column.COVERAGE, Column.REMAINDER);
    private static final ImmutableList<Column> RATE = ImmutableList.of(Column.NUMERATOR, Column.DENOMINATOR);

    private final CellReader cells;
    private final WorkbookFaults faults;

    BuildUpReader(CellReader cells, WorkbookFaults faults) {
        this.cells = cells;
        this.faults = faults;
    }

    /** Puts what {@code row} says into {@code figure}. */
    void read(SheetRow row, DocumentTree.Branch figure) {
        if (row.isAnyFilled(PARTS)) {
            parts(row, figure);
        }
        boolean rate = rate(row).orElse(false);
        if (rate || row.isAnyFilled(RATE)) {
            DocumentTree.Branch basis = figure.branch("rate", row.place(Column.RATE));
            basis.put("numerator", cells.word(row, Column.NUMERATOR), row.place(Column.NUMERATOR));
            basis.put("denominator", cells.word(row, Column.DENOMINATOR), row.place(Column.DENOMINATOR));
        }
    }

    private void parts(SheetRow row, DocumentTree.Branch figure) {
        if (figure.holds("parts")) {
            faults.add("REPEATED", row.place(Column.PARTS), Column.PARTS.title());
            return;
        }
        DocumentTree.Branch parts = figure.branch("parts", row.place(Column.PARTS));
        required(row, Column.PARTS);
        parts.addAll("of", cells.words(row, Column.PARTS), row.place(Column.PARTS));
        parts.put(
                "coverage",
                required(row, Column.COVERAGE)
                        .flatMap(filled -> cells.choice(filled, Column.COVERAGE, Choice.COVERAGE))
                        .map(Enum::name),
                row.place(Column.COVERAGE));
        parts.put("remainder", cells.word(row, Column.REMAINDER), row.place(Column.REMAINDER));
    }

    private Optional<Boolean> rate(SheetRow row) {
        return cells.word(row, Column.RATE).flatMap(word -> {
            Optional<Boolean> yes = StatementReader.yesNo(word);
            if (yes.isEmpty()) {
                faults.add("NOT_YES_NO", row.place(Column.RATE), word);
            }
            return yes;
        });
    }

    private Optional<SheetRow> required(SheetRow row, Column column) {
        if (!row.isFilled(column)) {
            faults.add("CELL_EMPTY", row.place(column), column.title());
            return Optional.empty();
        }
        return Optional.of(row);
    }
}

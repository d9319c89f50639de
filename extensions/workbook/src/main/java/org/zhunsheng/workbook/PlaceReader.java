package org.zhunsheng.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts back where statements, items and headings stand in the text. A place whose statement was taken out of the workbook, or has become
 * another one, says nothing any more and is passed over.
 */
final class PlaceReader {
    private final CellReader cells;
    private final WorkbookFaults faults;
    private final Map<String, Referred> referred = new HashMap<>();

    private record Referred(String name, DocumentTree.Branch branch) {}

    PlaceReader(CellReader cells, WorkbookFaults faults) {
        this.cells = cells;
        this.faults = faults;
    }

    /** How a row names the {@code number}-th of {@code list}, from 1. */
    static String reference(String list, int number) {
        return list + "[" + number + "]";
    }

    /** What {@code reference} stands for: {@code branch}, which is called {@code name}. */
    void know(String reference, Optional<String> name, DocumentTree.Branch branch) {
        name.ifPresent(called -> referred.putIfAbsent(reference, new Referred(called, branch)));
    }

    void read(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = cells.text(row, Column.CODE);
            cells.word(row, Column.REFERENCE)
                    .flatMap(reference -> Optional.ofNullable(referred.get(reference)))
                    .filter(found -> name.filter(found.name()::equals).isPresent())
                    .filter(found -> !found.branch().holds("span"))
                    .ifPresent(found -> SpanColumns.read(cells, faults, row, found.branch()));
        }
    }
}

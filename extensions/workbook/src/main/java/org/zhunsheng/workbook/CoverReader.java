package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.validation.Place;

/** Reads the cover: which document the workbook is, of which unit and period. */
final class CoverReader {
    private static final ImmutableSet<String> SEVERAL =
            ImmutableSet.of(CoverEntry.ISSUER.key(), CoverEntry.ADDRESSEE.key());

    private final CellReader cells;
    private final WorkbookFaults faults;
    private final List<SheetRow> rows;

    CoverReader(CellReader cells, WorkbookFaults faults, List<SheetRow> rows) {
        this.cells = cells;
        this.faults = faults;
        this.rows = rows;
    }

    /** Tells entries that are unknown or come twice, and those that every workbook has and this one lacks. */
    void check() {
        tellMissing(false);
        Set<String> seen = new HashSet<>();
        for (SheetRow row : rows) {
            Optional<String> key = cells.word(row, Column.KEY);
            if (key.isEmpty()) {
                faults.add(
                        "STRAY_VALUE",
                        row.place(Column.ENTRY),
                        row.cell(Column.ENTRY).map(CellValue::shown).orElse(""));
            } else if (CoverEntry.of(key.get()).isEmpty()) {
                faults.add("WRONG_KEY", row.place(Column.KEY), key.get());
            } else if (!seen.add(key.get()) && !SEVERAL.contains(key.get())) {
                faults.add("REPEATED", row.place(Column.ENTRY), key.get());
            }
        }
    }

    /** Tells entries that only an annual report has, and that are missing. */
    void checkReport() {
        tellMissing(true);
    }

    private void tellMissing(boolean ofReport) {
        for (CoverEntry entry : CoverEntry.values()) {
            if (entry.isOfReport() == ofReport && row(entry).isEmpty()) {
                faults.add("ENTRY_MISSING", place(entry), entry.title());
            }
        }
    }

    /** The document that the workbook says it is. */
    Optional<WorkbookKind> kind() {
        return required(CoverEntry.KIND).flatMap(row -> cells.choice(row, Column.ENTRY, Choice.WORKBOOK_KIND));
    }

    /** How many facts the workbook was made to ask for. */
    Optional<Integer> facts() {
        return required(CoverEntry.FACTS).flatMap(row -> cells.order(row, Column.ENTRY));
    }

    /** Tells if sheets were taken out or put in: what stood on them would be missed, or stand twice. */
    void checkSheets(int found) {
        Optional<String> expected = required(CoverEntry.SHEETS).flatMap(row -> cells.word(row, Column.ENTRY));
        if (expected.isPresent() && !expected.get().equals(Integer.toString(found))) {
            faults.add("OTHER_SHEETS", place(CoverEntry.SHEETS), expected.get(), found);
        }
    }

    void unit(DocumentTree.Branch document) {
        DocumentTree.Branch unit = document.branch("unit", place(CoverEntry.UNIT_NAME));
        put(unit, "id", CoverEntry.UNIT_ID, true);
        put(unit, "name", CoverEntry.UNIT_NAME, true);
        put(unit, "nameEn", CoverEntry.UNIT_NAME_EN, false);
        Optional<SheetRow> kind = required(CoverEntry.UNIT_KIND);
        unit.put(
                "kind",
                kind.flatMap(row -> cells.choice(row, Column.ENTRY, Choice.UNIT_KIND))
                        .map(Enum::name),
                place(CoverEntry.UNIT_KIND));
        put(unit, "divisionCode", CoverEntry.DIVISION_CODE, false);
        put(unit, "creditCode", CoverEntry.CREDIT_CODE, false);
        put(unit, "superior", CoverEntry.SUPERIOR, false);
    }

    /** Whether the cover says that only a part of the report was taken in. */
    boolean isExcerpt() {
        return row(CoverEntry.EXTENT)
                .flatMap(row -> cells.choice(row, Column.ENTRY, Choice.EXTENT))
                .filter(extent -> extent == ReportExtent.EXCERPT)
                .isPresent();
    }

    Optional<LocalDate> from() {
        return required(CoverEntry.FROM).flatMap(row -> cells.day(row, Column.ENTRY));
    }

    Optional<LocalDate> to() {
        return required(CoverEntry.TO).flatMap(row -> cells.day(row, Column.ENTRY));
    }

    void put(DocumentTree.Branch branch, String key, CoverEntry entry, boolean needed) {
        Optional<SheetRow> row = needed ? required(entry) : row(entry);
        branch.put(key, row.flatMap(found -> cells.text(found, Column.ENTRY)), place(entry));
    }

    void putDay(DocumentTree.Branch branch, String key, CoverEntry entry) {
        branch.put(
                key,
                row(entry).flatMap(found -> cells.day(found, Column.ENTRY)).map(LocalDate::toString),
                place(entry));
    }

    void putAll(DocumentTree.Branch branch, String key, CoverEntry entry) {
        for (SheetRow row : rows) {
            if (isOf(row, entry) && row.isFilled(Column.ENTRY)) {
                cells.text(row, Column.ENTRY).ifPresent(text -> branch.add(key, text, row.place(Column.ENTRY)));
            }
        }
    }

    private Optional<SheetRow> required(CoverEntry entry) {
        Optional<SheetRow> row = row(entry);
        if (row.isPresent() && !row.get().isFilled(Column.ENTRY)) {
            faults.add("CELL_EMPTY", row.get().place(Column.ENTRY), entry.title());
        }
        return row.filter(found -> found.isFilled(Column.ENTRY));
    }

    private Optional<SheetRow> row(CoverEntry entry) {
        return rows.stream().filter(row -> isOf(row, entry)).findFirst();
    }

    private static boolean isOf(SheetRow row, CoverEntry entry) {
        return row.cell(Column.KEY)
                .filter(key -> key.shown().strip().equals(entry.key()))
                .isPresent();
    }

    Place place(CoverEntry entry) {
        return row(entry)
                .or(() -> rows.stream().findFirst())
                .map(row -> row.place(Column.ENTRY))
                .orElseGet(() -> new Place.InSheet("", "A1"));
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Whether a workbook still has everything that it was made with: its tables, their columns, and a row for every fact. What is gone
 * would be read as if nobody had filled it in.
 */
final class FormCompletenessCheck {
    private static final int NAMED = 5;

    private final WorkbookKind kind;
    private final CoverReader cover;
    private final WorkbookFaults faults;

    FormCompletenessCheck(WorkbookKind kind, CoverReader cover, WorkbookFaults faults) {
        this.kind = kind;
        this.cover = cover;
        this.faults = faults;
    }

    /** Tells tables that are missing or come twice, and columns that are missing. */
    void checkTables(ImmutableListMultimap<Table, SheetHead> heads) {
        for (Table table : Table.values()) {
            if (!table.isFilledIn() || !table.isOf(kind)) {
                continue;
            }
            List<SheetHead> sheets = heads.get(table);
            if (sheets.isEmpty() && !table.isOptional()) {
                faults.add("SHEET_MISSING", cover.place(CoverEntry.SHEETS), table.sheet());
            }
            if (table != Table.STATEMENT) {
                sheets.stream().skip(1).forEach(again -> faults.add("SHEET_TWICE", again.place(), table.sheet()));
            }
            for (SheetHead sheet : sheets) {
                Sets.difference(TableColumns.read(table, kind), sheet.columns())
                        .forEach(column -> faults.add("COLUMN_MISSING", sheet.place(), column.title()));
            }
        }
    }

    /** Tells if rows that ask for facts are gone; which ones, as far as {@code vocabulary} knows them. */
    void checkFacts(List<SheetRow> statements, Vocabulary vocabulary) {
        Optional<Integer> made = cover.facts();
        ImmutableSet<String> found = statements.stream()
                .flatMap(row -> row.cell(Column.CODE).stream())
                .map(cell -> cell.shown().strip())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<FactDefinition> gone = vocabulary.facts().stream()
                .filter(fact -> !found.contains(fact.code().value()))
                .collect(ImmutableList.toImmutableList());
        // A vocabulary of other times may know fewer facts than the workbook asks for, or more, and not each has a row.
        if (made.isPresent() && found.size() < made.get()) {
            String names = gone.stream()
                    .limit(NAMED)
                    .map(FactDefinition::code)
                    .map(FactCode::value)
                    .collect(Collectors.joining(", "));
            faults.add("FACTS_MISSING", cover.place(CoverEntry.FACTS), made.get(), found.size(), names);
        }
    }
}

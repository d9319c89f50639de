package org.zhunsheng.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes ids for items of a list that have none: the letter of the list and the next number that is free. */
final class ItemIds {
    private final String letter;
    private final Set<String> used = new HashSet<>();
    private int last;

    ItemIds(Table table, List<SheetRow> rows) {
        this.letter = switch (table) {
            case RESPONSIBILITY -> "r";
            case MEASURE -> "m";
            case PROBLEM -> "p";
            default -> "n";
        };
        rows.forEach(
                row -> row.cell(Column.ID).ifPresent(id -> used.add(id.shown().strip())));
    }

    String next() {
        do {
            last++;
        } while (!used.add(letter + last));
        return letter + last;
    }
}

package org.zhunsheng.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sheet lists. A hidden row above the headings names the table and its columns, whatever the language of the workbook. */
enum Table {
    COVER,
    /** For reading only. */
    GUIDE,
    /** Facts and figures. */
    STATEMENT,
    /** How figures are built up, as the report states it. */
    BREAKDOWN,
    /** For reading only: figures that must agree. */
    CHECK,
    SECTION,
    RESPONSIBILITY,
    MEASURE,
    PROBLEM,
    PLAN,
    EVIDENCE,
    /** Other matters. */
    MATTER;

    /** Whether people fill it in. */
    boolean isFilledIn() {
        return this != GUIDE && this != CHECK;
    }

    /** Whether a workbook of {@code kind} has such a sheet. */
    boolean isOf(WorkbookKind kind) {
        return switch (this) {
            case COVER, GUIDE, STATEMENT, CHECK -> true;
            case EVIDENCE -> kind == WorkbookKind.DOSSIER;
            case BREAKDOWN, SECTION, RESPONSIBILITY, MEASURE, PROBLEM, PLAN, MATTER ->
                kind == WorkbookKind.ANNUAL_REPORT;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Table> of(String key) {
        return Arrays.stream(values()).filter(table -> table.key().equals(key)).findFirst();
    }
}

package org.zhunsheng.workbook;

import java.util.Locale;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;

/** What a sheet lists. A hidden row above the headings names the table and its columns, whatever the language of the workbook. */
enum Table {
    COVER("cover"),
    /** For reading only. */
    GUIDE("guide"),
    /** Facts and figures: a sheet for each dimension, and one for all others. */
    STATEMENT("figures"),
    /** How figures are built up, as the report states it. */
    BREAKDOWN("breakdowns"),
    /** For reading only: figures that must agree. */
    CHECK("check"),
    SECTION("sections"),
    RESPONSIBILITY("responsibilities"),
    MEASURE("measures"),
    PROBLEM("problems"),
    PLAN("plans"),
    EVIDENCE("evidence"),
    /** Where statements stand in the text they were read from. */
    SPAN("places"),
    /** The figures of the report that claims were taken from. */
    FIGURE("stated"),
    /** Other matters. */
    MATTER("matters"),
    /** Verification notes. */
    NOTE("notes");

    private final String word;

    Table(String word) {
        this.word = word;
    }

    /** What its sheet is called in a new workbook. */
    LocalText sheet() {
        return LocalText.of(FormText.of(sheetKey(), Lang.ZH), FormText.of(sheetKey(), Lang.EN));
    }

    String sheetKey() {
        return "sheet." + word;
    }

    String hintKey() {
        return "hint." + word;
    }

    /** Whether people fill it in. */
    boolean isFilledIn() {
        return this != GUIDE && this != CHECK;
    }

    /** Whether a workbook of {@code kind} has such a sheet. */
    boolean isOf(WorkbookKind kind) {
        return switch (this) {
            case COVER, GUIDE, STATEMENT, CHECK -> true;
            case EVIDENCE, FIGURE -> kind == WorkbookKind.DOSSIER;
            case BREAKDOWN, SECTION, RESPONSIBILITY, MEASURE, PROBLEM, PLAN, MATTER, SPAN, NOTE ->
                kind == WorkbookKind.ANNUAL_REPORT;
        };
    }

    /** Whether a workbook may lack it: there is nothing to stand on it, or it was made before there were such sheets. */
    boolean isOptional() {
        return this == SPAN || this == FIGURE || this == NOTE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

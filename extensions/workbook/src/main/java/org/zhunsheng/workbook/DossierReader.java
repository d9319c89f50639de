package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Puts a dossier together of the rows of a workbook. */
final class DossierReader {
    private final CellReader cells;
    private final WorkbookFaults faults;
    private final ImmutableListMultimap<Table, SheetRow> rows;
    private final Vocabulary vocabulary;

    DossierReader(
            CellReader cells,
            WorkbookFaults faults,
            ImmutableListMultimap<Table, SheetRow> rows,
            Vocabulary vocabulary) {
        this.cells = cells;
        this.faults = faults;
        this.rows = rows;
        this.vocabulary = vocabulary;
    }

    void read(CoverReader cover, DocumentTree.Branch dossier) {
        dossier.put("zhunsheng", Optional.of("dossier/1"), cover.place(CoverEntry.KIND));
        cover.unit(dossier);
        dossier.put("from", cover.from().map(LocalDate::toString), cover.place(CoverEntry.FROM));
        dossier.put("to", cover.to().map(LocalDate::toString), cover.place(CoverEntry.TO));
        new StatementReader(cells, faults, false)
                .read(rows.get(Table.STATEMENT))
                .forEach(statement -> claim(statement, dossier));
        rows.get(Table.EVIDENCE).forEach(row -> evidence(row, dossier));
        rows.get(Table.FIGURE).stream()
                .filter(row -> row.isFilled(Column.CODE) || row.isFilled(Column.VALUE))
                .forEach(row -> figure(row, dossier));
    }

    private void claim(Statement statement, DocumentTree.Branch dossier) {
        SheetRow row = statement.row();
        checkUnit(statement);
        DocumentTree.Branch claim = dossier.add("claims", row.place(Column.VALUE));
        claim.put("code", statement.code(), row.place(Column.CODE));
        claim.put("value", Optional.of(statement.value()), row.place(Column.VALUE));
        claim.put(
                "exactness",
                cells.choice(row, Column.EXACTNESS, Choice.EXACTNESS).map(Enum::name),
                row.place(Column.EXACTNESS));
        NumberColumns.read(cells, row, statement.unit(), claim);
        claim.put(
                "standing",
                cells.choice(row, Column.STANDING, Choice.STANDING).map(Enum::name),
                row.place(Column.STANDING));
        claim.addAll("evidence", cells.words(row, Column.EVIDENCE), row.place(Column.EVIDENCE));
        claim.put("derived", derived(row), row.place(Column.DERIVED));
        claim.put("source", cells.text(row, Column.SOURCE), row.place(Column.SOURCE));
        claim.put("reason", cells.text(row, Column.REASON), row.place(Column.REASON));
    }

    /** A claim has no unit of its own: one that differs from the vocabulary's would be lost. */
    private void checkUnit(Statement statement) {
        Optional<UnitClass> expected = statement
                .code()
                .flatMap(code -> FactCodes.find(vocabulary, code))
                .flatMap(FactDefinition::unit);
        Optional<UnitClass> found = statement.unit();
        if (expected.isPresent() && found.isPresent() && !expected.equals(found)) {
            faults.add(
                    "OTHER_UNIT",
                    statement.row().place(Column.UNIT),
                    found.get().title(),
                    expected.get().title());
        }
    }

    private Optional<Boolean> derived(SheetRow row) {
        return cells.word(row, Column.DERIVED).flatMap(word -> {
            Optional<Boolean> yes = StatementReader.yesNo(word);
            if (yes.isEmpty()) {
                faults.add("NOT_YES_NO", row.place(Column.DERIVED), word);
            }
            return yes;
        });
    }

    /** A figure of the report that the claims were taken from. */
    private void figure(SheetRow row, DocumentTree.Branch dossier) {
        DocumentTree.Branch figure = dossier.add("figures", row.place(Column.CODE));
        for (Column needed : new Column[] {Column.CODE, Column.UNIT, Column.VALUE}) {
            if (!row.isFilled(needed)) {
                faults.add("CELL_EMPTY", row.place(needed), needed.title());
            }
        }
        Optional<UnitClass> unit = cells.choice(row, Column.UNIT, Choice.COUNT_UNIT);
        boolean percent = unit.filter(UnitClass.PERCENT::equals).isPresent();
        figure.put("code", cells.word(row, Column.CODE), row.place(Column.CODE));
        figure.put(
                "value",
                cells.readable(row, Column.VALUE).flatMap(cell -> cells.number(row, Column.VALUE, cell, percent)),
                row.place(Column.VALUE));
        figure.put("unit", unit.map(Enum::name), row.place(Column.UNIT));
        figure.put(
                "exactness",
                cells.choice(row, Column.EXACTNESS, Choice.EXACTNESS).map(Enum::name),
                row.place(Column.EXACTNESS));
        NumberColumns.read(cells, row, unit, figure);
        new BuildUpReader(cells, faults).read(row, figure);
        SpanColumns.read(cells, faults, row, figure);
    }

    private void evidence(SheetRow row, DocumentTree.Branch dossier) {
        if (!row.isAnyFilled(com.google.common.collect.ImmutableList.of(
                Column.KIND, Column.TITLE, Column.DATE, Column.LINK, Column.SHA256))) {
            return;
        }
        DocumentTree.Branch evidence = dossier.add("evidence", row.place(Column.TITLE));
        for (Column needed : new Column[] {Column.ID, Column.KIND, Column.TITLE}) {
            if (!row.isFilled(needed)) {
                faults.add("CELL_EMPTY", row.place(needed), needed.title());
            }
        }
        evidence.put("id", cells.id(row, Column.ID), row.place(Column.ID));
        evidence.put(
                "kind", cells.choice(row, Column.KIND, Choice.EVIDENCE_KIND).map(Enum::name), row.place(Column.KIND));
        evidence.put("title", cells.text(row, Column.TITLE), row.place(Column.TITLE));
        evidence.put("date", cells.day(row, Column.DATE).map(LocalDate::toString), row.place(Column.DATE));
        evidence.put("link", cells.word(row, Column.LINK), row.place(Column.LINK));
        evidence.put("sha256", cells.word(row, Column.SHA256), row.place(Column.SHA256));
    }
}

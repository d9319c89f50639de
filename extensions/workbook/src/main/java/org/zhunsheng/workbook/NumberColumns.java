package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.StatedNumber;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.Lang;

/** What a number says beside its value and its exactness: columns of the sheet of figures, written and read. */
final class NumberColumns {
    /** The columns of whose figure it is and over which time. */
    private static final ImmutableList<Column> SCOPE =
            ImmutableList.of(Column.WHOSE, Column.SIDE, Column.TIME, Column.SCOPE_FROM, Column.SCOPE_TO);

    private NumberColumns() {}

    /** The columns of a workbook of {@code kind}: a claim is a value, so that it has no form and no word. */
    static ImmutableList<Column> of(WorkbookKind kind) {
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder().add(Column.UP_TO, Column.PRECISION);
        if (kind == WorkbookKind.ANNUAL_REPORT) {
            columns.add(Column.FORM, Column.EARLIER, Column.WORD);
        }
        return columns.addAll(SCOPE).build();
    }

    /** All of them. */
    static ImmutableList<Column> all() {
        return of(WorkbookKind.ANNUAL_REPORT);
    }

    static void put(Map<Column, Object> cells, StatedNumber number, Lang lang) {
        number.upTo().ifPresent(end -> cells.put(Column.UP_TO, end));
        number.precision().ifPresent(power -> cells.put(Column.PRECISION, BigDecimal.valueOf(power)));
        if (number.form() != FigureForm.LEVEL) {
            cells.put(Column.FORM, Choice.FORM.title(number.form(), lang));
        }
        number.earlier().ifPresent(before -> cells.put(Column.EARLIER, before));
        number.word().ifPresent(word -> cells.put(Column.WORD, word));
        number.scope().ifPresent(scope -> put(cells, scope, lang));
    }

    static void put(Map<Column, Object> cells, Claim claim, Lang lang) {
        claim.upTo().ifPresent(end -> cells.put(Column.UP_TO, end));
        claim.precision().ifPresent(power -> cells.put(Column.PRECISION, BigDecimal.valueOf(power)));
        claim.scope().ifPresent(scope -> put(cells, scope, lang));
    }

    private static void put(Map<Column, Object> cells, Scope scope, Lang lang) {
        scope.whose().ifPresent(whose -> cells.put(Column.WHOSE, Choice.WHOSE.title(whose, lang)));
        scope.side().ifPresent(side -> cells.put(Column.SIDE, Choice.SIDE.title(side, lang)));
        scope.time().ifPresent(time -> cells.put(Column.TIME, Choice.TIME.title(time, lang)));
        scope.from().ifPresent(day -> cells.put(Column.SCOPE_FROM, day));
        scope.to().ifPresent(day -> cells.put(Column.SCOPE_TO, day));
    }

    /** Puts what {@code row} says into {@code stated}. */
    static void read(CellReader cells, SheetRow row, Optional<UnitClass> unit, DocumentTree.Branch stated) {
        boolean percent = unit.filter(UnitClass.PERCENT::equals).isPresent();
        stated.put("upTo", number(cells, row, Column.UP_TO, percent), row.place(Column.UP_TO));
        stated.put("precision", number(cells, row, Column.PRECISION, false), row.place(Column.PRECISION));
        stated.put("form", cells.choice(row, Column.FORM, Choice.FORM).map(Enum::name), row.place(Column.FORM));
        stated.put("earlier", number(cells, row, Column.EARLIER, percent), row.place(Column.EARLIER));
        stated.put("word", cells.text(row, Column.WORD), row.place(Column.WORD));
        if (row.isAnyFilled(SCOPE)) {
            DocumentTree.Branch scope = stated.branch("scope", row.place(Column.WHOSE));
            scope.put("whose", cells.choice(row, Column.WHOSE, Choice.WHOSE).map(Enum::name), row.place(Column.WHOSE));
            scope.put("side", cells.choice(row, Column.SIDE, Choice.SIDE).map(Enum::name), row.place(Column.SIDE));
            scope.put("time", cells.choice(row, Column.TIME, Choice.TIME).map(Enum::name), row.place(Column.TIME));
            scope.put("from", cells.day(row, Column.SCOPE_FROM).map(Object::toString), row.place(Column.SCOPE_FROM));
            scope.put("to", cells.day(row, Column.SCOPE_TO).map(Object::toString), row.place(Column.SCOPE_TO));
        }
    }

    private static Optional<BigDecimal> number(CellReader cells, SheetRow row, Column column, boolean percent) {
        return cells.readable(row, column).flatMap(value -> cells.number(row, column, value, percent));
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.workbook.SheetPen.Look;

/** The sheets on which facts and figures are filled in: one for each dimension, and one for all others. */
final class StatementSheets {
    private static final int FREE_ROWS = 20;
    private static final ImmutableList<Column> INPUTS = ImmutableList.<Column>builder()
            .add(Column.EXACTNESS, Column.STANDING, Column.NUMBER, Column.DERIVED)
            .add(Column.EVIDENCE, Column.REASON, Column.SOURCE, Column.ITEM, Column.REMARK)
            .addAll(NumberColumns.all())
            .build();

    private final FormContent form;
    private final Lang lang;
    private final FormLayout layout;
    private final Map<FactCode, FilledRow> inPlace = new HashMap<>();
    private final List<FilledRow> others = new ArrayList<>();
    private final boolean blank;

    private final Remarks remarks;
    /** The rows with a value so far, by what they are about. */
    private final Multiset<String> written = HashMultiset.create();

    StatementSheets(FormContent form, List<FilledRow> filled, boolean blank, Remarks remarks) {
        this.remarks = remarks;
        this.form = form;
        this.lang = form.lang();
        this.layout = form.layout();
        this.blank = blank;
        for (FilledRow row : filled) {
            Optional<FactCode> own = row.code().filter(code -> fits(code, row));
            if (own.isEmpty() || inPlace.putIfAbsent(own.get(), row) != null) {
                others.add(row);
            }
        }
    }

    /** Whether {@code row} can stand on the row that the form has for {@code code}. */
    private boolean fits(FactCode code, FilledRow row) {
        return layout.cell(code).isPresent()
                && !row.needsAllColumns()
                && form.vocabulary()
                        .find(code)
                        .filter(fact -> FilledRow.unit(fact, lang).equals(row.unit()))
                        .isPresent();
    }

    /** The letters of the column in which values are filled in, or of one to the right of it. */
    static String valueColumn(boolean dimension, int right) {
        return org.dhatim.fastexcel.reader.CellAddress.convertNumToColString((dimension
                                ? TableColumns.ofDimension(WorkbookKind.DOSSIER)
                                : TableColumns.ofFigures(WorkbookKind.DOSSIER))
                        .indexOf(Column.VALUE)
                + right);
    }

    void write(Workbook workbook) throws IOException {
        for (FormLayout.Dimension dimension : layout.dimensions()) {
            dimension(workbook, dimension);
        }
        figures(workbook);
    }

    private void dimension(Workbook workbook, FormLayout.Dimension dimension) throws IOException {
        SheetPen pen = new SheetPen(
                workbook.newWorksheet(dimension.sheet()), Table.STATEMENT, TableColumns.ofDimension(form.kind()), lang);
        pen.head(
                dimension.code() + "  "
                        + form.tailoring()
                                .catalogue()
                                .titleOf(dimension.code())
                                .orElseThrow()
                                .in(lang),
                FormText.of("hint.dimension." + form.kind().name(), lang));
        pen.hide(Column.CODE);
        int row = FormLayout.FIRST_ROW;
        for (FormLayout.Block block : dimension.blocks()) {
            int last = row + block.lines().size() - 1;
            about(pen, row, last, block);
            for (FormLayout.Line line : block.lines()) {
                line(pen, row, line, dimension.code());
                row++;
            }
        }
        int end = row - 1;
        pen.choices(FormLayout.FIRST_ROW, end, Column.EXACTNESS, Choice.EXACTNESS.dropDown(lang));
        if (pen.has(Column.STANDING)) {
            pen.choices(FormLayout.FIRST_ROW, end, Column.STANDING, Choice.STANDING.dropDown(lang));
        }
        pen.end(true);
    }

    private void about(SheetPen pen, int from, int to, FormLayout.Block block) {
        Indicator indicator = block.indicator();
        Optional<SchemeItem> item = block.item();
        Optional<Points> points =
                item.map(found -> found.scaleFor(form.unitKind()).points());
        pen.span(from, to, Column.INDICATOR, indicator.code().value(), Look.SHOWN_CENTRE);
        pen.span(from, to, Column.TITLE_SHOWN, indicator.title().in(lang), Look.SHOWN);
        pen.span(from, to, Column.REQUIREMENT, indicator.requirement().in(lang), Look.SHOWN);
        pen.span(from, to, Column.BASIS, basis(indicator), Look.SHOWN);
        pen.span(from, to, Column.POINTS, points.map(Points::toString).orElse("—"), Look.SHOWN_CENTRE);
        String method = item.map(found -> form.wording()
                        .say(FormLayout.method(found, form.unitKind()), points.orElseThrow())
                        .in(lang))
                .orElse(FormText.of("not-scored", lang));
        pen.span(from, to, Column.METHOD, method, Look.SHOWN);
    }

    private String basis(Indicator indicator) {
        return Stream.concat(
                        indicator.basis().stream().map(this::basis).distinct(),
                        indicator.basisGap().stream().map(gap -> gap.note().in(lang)))
                .collect(Collectors.joining("\n"));
    }

    private String basis(LegalBasis basis) {
        return form.instruments().citeWithEnd(basis).in(lang);
    }

    private void line(SheetPen pen, int row, FormLayout.Line line, IndicatorCode dimension) {
        if (line.fact().isEmpty()) {
            pen.write(row, Column.NAME, FormText.of("no-fact", lang), Look.SHOWN);
            grey(pen, row);
            return;
        }
        FactDefinition fact = line.fact().get();
        if (line.asked().isPresent()) {
            pen.write(
                    row,
                    Column.NAME,
                    fact.name().in(lang)
                            + FormText.of("asked-at", lang, line.asked().get()),
                    Look.SHOWN);
            grey(pen, row);
            return;
        }
        pen.write(row, Column.NAME, fact.name().in(lang), Look.SHOWN);
        fixed(pen, row, fact);
        if (blank && pen.has(Column.ITEM)) {
            pen.write(row, Column.ITEM, "m" + dimension, Look.TEXT);
        }
    }

    /** A row of which nothing is to be filled in. */
    private static void grey(SheetPen pen, int row) {
        for (Column column : Column.values()) {
            if (pen.has(column) && !TableColumns.ABOUT.contains(column) && column != Column.NAME) {
                pen.look(row, column, Look.SHOWN);
            }
        }
    }

    private void fixed(SheetPen pen, int row, FactDefinition fact) {
        pen.write(row, Column.CODE, fact.code().value(), Look.SHOWN);
        pen.write(row, Column.UNIT, FilledRow.unit(fact, lang), Look.SHOWN_CENTRE);
        inputs(pen, row, fact.kind() == FactKind.DATE ? Look.DAY : Look.VALUE);
        check(pen, row, fact);
        FilledRow filled = inPlace.get(fact.code());
        String subject = fact.code().value();
        if (filled != null) {
            fill(pen, row, filled);
            remark(pen, row, remarks.on(subject, written.count(subject)));
            written.add(subject);
        } else {
            remark(pen, row, remarks.onEmpty(subject));
        }
    }

    private static void remark(SheetPen pen, int row, Optional<String> remark) {
        remark.ifPresent(text -> pen.write(row, Column.REMARK, text, Look.TEXT));
    }

    private static void inputs(SheetPen pen, int row, Look value) {
        pen.look(row, Column.VALUE, value);
        for (Column column : INPUTS) {
            if (pen.has(column)) {
                pen.look(row, column, look(column));
            }
        }
    }

    private static Look look(Column column) {
        return switch (column) {
            case EVIDENCE, REASON, SOURCE, ITEM, REMARK, WORD -> Look.TEXT;
            case SCOPE_FROM, SCOPE_TO -> Look.DAY;
            default -> Look.VALUE;
        };
    }

    private static void fill(SheetPen pen, int row, FilledRow filled) {
        filled.cells().forEach((column, value) -> {
            pen.write(row, column, value, look(column));
        });
    }

    /** What can be typed for {@code fact}: a choice, a day, or a number that its unit allows. */
    private void check(SheetPen pen, int row, FactDefinition fact) {
        boolean dossier = form.kind() == WorkbookKind.DOSSIER;
        String notApplicable = FormText.of("not-applicable", lang);
        String cell = pen.address(row, Column.VALUE);
        String orNotApplicable = dossier ? "," + cell + "=\"" + notApplicable + "\"" : "";
        switch (fact.kind()) {
            case YES_NO ->
                pen.choices(
                        row,
                        row,
                        Column.VALUE,
                        "\"" + FormText.of("yes", lang) + "," + FormText.of("no", lang)
                                + (dossier ? "," + notApplicable : "") + "\"");
            case DATE ->
                pen.check(
                        row,
                        row,
                        Column.VALUE,
                        "OR(ISNUMBER(" + cell + ")," + cell + "=\"" + FormText.of("never", lang) + "\""
                                + orNotApplicable + ")",
                        FormText.of("check.day", lang));
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> {
                UnitClass unit = fact.unit().orElseThrow();
                String whole = unit.isWhole() ? "," + cell + "=INT(" + cell + ")" : "";
                String most = unit == UnitClass.PERCENT ? "," + cell + "<=100" : "";
                pen.check(
                        row,
                        row,
                        Column.VALUE,
                        "OR(AND(ISNUMBER(" + cell + ")," + cell + ">=0" + whole + most + ")" + orNotApplicable + ")",
                        FormText.of(
                                unit == UnitClass.PERCENT
                                        ? "check.rate"
                                        : unit.isWhole() ? "check.whole" : "check.number",
                                lang));
            }
        }
    }

    private void figures(Workbook workbook) throws IOException {
        SheetPen pen = new SheetPen(
                workbook.newWorksheet(FormText.of("sheet.figures", lang)),
                Table.STATEMENT,
                TableColumns.ofFigures(form.kind()),
                lang);
        pen.head(FormText.of("sheet.figures", lang), FormText.of("hint.figures", lang));
        int row = FormLayout.FIRST_ROW;
        for (FactDefinition fact : layout.figures()) {
            pen.write(row, Column.NAME, fact.name().in(lang), Look.SHOWN);
            fixed(pen, row, fact);
            row++;
        }
        int free = row;
        for (int i = 0; i < others.size() + FREE_ROWS; i++) {
            pen.write(row, Column.NAME, i < others.size() ? name(others.get(i)) : "", Look.TEXT);
            pen.look(row, Column.CODE, Look.TEXT);
            pen.look(row, Column.UNIT, Look.VALUE);
            inputs(pen, row, Look.VALUE);
            if (i < others.size()) {
                String code = others.get(i).code().map(FactCode::value).orElse("");
                pen.write(row, Column.CODE, code, Look.TEXT);
                pen.write(row, Column.UNIT, others.get(i).unit(), Look.VALUE);
                fill(pen, row, others.get(i));
                String subject = others.get(i)
                        .code()
                        .map(FactCode::value)
                        .orElse(others.get(i).label());
                remark(pen, row, remarks.on(subject, written.count(subject)));
                written.add(subject);
            }
            row++;
        }
        int end = row - 1;
        pen.choices(FormLayout.FIRST_ROW, end, Column.EXACTNESS, Choice.EXACTNESS.dropDown(lang));
        if (pen.has(Column.STANDING)) {
            pen.choices(FormLayout.FIRST_ROW, end, Column.STANDING, Choice.STANDING.dropDown(lang));
        }
        pen.choices(free, end, Column.UNIT, units());
        if (pen.has(Column.FORM)) {
            pen.choices(free, end, Column.FORM, Choice.FORM.dropDown(lang));
        }
        pen.choices(free, end, Column.WHOSE, Choice.WHOSE.dropDown(lang));
        pen.choices(free, end, Column.SIDE, Choice.SIDE.dropDown(lang));
        pen.choices(free, end, Column.TIME, Choice.TIME.dropDown(lang));
        pen.end(false);
    }

    private String units() {
        String counted = Choice.COUNT_UNIT.dropDown(lang);
        String other = Choice.VALUE_TYPE.dropDown(lang);
        return counted.substring(0, counted.length() - 1) + "," + other.substring(1);
    }

    private String name(FilledRow row) {
        return row.code()
                .flatMap(code -> form.vocabulary().find(code))
                .map(fact -> fact.name().in(lang))
                .orElse(row.label());
    }
}

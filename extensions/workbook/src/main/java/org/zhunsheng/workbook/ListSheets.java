package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.report.VerificationNote;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.workbook.SheetPen.Look;

/** The sheets that are lists: responsibilities, measures, problems, plans, how figures are built up, headings, evidence. */
final class ListSheets {
    private final Workbook workbook;
    private final Lang lang;

    ListSheets(Workbook workbook, Lang lang) {
        this.workbook = workbook;
        this.lang = lang;
    }

    /** One row: what its columns hold. */
    private static final class Cells {
        private final Map<Column, Object> values = new EnumMap<>(Column.class);

        Cells with(Column column, Object value) {
            values.put(column, value);
            return this;
        }

        Cells with(Column column, Optional<?> value) {
            value.ifPresent(present -> values.put(column, present));
            return this;
        }
    }

    void measures(Table table, List<? extends ReportItem> items, String prefix, List<String> hints) throws IOException {
        List<Cells> rows = new ArrayList<>();
        items.forEach(item -> rows.add(item(item)));
        int spare = items.isEmpty() ? Math.max(hints.size(), 6) : 6;
        for (int i = 1; i <= spare; i++) {
            Cells row = new Cells();
            if (items.isEmpty()) {
                row.with(Column.ID, prefix + i);
            }
            rows.add(row);
        }
        sheet(table, rows, String.join("\n", hints));
    }

    void problems(List<Problem> problems) throws IOException {
        List<Cells> rows = new ArrayList<>();
        for (Problem problem : problems) {
            Cells first = item(problem);
            rows.add(first);
            for (int i = 0; i < problem.causes().size(); i++) {
                Cells row = i == 0 ? first : new Cells();
                row.with(Column.CAUSE, problem.causes().get(i));
                if (i > 0) {
                    rows.add(row);
                }
            }
        }
        spare(rows, problems.isEmpty(), "p", 10, 2);
        sheet(Table.PROBLEM, rows, "");
    }

    void plans(List<Plan> plans) throws IOException {
        List<Cells> rows = new ArrayList<>();
        for (Plan plan : plans) {
            Cells first = item(plan)
                    .with(Column.PROBLEMS, joined(plan.problems()))
                    .with(Column.OWNER, plan.owner())
                    .with(Column.DUE, plan.due());
            rows.add(first);
            for (int i = 0; i < plan.milestones().size(); i++) {
                Milestone milestone = plan.milestones().get(i);
                Cells row = i == 0 ? first : new Cells();
                row.with(Column.MILESTONE, milestone.title()).with(Column.MILESTONE_DUE, milestone.due());
                if (i > 0) {
                    rows.add(row);
                }
            }
        }
        spare(rows, plans.isEmpty(), "n", 10, 3);
        sheet(Table.PLAN, rows, "");
    }

    /** Rows to fill in: an id on each first one where the sheet is empty, so that the rows between can carry on the one above. */
    private static void spare(List<Cells> rows, boolean empty, String prefix, int items, int rowsEach) {
        for (int i = 0; i < items * rowsEach; i++) {
            Cells row = new Cells();
            if (empty && i % rowsEach == 0) {
                row.with(Column.ID, prefix + (i / rowsEach + 1));
            }
            rows.add(row);
        }
    }

    void emptyBreakdowns() throws IOException {
        breakdowns(new ArrayList<>());
    }

    void breakdowns(AnnualReport report) throws IOException {
        List<Cells> rows = new ArrayList<>();
        report.responsibilities().forEach(item -> breakdowns(item.id(), item.figures(), rows));
        report.measures().forEach(item -> breakdowns(item.id(), item.figures(), rows));
        breakdowns(rows);
    }

    private void breakdowns(List<Cells> rows) throws IOException {
        blank(rows, 10);
        sheet(Table.BREAKDOWN, rows, "");
    }

    private void breakdowns(String item, List<Figure> figures, List<Cells> rows) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.parts().isEmpty() && figure.rate().isEmpty()) {
                continue;
            }
            Cells row = new Cells()
                    .with(Column.ITEM, item)
                    .with(Column.CODE, figure.code().value())
                    .with(Column.NUMBER, java.math.BigDecimal.valueOf(i + 1));
            buildUp(figure, row);
            rows.add(row);
        }
    }

    private void buildUp(Figure figure, Cells row) {
        figure.parts()
                .ifPresent(parts -> row.with(Column.PARTS, joined(parts.of()))
                        .with(Column.COVERAGE, Choice.COVERAGE.title(parts.coverage(), lang))
                        .with(Column.REMAINDER, parts.remainder().map(Object::toString)));
        figure.rate()
                .ifPresent(rate -> row.with(Column.RATE, FormText.of("yes", lang))
                        .with(Column.NUMERATOR, rate.numerator().map(Object::toString))
                        .with(Column.DENOMINATOR, rate.denominator().map(Object::toString)));
    }

    /** The figures of the report that the claims of a dossier were taken from; no sheet if there are none. */
    void stated(List<Figure> figures) throws IOException {
        List<Cells> rows = new ArrayList<>();
        for (Figure figure : figures) {
            FilledRow filled = FilledRow.of(figure, "", 0, lang);
            Cells row = new Cells().with(Column.CODE, figure.code().value()).with(Column.UNIT, filled.unit());
            filled.cells().forEach(row::with);
            buildUp(figure, row);
            figure.span().ifPresent(span -> SpanColumns.put(row.values, span));
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            sheet(Table.FIGURE, rows, "");
        }
    }

    /** Where everything in {@code report} stands in its text; no sheet if nothing tells. */
    void places(AnnualReport report) throws IOException {
        if (tellsPlaces(report)) {
            sheet(Table.SPAN, placeRows(report), "");
        }
    }

    /** Whether anything in {@code report} tells where it stands in its text. */
    static boolean tellsPlaces(AnnualReport report) {
        return !placeRows(report).isEmpty();
    }

    private static List<Cells> placeRows(AnnualReport report) {
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < report.sections().size(); i++) {
            Section section = report.sections().get(i);
            place(PlaceReader.reference("sections", i + 1), section.heading(), section.span(), rows);
        }
        for (Responsibility item : report.responsibilities()) {
            place(item.id(), item.title(), item.span(), rows);
            places(item.id(), item.figures(), item.uncoded(), item.facts(), rows);
        }
        for (Measure item : report.measures()) {
            place(item.id(), item.title(), item.span(), rows);
            places(item.id(), item.figures(), item.uncoded(), item.facts(), rows);
        }
        report.problems().forEach(item -> place(item.id(), item.title(), item.span(), rows));
        report.plans().forEach(item -> place(item.id(), item.title(), item.span(), rows));
        return rows;
    }

    private static void places(
            String item, List<Figure> figures, List<UncodedFigure> uncoded, List<StatedFact> facts, List<Cells> rows) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            place(PlaceReader.reference(item + ".figures", i + 1), figure.code().value(), figure.span(), rows);
        }
        for (int i = 0; i < uncoded.size(); i++) {
            UncodedFigure figure = uncoded.get(i);
            place(PlaceReader.reference(item + ".uncoded", i + 1), figure.label(), figure.span(), rows);
        }
        for (int i = 0; i < facts.size(); i++) {
            StatedFact fact = facts.get(i);
            place(PlaceReader.reference(item + ".facts", i + 1), fact.code().value(), fact.span(), rows);
        }
    }

    private static void place(String reference, String name, Optional<TextSpan> span, List<Cells> rows) {
        span.ifPresent(there -> {
            Cells row = new Cells().with(Column.REFERENCE, reference).with(Column.CODE, name);
            SpanColumns.put(row.values, there);
            rows.add(row);
        });
    }

    void sections(List<Section> sections) throws IOException {
        List<Cells> rows = new ArrayList<>();
        sections.forEach(section -> rows.add(new Cells()
                .with(Column.KIND, Choice.SECTION_KIND.title(section.kind(), lang))
                .with(Column.HEADING, section.heading())));
        if (sections.isEmpty()) {
            for (org.zhunsheng.core.report.SectionKind kind : org.zhunsheng.core.report.SectionKind.values()) {
                rows.add(new Cells().with(Column.KIND, Choice.SECTION_KIND.title(kind, lang)));
            }
        }
        blank(rows, 5);
        sheet(Table.SECTION, rows, "");
    }

    void matters(List<String> matters) throws IOException {
        List<Cells> rows = new ArrayList<>();
        matters.forEach(matter -> rows.add(new Cells().with(Column.TEXT, matter)));
        blank(rows, 8);
        sheet(Table.MATTER, rows, "");
    }

    void notes(List<VerificationNote> notes) throws IOException {
        List<Cells> rows = new ArrayList<>();
        notes.forEach(note -> rows.add(new Cells()
                .with(Column.CODE, note.fact().value())
                .with(Column.RELATION, note.relation())
                .with(Column.NOTE, note.reason())
                .with(Column.BY, note.by())
                .with(Column.DATE, note.on())));
        blank(rows, 8);
        sheet(Table.NOTE, rows, "");
    }

    void evidence(List<Evidence> evidence) throws IOException {
        List<Cells> rows = new ArrayList<>();
        evidence.forEach(material -> rows.add(new Cells()
                .with(Column.ID, material.id())
                .with(Column.KIND, Choice.EVIDENCE_KIND.title(material.kind(), lang))
                .with(Column.TITLE, material.title())
                .with(Column.DATE, material.date())
                .with(Column.LINK, material.link().map(Object::toString))
                .with(Column.SHA256, material.sha256())));
        spare(rows, evidence.isEmpty(), "e", 20, 1);
        sheet(Table.EVIDENCE, rows, "");
    }

    private static void blank(List<Cells> rows, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(new Cells());
        }
    }

    private static Cells item(ReportItem item) {
        return new Cells()
                .with(Column.ID, item.id())
                .with(Column.TITLE, item.title())
                .with(Column.SUMMARY, item.summary())
                .with(
                        Column.INDICATORS,
                        joined(item.indicators().stream()
                                .map(IndicatorCode::value)
                                .toList()));
    }

    private static Optional<String> joined(List<?> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    private void sheet(Table table, List<Cells> rows, String more) throws IOException {
        String name = FormText.of(table.sheetKey(), lang);
        ImmutableList<Column> columns = TableColumns.ofList(table);
        SheetPen pen = new SheetPen(workbook.newWorksheet(name), table, columns, lang);
        String hint = FormText.of(table.hintKey(), lang);
        pen.head(name, more.isEmpty() ? hint : hint + "\n" + more);
        for (int i = 0; i < rows.size(); i++) {
            int row = FormLayout.FIRST_ROW + i;
            for (Column column : columns) {
                Object value = rows.get(i).values.get(column);
                Look look = look(column);
                if (value == null) {
                    pen.look(row, column, look);
                } else {
                    pen.write(row, column, value, look);
                }
            }
        }
        choices(pen, FormLayout.FIRST_ROW, FormLayout.FIRST_ROW + rows.size() - 1, table);
        pen.end(false);
    }

    private static Look look(Column column) {
        return switch (column) {
            case DUE, MILESTONE_DUE, DATE -> Look.DAY;
            case KIND, COVERAGE, RATE, NUMBER, VALUE, UNIT, START -> Look.VALUE;
            case SCOPE_FROM, SCOPE_TO -> Look.DAY;
            default -> Look.TEXT;
        };
    }

    private void choices(SheetPen pen, int from, int to, Table table) {
        if (pen.has(Column.KIND)) {
            Choice<?> kinds = table == Table.SECTION ? Choice.SECTION_KIND : Choice.EVIDENCE_KIND;
            pen.choices(from, to, Column.KIND, kinds.dropDown(lang));
        }
        if (pen.has(Column.COVERAGE)) {
            pen.choices(from, to, Column.COVERAGE, Choice.COVERAGE.dropDown(lang));
            pen.choices(from, to, Column.RATE, "\"" + FormText.of("yes", lang) + "," + FormText.of("no", lang) + "\"");
        }
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.validation.KnownIds;

/** Puts an annual report together of the rows of a workbook. */
final class ReportReader {
    private static final ImmutableList<Column> ITEM_CONTENT = ImmutableList.of(
            Column.TITLE, Column.SUMMARY, Column.INDICATORS, Column.PROBLEMS, Column.OWNER, Column.DUE);
    private static final ImmutableList<Column> CONTINUED =
            ImmutableList.of(Column.CAUSE, Column.MILESTONE, Column.MILESTONE_DUE);

    private static final ImmutableList<Column> NOTE_CONTENT =
            ImmutableList.of(Column.CODE, Column.RELATION, Column.NOTE, Column.BY, Column.DATE);

    private final CellReader cells;
    private final WorkbookFaults faults;
    private final ImmutableListMultimap<Table, SheetRow> rows;
    private final PlaceReader places;
    private final BuildUpReader buildUp;
    private final KnownIds problems;
    private KnownIds itemIds = KnownIds.of(ImmutableList.of());
    private final Map<String, DocumentTree.Branch> items = new HashMap<>();
    private final ListMultimap<String, StatedFigure> figures = LinkedListMultimap.create();

    /** A figure that was put into an item, for the row that says how it is built up. */
    private record StatedFigure(Statement statement, DocumentTree.Branch branch) {}

    ReportReader(CellReader cells, WorkbookFaults faults, ImmutableListMultimap<Table, SheetRow> rows) {
        this.cells = cells;
        this.faults = faults;
        this.rows = rows;
        this.places = new PlaceReader(cells, faults);
        this.buildUp = new BuildUpReader(cells, faults);
        this.problems = KnownIds.of(rows.get(Table.PROBLEM).stream()
                .flatMap(row -> row.cell(Column.ID).stream())
                .map(id -> id.shown().strip())
                .toList());
    }

    void read(CoverReader cover, DocumentTree.Branch report) {
        report.put("zhunsheng", Optional.of("annual-report/1"), cover.place(CoverEntry.KIND));
        cover.unit(report);
        period(cover, report);
        cover.put(report, "title", CoverEntry.TITLE, true);
        cover.putAll(report, "issuers", CoverEntry.ISSUER);
        cover.putAll(report, "addressees", CoverEntry.ADDRESSEE);
        cover.putDay(report, "signedOn", CoverEntry.SIGNED_ON);
        cover.putDay(report, "submittedOn", CoverEntry.SUBMITTED_ON);
        cover.putDay(report, "publishedOn", CoverEntry.PUBLISHED_ON);
        report.put(
                "excerpt",
                Optional.of(cover.isExcerpt()).filter(Boolean::booleanValue),
                cover.place(CoverEntry.EXTENT));
        cover.put(report, "source", CoverEntry.SOURCE, false);
        sections(report);
        ImmutableList<Statement> statements = new StatementReader(cells, faults, true).read(rows.get(Table.STATEMENT));
        Set<String> referred = new HashSet<>();
        statements.forEach(statement -> cells.word(statement.row(), Column.ITEM).ifPresent(referred::add));
        items(report, "responsibilities", Table.RESPONSIBILITY, referred);
        items(report, "measures", Table.MEASURE, referred);
        itemIds = KnownIds.of(items.keySet());
        items(report, "problems", Table.PROBLEM, Set.of());
        items(report, "plans", Table.PLAN, Set.of());
        statements.forEach(this::statement);
        rows.get(Table.BREAKDOWN).forEach(this::breakdown);
        places.read(rows.get(Table.SPAN));
        for (SheetRow row : rows.get(Table.MATTER)) {
            cells.text(row, Column.TEXT).ifPresent(text -> report.add("otherMatters", text, row.place(Column.TEXT)));
        }
        rows.get(Table.NOTE).stream()
                .filter(row -> row.isAnyFilled(NOTE_CONTENT))
                .forEach(row -> note(report, row));
    }

    private void note(DocumentTree.Branch report, SheetRow row) {
        DocumentTree.Branch note = report.add("verificationNotes", row.place(Column.NOTE));
        note.put(
                "fact",
                required(row, Column.CODE).flatMap(filled -> cells.word(filled, Column.CODE)),
                row.place(Column.CODE));
        note.put("relation", cells.word(row, Column.RELATION), row.place(Column.RELATION));
        note.put(
                "reason",
                required(row, Column.NOTE).flatMap(filled -> cells.text(filled, Column.NOTE)),
                row.place(Column.NOTE));
        note.put("by", required(row, Column.BY).flatMap(filled -> cells.text(filled, Column.BY)), row.place(Column.BY));
        note.put(
                "on",
                required(row, Column.DATE)
                        .flatMap(filled -> cells.day(filled, Column.DATE))
                        .map(LocalDate::toString),
                row.place(Column.DATE));
    }

    private static void period(CoverReader cover, DocumentTree.Branch report) {
        Optional<LocalDate> from = cover.from();
        Optional<LocalDate> to = cover.to();
        report.put("period", from.flatMap(first -> to.map(last -> first + "/" + last)), cover.place(CoverEntry.TO));
    }

    private void sections(DocumentTree.Branch report) {
        int number = 0;
        for (SheetRow row : rows.get(Table.SECTION)) {
            if (!row.isFilled(Column.HEADING)) {
                continue;
            }
            DocumentTree.Branch section = report.add("sections", row.place(Column.HEADING));
            section.put(
                    "kind",
                    required(row, Column.KIND)
                            .flatMap(filled -> cells.choice(filled, Column.KIND, Choice.SECTION_KIND))
                            .map(Enum::name),
                    row.place(Column.KIND));
            Optional<String> heading = cells.text(row, Column.HEADING);
            section.put("heading", heading, row.place(Column.HEADING));
            number++;
            places.know(PlaceReader.reference("sections", number), heading, section);
        }
    }

    private void items(DocumentTree.Branch report, String list, Table table, Set<String> referred) {
        Optional<DocumentTree.Branch> above = Optional.empty();
        ItemIds ids = new ItemIds(table, rows.get(table));
        for (SheetRow row : rows.get(table)) {
            Optional<String> id = row.isFilled(Column.TITLE) && !row.isFilled(Column.ID)
                    ? Optional.of(ids.next())
                    : cells.word(row, Column.ID);
            boolean begins = row.isAnyFilled(ITEM_CONTENT)
                    || id.filter(referred::contains).isPresent();
            if (!begins && id.isPresent() && !row.isAnyFilled(CONTINUED)) {
                continue;
            }
            if (begins || id.isPresent() || above.isEmpty()) {
                DocumentTree.Branch item = report.add(list, row.place(Column.TITLE));
                item(row, id, item, table == Table.PLAN);
                id.ifPresent(known -> places.know(known, cells.text(row, Column.TITLE), item));
                if (table == Table.RESPONSIBILITY || table == Table.MEASURE) {
                    id.ifPresent(known -> items.putIfAbsent(known, item));
                }
                above = Optional.of(item);
            }
            continued(row, above.get());
        }
    }

    private void item(SheetRow row, Optional<String> id, DocumentTree.Branch item, boolean plan) {
        boolean made = !row.isFilled(Column.ID) && id.isPresent();
        item.put(
                "id",
                made ? id : required(row, Column.ID).flatMap(filled -> cells.id(filled, Column.ID)),
                row.place(Column.ID));
        item.put(
                "title",
                required(row, Column.TITLE).flatMap(filled -> cells.text(filled, Column.TITLE)),
                row.place(Column.TITLE));
        item.put("summary", cells.text(row, Column.SUMMARY), row.place(Column.SUMMARY));
        item.addAll("indicators", cells.words(row, Column.INDICATORS), row.place(Column.INDICATORS));
        if (plan) {
            checkProblems(row);
            item.addAll("problems", cells.words(row, Column.PROBLEMS), row.place(Column.PROBLEMS));
            item.put("owner", cells.text(row, Column.OWNER), row.place(Column.OWNER));
            item.put("due", cells.day(row, Column.DUE).map(LocalDate::toString), row.place(Column.DUE));
        }
    }

    /** Tells problems that the workbook does not hold, even where other faults keep the report from being put together. */
    private void checkProblems(SheetRow row) {
        for (String problem : cells.words(row, Column.PROBLEMS)) {
            if (!problems.contains(problem)) {
                faults.add("UNKNOWN_PROBLEM", row.place(Column.PROBLEMS), problem, problems.nearest(problem));
            }
        }
    }

    private void continued(SheetRow row, DocumentTree.Branch item) {
        cells.text(row, Column.CAUSE).ifPresent(cause -> item.add("causes", cause, row.place(Column.CAUSE)));
        if (row.isFilled(Column.MILESTONE) || row.isFilled(Column.MILESTONE_DUE)) {
            DocumentTree.Branch milestone = item.add("milestones", row.place(Column.MILESTONE));
            milestone.put(
                    "title",
                    required(row, Column.MILESTONE).flatMap(filled -> cells.text(filled, Column.MILESTONE)),
                    row.place(Column.MILESTONE));
            milestone.put(
                    "due",
                    cells.day(row, Column.MILESTONE_DUE).map(LocalDate::toString),
                    row.place(Column.MILESTONE_DUE));
        }
    }

    private void statement(Statement statement) {
        SheetRow row = statement.row();
        Optional<DocumentTree.Branch> item = item(row);
        Optional<Enum<?>> exactness =
                cells.choice(row, Column.EXACTNESS, Choice.EXACTNESS).map(found -> found);
        if (statement.value().equals(StatementReader.NOT_APPLICABLE)) {
            faults.add("NOT_APPLICABLE_IN_REPORT", row.place(Column.VALUE));
            return;
        }
        if (item.isEmpty()) {
            return;
        }
        DocumentTree.Branch stated = item.get().add(listOf(statement), row.place(Column.VALUE));
        if (statement.code().isPresent()) {
            stated.put("code", statement.code(), row.place(Column.CODE));
        } else {
            stated.put("label", statement.name(), row.place(Column.NAME));
        }
        places.know(
                PlaceReader.reference(
                        cells.word(row, Column.ITEM).orElse("") + "." + listOf(statement), statement.order()),
                statement.code().or(statement::name),
                stated);
        stated.put("value", Optional.of(statement.value()), row.place(Column.VALUE));
        if (statement.counted()) {
            stated.put("unit", statement.unit().map(Enum::name), row.place(Column.UNIT));
            stated.put("exactness", exactness.map(Enum::name), row.place(Column.EXACTNESS));
            NumberColumns.read(cells, row, statement.unit(), stated);
            figures.put(cells.word(row, Column.ITEM).orElse(""), new StatedFigure(statement, stated));
        } else if (exactness.isPresent()) {
            faults.add("EXACTNESS_WITHOUT_COUNT", row.place(Column.EXACTNESS));
        }
    }

    private static String listOf(Statement statement) {
        if (!statement.counted()) {
            return "facts";
        }
        return statement.code().isPresent() ? "figures" : "uncoded";
    }

    /** The item of the report that a row says it stands in. */
    private Optional<DocumentTree.Branch> item(SheetRow row) {
        Optional<String> id = required(row, Column.ITEM).flatMap(filled -> cells.word(filled, Column.ITEM));
        Optional<DocumentTree.Branch> item = id.map(items::get);
        if (id.isPresent() && item.isEmpty()) {
            faults.add("UNKNOWN_ITEM", row.place(Column.ITEM), id.get(), itemIds.nearest(id.get()));
        }
        return item;
    }

    private void breakdown(SheetRow row) {
        Optional<String> item = required(row, Column.ITEM).flatMap(filled -> cells.word(filled, Column.ITEM));
        Optional<String> code = required(row, Column.CODE).flatMap(filled -> cells.word(filled, Column.CODE));
        Optional<Integer> order = cells.order(row, Column.NUMBER);
        if (item.isEmpty() || code.isEmpty()) {
            return;
        }
        List<StatedFigure> meant = figures.get(item.get()).stream()
                .filter(figure -> figure.statement().code().equals(code))
                .filter(figure -> order.isEmpty() || figure.statement().order() == order.get())
                .toList();
        if (meant.size() != 1) {
            faults.add("NO_ONE_FIGURE", row.place(Column.CODE), code.get(), meant.size());
            return;
        }
        buildUp.read(row, meant.get(0).branch());
    }

    private Optional<SheetRow> required(SheetRow row, Column column) {
        if (!row.isFilled(column)) {
            faults.add("CELL_EMPTY", row.place(column), column.title());
            return Optional.empty();
        }
        return Optional.of(row);
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** The columns of the tables, in the order in which a new workbook has them. */
final class TableColumns {
    /** Columns of a sheet of a dimension that tell of the indicator. */
    static final ImmutableList<Column> ABOUT = ImmutableList.of(
            Column.INDICATOR, Column.TITLE_SHOWN, Column.REQUIREMENT, Column.BASIS, Column.POINTS, Column.METHOD);

    private static final ImmutableList<Column> ITEM =
            ImmutableList.of(Column.ID, Column.TITLE, Column.SUMMARY, Column.INDICATORS);

    /** How a figure is built up. */
    private static final ImmutableList<Column> BUILD_UP = ImmutableList.of(
            Column.PARTS, Column.COVERAGE, Column.REMAINDER, Column.RATE, Column.NUMERATOR, Column.DENOMINATOR);

    private TableColumns() {}

    /** The columns of the cover. */
    static ImmutableList<Column> ofCover() {
        return ImmutableList.of(Column.KEY, Column.LABEL, Column.ENTRY, Column.HINT);
    }

    /** The columns of a sheet of a dimension. */
    static ImmutableList<Column> ofDimension(WorkbookKind kind) {
        return ImmutableList.<Column>builder()
                .addAll(ABOUT)
                .add(Column.CODE, Column.NAME, Column.UNIT, Column.VALUE, Column.EXACTNESS)
                .addAll(behind(kind))
                .build();
    }

    /** The columns of the sheet of all other facts and figures. */
    static ImmutableList<Column> ofFigures(WorkbookKind kind) {
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder()
                .add(Column.NAME, Column.CODE, Column.UNIT, Column.VALUE, Column.EXACTNESS)
                .addAll(behind(kind));
        if (kind == WorkbookKind.DOSSIER) {
            columns.add(Column.DERIVED);
        }
        return columns.addAll(NumberColumns.of(kind)).build();
    }

    /** What a statement says beside its value. */
    private static ImmutableList<Column> behind(WorkbookKind kind) {
        return switch (kind) {
            case ANNUAL_REPORT -> ImmutableList.of(Column.ITEM, Column.NUMBER, Column.REMARK);
            case DOSSIER ->
                ImmutableList.of(
                        Column.STANDING, Column.EVIDENCE, Column.REASON, Column.SOURCE, Column.NUMBER, Column.REMARK);
        };
    }

    /** The columns of a list. */
    static ImmutableList<Column> ofList(Table list) {
        return switch (list) {
            case RESPONSIBILITY, MEASURE -> ITEM;
            case PROBLEM ->
                ImmutableList.<Column>builder().addAll(ITEM).add(Column.CAUSE).build();
            case PLAN ->
                ImmutableList.<Column>builder()
                        .addAll(ITEM)
                        .add(Column.PROBLEMS, Column.OWNER, Column.DUE, Column.MILESTONE, Column.MILESTONE_DUE)
                        .build();
            case SECTION -> ImmutableList.of(Column.KIND, Column.HEADING);
            case MATTER -> ImmutableList.of(Column.TEXT);
            case NOTE -> ImmutableList.of(Column.CODE, Column.RELATION, Column.NOTE, Column.BY, Column.DATE);
            case EVIDENCE ->
                ImmutableList.of(Column.ID, Column.KIND, Column.TITLE, Column.DATE, Column.LINK, Column.SHA256);
            case BREAKDOWN ->
                ImmutableList.<Column>builder()
                        .add(Column.ITEM, Column.CODE, Column.NUMBER)
                        .addAll(BUILD_UP)
                        .build();
            case SPAN ->
                ImmutableList.<Column>builder()
                        .add(Column.REFERENCE, Column.CODE)
                        .addAll(SpanColumns.all())
                        .build();
            case FIGURE ->
                ImmutableList.<Column>builder()
                        .add(Column.CODE, Column.UNIT, Column.VALUE, Column.EXACTNESS)
                        .addAll(NumberColumns.all())
                        .addAll(BUILD_UP)
                        .addAll(SpanColumns.all())
                        .build();
            case COVER, GUIDE, STATEMENT, CHECK -> throw new IllegalArgumentException(list + " is no list");
        };
    }

    /** The columns that are read of every sheet with {@code table} in a workbook of {@code kind}. */
    static ImmutableSet<Column> read(Table table, WorkbookKind kind) {
        ImmutableList<Column> all = switch (table) {
            case COVER -> ofCover();
            case STATEMENT -> ofDimension(kind);
            case GUIDE, CHECK -> ImmutableList.of();
            default -> ofList(table);
        };
        return all.stream().filter(Column::isRead).collect(ImmutableSet.toImmutableSet());
    }
}

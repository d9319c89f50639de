package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.source.CellPlace;

/**
 * A table that is recognised as a statutory one: what code its headings give a cell, and what speaks against it. It may lie on its side,
 * with the kinds as rows.
 */
final class StatutoryTable {
    private static final TablesFile FORMS = RuleFiles.read(TablesFile.class, "tables.yaml");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9]|年[0-9]{1,2}月[0-9]{1,2}日)");
    private static final Pattern EARLIER = Pattern.compile("(?:上|去)(?:一)?年(?:度|同期)?(?!结转|转入|遗留|结存)");
    private static final Pattern RATIO = Pattern.compile("占比|比例|比重|占总|同比|环比|增减|增长|增幅|降幅|变化率|\\(%\\)|率");
    private static final ImmutableList<String> THIS_YEAR = ImmutableList.of("本年", "今年", "当年");

    private final TablesFile.Form form;
    private final TableGrid grid;
    private final boolean turned;
    private final String caption;
    private final OptionalInt year;
    private final Predicate<FactCode> known;
    private final Map<CellPlace, FactCode> codes = new HashMap<>();
    private final long lines;

    private StatutoryTable(
            TablesFile.Form form,
            TableGrid grid,
            boolean turned,
            String caption,
            OptionalInt year,
            Predicate<FactCode> known) {
        this.form = form;
        this.grid = grid;
        this.turned = turned;
        this.caption = caption;
        this.year = year;
        this.known = known;
        grid.numbers().forEach(cell -> find(cell).ifPresent(code -> codes.put(cell.place(), code)));
        this.lines = lines();
    }

    /**
     * The statutory table that {@code grid} is, if it is one.
     *
     * @param caption the paragraphs before the table
     * @param year the year of the report
     * @param known whether the vocabulary has a code
     */
    static Optional<StatutoryTable> of(TableGrid grid, String caption, OptionalInt year, Predicate<FactCode> known) {
        String words = caption + " " + grid.all();
        for (TablesFile.Form form : FORMS.tables()) {
            if (form.title().stream().anyMatch(words::contains)) {
                StatutoryTable upright = new StatutoryTable(form, grid, false, caption, year, known);
                StatutoryTable lying = new StatutoryTable(form, grid, true, caption, year, known);
                StatutoryTable better = lying.distinct() > upright.distinct() ? lying : upright;
                if (better.distinct() >= form.least()) {
                    return Optional.of(better);
                }
            }
        }
        return Optional.empty();
    }

    private int distinct() {
        return ImmutableSet.copyOf(codes.values()).size();
    }

    /** What the table is about. */
    String title() {
        return form.title().get(0);
    }

    /** The headings that name kinds: over the cell, or before it in a table on its side. */
    private ImmutableList<String> kinds(TableCell cell) {
        return turned ? grid.before(cell) : grid.over(cell);
    }

    /** The headings on the other side: organs, years, or the rows of the form. */
    private ImmutableList<String> others(TableCell cell) {
        return turned ? grid.over(cell) : grid.before(cell);
    }

    /** The code that the headings give {@code cell}. */
    Optional<FactCode> codeOf(TableCell cell) {
        return Optional.ofNullable(codes.get(cell.place()));
    }

    /** The code that the headings give {@code cell}; those nearest are asked first. */
    private Optional<FactCode> find(TableCell cell) {
        if (RATIO.matcher(nearest(kinds(cell))).find() || isRatio(cell)) {
            return Optional.empty();
        }
        Optional<String> column = first(form.columns(), kinds(cell));
        if (form.rowHeadings().isEmpty()) {
            return column.map(FactCode::of).filter(known);
        }
        Optional<String> row = first(form.rowHeadings(), others(cell));
        if (row.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        String end = column.get().isEmpty() ? "" : "." + column.get();
        return Optional.of(FactCode.of(row.get() + end)).filter(known);
    }

    private boolean isRatio(TableCell cell) {
        return cell.unit().equals("%") || RATIO.matcher(nearest(others(cell))).find();
    }

    private static Optional<String> first(List<TablesFile.Heading> headings, List<String> blocks) {
        return blocks.stream()
                .flatMap(block -> headings.stream().filter(heading -> heading.fits(block)))
                .map(TablesFile.Heading::meaning)
                .findFirst();
    }

    private static String nearest(ImmutableList<String> blocks) {
        return blocks.isEmpty() ? "" : blocks.get(0);
    }

    /** What speaks against the code of {@code cell}. */
    ImmutableList<Reason> against(TableCell cell) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        if (!isOwn(cell)) {
            reasons.add(new Reason(ReasonCode.OTHER_SUBJECT, nearest(others(cell))));
        }
        for (String words : List.of(nearest(others(cell)), nearest(kinds(cell)), lastYear(caption))) {
            if (isOtherYear(words)) {
                reasons.add(new Reason(ReasonCode.OTHER_PERIOD, words));
                break;
            }
        }
        return reasons.build();
    }

    /** The year nearest to the table, of those before it. */
    private static String lastYear(String words) {
        return YEAR.matcher(words).results().map(found -> found.group()).reduce("", (one, other) -> other);
    }

    private boolean isOtherYear(String words) {
        if (EARLIER.matcher(words).find()) {
            return THIS_YEAR.stream().noneMatch(words::contains);
        }
        List<String> years =
                YEAR.matcher(words).results().map(found -> found.group()).toList();
        return year.isPresent() && !years.isEmpty() && !years.contains(Integer.toString(year.getAsInt()));
    }

    /** In a table with a line for each office only the line of totals is the unit's own; of lines for years, that of the report. */
    private boolean isOwn(TableCell cell) {
        if (!form.rowHeadings().isEmpty() || lines == 1 || isEachOnce()) {
            return true;
        }
        String line = nearest(others(cell)).replace(" ", "");
        return form.totalWords().stream().anyMatch(line::contains)
                || THIS_YEAR.stream().anyMatch(line::contains)
                || YEAR.matcher(line).find();
    }

    /** Whether the table gives every code once, as one does that has its kinds in two columns side by side. */
    private boolean isEachOnce() {
        return codes.size() == distinct();
    }

    /** How many lines of figures there are, without shares and other years. */
    private long lines() {
        return grid.numbers().stream()
                .filter(cell -> codeOf(cell).isPresent() && !isOtherYear(nearest(others(cell))))
                .map(cell -> turned ? cell.place().column() : cell.place().row())
                .distinct()
                .count();
    }
}

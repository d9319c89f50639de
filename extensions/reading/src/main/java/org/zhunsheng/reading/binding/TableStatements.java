package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.quantity.Numeral;
import org.zhunsheng.reading.quantity.Quantity;

/** Binds the numbers of a table: a statutory one by its headings, any other by the names in its headings. */
final class TableStatements {
    private static final TablesFile FORMS = RuleFiles.read(TablesFile.class, "tables.yaml");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LONGEST_LABEL = 100;

    private final Lexicon lexicon;
    private final CandidateFinder finder;
    private final Outline outline;
    private final TableGrid grid;
    private final String caption;
    private final Optional<TablesFile.Form> form;
    private final int rows;

    /** @param caption the paragraph before the table */
    TableStatements(Lexicon lexicon, CandidateFinder finder, Outline outline, TableGrid grid, String caption) {
        this.lexicon = lexicon;
        this.finder = finder;
        this.outline = outline;
        this.grid = grid;
        this.caption = caption;
        this.form = FORMS.tables().stream().filter(this::isOf).findFirst();
        this.rows = (int) grid.numbers().stream()
                .map(cell -> cell.place().row())
                .distinct()
                .count();
    }

    private boolean isOf(TablesFile.Form candidate) {
        String words = caption + " " + grid.all();
        long known = grid.numbers().stream()
                .map(cell -> codeIn(candidate, cell))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return candidate.title().stream().anyMatch(words::contains) && known >= candidate.least();
    }

    /** The code that row and column of {@code cell} give it in a table of the form {@code of}. */
    private Optional<FactCode> codeIn(TablesFile.Form of, TableGrid.Cell cell) {
        String over = grid.over(cell);
        String before = grid.before(cell);
        if (of.rowHeadings().isEmpty()) {
            return first(of.columns(), over).map(FactCode::of).filter(this::isKnown);
        }
        Optional<String> row = first(of.rowHeadings(), before);
        Optional<String> column = first(of.columns(), over);
        if (row.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        String end = column.get().isEmpty() ? "" : "." + column.get();
        return Optional.of(FactCode.of(row.get() + end)).filter(this::isKnown);
    }

    private boolean isKnown(FactCode code) {
        return lexicon.fact(code).isPresent();
    }

    private static Optional<String> first(List<TablesFile.Heading> headings, String text) {
        return headings.stream()
                .filter(heading -> heading.fits(text))
                .map(TablesFile.Heading::meaning)
                .findFirst();
    }

    ImmutableList<Statement> read() {
        return grid.numbers().stream().map(this::statement).collect(ImmutableList.toImmutableList());
    }

    private Statement statement(TableGrid.Cell cell) {
        FoldedText text = outline.paragraphs().get(cell.paragraph());
        String label = label(cell);
        List<Candidate> candidates = candidates(cell, label);
        ImmutableSet<UnitClass> units = units(cell, candidates);
        boolean inTenThousands =
                units.contains(UnitClass.YUAN) && (grid.over(cell) + grid.before(cell) + caption).contains("万元");
        BigDecimal printed = new BigDecimal(text.toString().replace(",", ""));
        BigDecimal value = inTenThousands ? printed.multiply(TEN_THOUSAND) : printed;
        int precision = (inTenThousands ? 4 : 0) - printed.scale();
        Optional<OutlineItem> item = outline.itemAt(cell.paragraph(), 0);
        Optional<SectionKind> section = item.map(OutlineItem::section);
        boolean result = section.filter(
                        kind -> kind == SectionKind.PROBLEMS_AND_CAUSES || kind == SectionKind.NEXT_YEAR_PLAN)
                .isEmpty();
        Grade grade = candidates.isEmpty() || !result ? Grade.UNCODED : Grade.PROPOSED;
        if (grade == Grade.PROPOSED && candidates.get(0).isClear()) {
            grade = Grade.ASSERTED;
        }
        TextRange place = new TextRange(cell.paragraph(), 0, text.length());
        return Statement.builder()
                .kind(Statement.Kind.FIGURE)
                .grade(grade)
                .place(place)
                .quantity(new Quantity(
                        0,
                        text.length(),
                        0,
                        value,
                        value,
                        units.stream()
                                .findFirst()
                                .map(unit -> unit.words().isEmpty()
                                        ? ""
                                        : unit.words().get(0))
                                .orElse(""),
                        units,
                        Exactness.EXACT,
                        FigureForm.LEVEL,
                        precision,
                        Numeral.ARABIC))
                .label(label)
                .candidates(grade == Grade.ASSERTED ? candidates.subList(0, 1) : candidates)
                .section(section)
                .item(item)
                .isResult(result)
                .build();
    }

    private String label(TableGrid.Cell cell) {
        String label = (grid.before(cell) + " " + grid.over(cell)).strip();
        return label.length() <= LONGEST_LABEL ? label : label.substring(label.length() - LONGEST_LABEL);
    }

    private List<Candidate> candidates(TableGrid.Cell cell, String label) {
        Optional<FactCode> code = form.flatMap(known -> codeIn(known, cell));
        if (code.isPresent()) {
            Candidate candidate = new Candidate(
                    code.get(),
                    label,
                    ImmutableList.of(
                            new Reason(ReasonCode.TABLE_HEADINGS, form.get().id())));
            return List.of(
                    isOwnRow(cell)
                            ? candidate
                            : candidate.with(new Reason(ReasonCode.OTHER_SUBJECT, grid.before(cell))));
        }
        if (form.isPresent()) {
            return List.of();
        }
        return byNames(cell);
    }

    /** In a table with a row for each office only the row of totals is the unit's own. */
    private boolean isOwnRow(TableGrid.Cell cell) {
        TablesFile.Form known = form.orElseThrow();
        String before = grid.before(cell);
        return !known.rowHeadings().isEmpty()
                || rows == 1
                || known.totalWords().stream().anyMatch(before::contains);
    }

    /** A table of names and numbers: the name of the row, or of the column where there is one row only. */
    private List<Candidate> byNames(TableGrid.Cell cell) {
        String before = grid.before(cell);
        String name = before.isEmpty() ? grid.over(cell) : before;
        AreaMentions areas = new AreaMentions(FoldedText.of(caption + name), caption, lexicon.areaWords());
        CandidateFinder.Around around = new CandidateFinder.Around(
                unitsIn(grid.over(cell) + before), areas, caption.length(), name, name, ImmutableList.of(), caption);
        List<Candidate> found = new ArrayList<>(finder.find(name.replace(" ", ""), "", around));
        found.replaceAll(candidate -> candidate.with(new Reason(ReasonCode.IN_DOUBT, "")));
        return found;
    }

    private ImmutableSet<UnitClass> units(TableGrid.Cell cell, List<Candidate> candidates) {
        Optional<UnitClass> own = candidates.stream()
                .findFirst()
                .flatMap(candidate -> lexicon.fact(candidate.code()))
                .flatMap(fact -> Optional.ofNullable(fact.unit()));
        return own.map(ImmutableSet::of).orElseGet(() -> unitsIn(grid.over(cell) + grid.before(cell)));
    }

    /** The classes of the unit in brackets in a heading: 数量（件）. */
    private static ImmutableSet<UnitClass> unitsIn(String heading) {
        int open = heading.lastIndexOf('(');
        int close = heading.indexOf(')', open);
        if (open < 0 || close < 0) {
            return ImmutableSet.of();
        }
        String word = heading.substring(open + 1, close).replace("单位:", "").replace("万元", "元");
        return java.util.Arrays.stream(UnitClass.values())
                .filter(unit -> unit.words().contains(word))
                .collect(ImmutableSet.toImmutableSet());
    }
}

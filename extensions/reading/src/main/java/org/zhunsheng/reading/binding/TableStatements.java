package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Numeral;
import org.zhunsheng.reading.quantity.Quantity;

/** Binds the numbers of a table: a statutory one by its headings, any other by the names in its headings. */
final class TableStatements {
    private static final int LONGEST_LABEL = 100;

    private final Lexicon lexicon;
    private final CandidateFinder finder;
    private final Outline outline;
    private final TableGrid grid;
    private final String caption;
    private final Predicate<TextRange> doubt;
    private final Optional<StatutoryTable> form;

    /**
     * The statements of one table.
     *
     * @param caption the paragraphs before the table
     * @param doubt the places at which nothing is asserted
     */
    TableStatements(
            Lexicon lexicon,
            CandidateFinder finder,
            Outline outline,
            TableGrid grid,
            String caption,
            Predicate<TextRange> doubt) {
        this.lexicon = lexicon;
        this.finder = finder;
        this.outline = outline;
        this.grid = grid;
        this.caption = caption;
        this.doubt = doubt;
        this.form = StatutoryTable.of(
                grid, caption, outline.head().year(), code -> lexicon.fact(code).isPresent());
    }

    ImmutableList<Statement> read() {
        return grid.numbers().stream().map(this::statement).collect(ImmutableList.toImmutableList());
    }

    private Statement statement(TableCell cell) {
        FoldedText text = outline.paragraphs().get(cell.paragraph());
        TextRange place = new TextRange(cell.paragraph(), 0, text.length());
        String label = label(cell);
        List<Candidate> candidates = candidates(cell, label);
        if (doubt.test(place)) {
            candidates = candidates.stream()
                    .map(candidate -> candidate.with(new Reason(ReasonCode.IN_DOUBT, "")))
                    .toList();
        }
        Optional<OutlineItem> item = outline.itemAt(cell.paragraph(), 0);
        Optional<SectionKind> section = item.map(OutlineItem::section);
        boolean result = section.filter(
                        kind -> kind == SectionKind.PROBLEMS_AND_CAUSES || kind == SectionKind.NEXT_YEAR_PLAN)
                .isEmpty();
        Grade grade = candidates.isEmpty() || !result ? Grade.UNCODED : Grade.PROPOSED;
        if (grade == Grade.PROPOSED && candidates.get(0).isClear()) {
            grade = Grade.ASSERTED;
        }
        return Statement.builder()
                .kind(Statement.Kind.FIGURE)
                .grade(grade)
                .place(place)
                .quantity(quantity(cell, text.length(), units(cell, candidates)))
                .label(label)
                .candidates(grade == Grade.ASSERTED ? candidates.subList(0, 1) : candidates)
                .section(section)
                .item(item)
                .isResult(result)
                .build();
    }

    private Quantity quantity(TableCell cell, int end, ImmutableSet<UnitClass> units) {
        int power = units.contains(UnitClass.YUAN)
                        || cell.unit().startsWith("万")
                        || cell.unit().startsWith("亿")
                ? TableUnits.power(cell.unit(), heading(cell), caption)
                : 0;
        BigDecimal printed = cell.printed();
        BigDecimal value = printed.scaleByPowerOfTen(power);
        String unit =
                units.stream().findFirst().map(known -> known.words().get(0)).orElse("");
        return new Quantity(
                0,
                end,
                0,
                value,
                value,
                unit,
                units,
                Exactness.EXACT,
                FigureForm.LEVEL,
                power - printed.scale(),
                Numeral.ARABIC);
    }

    private static String nearest(ImmutableList<String> blocks) {
        return blocks.isEmpty() ? "" : blocks.get(0);
    }

    private String heading(TableCell cell) {
        return (nearest(grid.before(cell)) + " " + nearest(grid.over(cell))).strip();
    }

    private String label(TableCell cell) {
        String label = heading(cell);
        return label.length() <= LONGEST_LABEL ? label : label.substring(label.length() - LONGEST_LABEL);
    }

    private List<Candidate> candidates(TableCell cell, String label) {
        if (form.isEmpty()) {
            return byNames(cell);
        }
        StatutoryTable table = form.get();
        return table.codeOf(cell)
                .map(code -> {
                    List<Reason> reasons = new ArrayList<>();
                    reasons.add(new Reason(ReasonCode.TABLE_HEADINGS, table.title()));
                    reasons.addAll(table.against(cell));
                    if (!cell.unit().isEmpty() && !isOf(cell, code)) {
                        reasons.add(new Reason(
                                ReasonCode.UNIT_DIFFERS,
                                String.valueOf(lexicon.fact(code).orElseThrow().unit())));
                    }
                    return List.of(new Candidate(code, label, ImmutableList.copyOf(reasons)));
                })
                .orElse(List.of());
    }

    private boolean isOf(TableCell cell, FactCode code) {
        UnitClass unit = lexicon.fact(code).orElseThrow().unit();
        return unit == null || TableUnits.classes(cell.unit()).contains(unit);
    }

    /** A table of names and numbers: the name of the row, or of the column where there is one row only. */
    private List<Candidate> byNames(TableCell cell) {
        String before = nearest(grid.before(cell));
        String over = nearest(grid.over(cell));
        String name = before.isEmpty() ? over : before;
        AreaMentions areas = new AreaMentions(FoldedText.of(caption + name), caption, lexicon.areaWords());
        CandidateFinder.Around around = new CandidateFinder.Around(
                unitsIn(cell), areas, caption.length(), name, name, "", ImmutableList.of(), caption);
        List<Candidate> found = new ArrayList<>(finder.find(name.replace(" ", ""), "", around));
        found.replaceAll(candidate -> candidate.with(new Reason(ReasonCode.IN_DOUBT, "")));
        return found;
    }

    private ImmutableSet<UnitClass> units(TableCell cell, List<Candidate> candidates) {
        Optional<UnitClass> own = candidates.stream()
                .findFirst()
                .flatMap(candidate -> lexicon.fact(candidate.code()))
                .flatMap(fact -> Optional.ofNullable(fact.unit()));
        return own.map(ImmutableSet::of).orElseGet(() -> unitsIn(cell));
    }

    private ImmutableSet<UnitClass> unitsIn(TableCell cell) {
        return cell.unit().isEmpty() ? TableUnits.inBrackets(heading(cell)) : TableUnits.classes(cell.unit());
    }
}

package org.zhunsheng.serialization.table;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.serialization.UnreadableDocumentException;

/**
 * Builds a catalogue from the rows of an official table. It understands tables with named columns in any order, with merged cells
 * (which come as empty ones), with headings of the first level in rows of their own, with items that go on over several rows, with
 * several items in one cell, and lists numbered 一、（一）1. without any columns. Everything is marked as supplied by the user; what
 * proves an item is left open.
 */
public final class CatalogueTable {
    private static final int PLAIN_COLUMNS = 4;
    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");
    private static final Splitter PARTS = Splitter.on(LINES);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|合计|总计|总分|附件)[：:、0-9 ].*|(?:合计|总计|总分)");

    private final OutlineBuilder outline;

    private CatalogueTable(ImmutableList<Integer> lines) {
        this.outline = new OutlineBuilder(lines);
    }

    /**
     * The catalogue of {@code table}.
     *
     * @param id what the catalogue is to be called
     * @param year the year of the edition that the table is of
     * @throws UnreadableDocumentException with everything that is wrong with the table, each at its line
     */
    public static IndicatorCatalogue of(CsvTable table, String id, int year) {
        return of(table.texts(), table.lines(), id, year);
    }

    /**
     * The catalogue of {@code rows}.
     *
     * @param rows the cells of the table, row by row; a merged cell has its text in its first row and column only
     * @param id what the catalogue is to be called
     * @param year the year of the edition that the table is of
     * @throws UnreadableDocumentException with everything that is wrong with the table
     */
    public static IndicatorCatalogue of(List<List<String>> rows, String id, int year) {
        return of(rows, ImmutableList.of(), id, year);
    }

    private static IndicatorCatalogue of(List<List<String>> rows, ImmutableList<Integer> lines, String id, int year) {
        CatalogueTable table = new CatalogueTable(lines);
        table.refuseWhatIsNotText(rows);
        Optional<Heading> heading = Heading.find(rows);
        if (heading.isPresent()) {
            table.columns(rows, heading.get());
        } else if (isPlain(rows)) {
            table.plain(rows);
        } else {
            table.list(rows);
        }
        ImmutableList<Violation> violations =
                table.outline.isEmpty() && table.outline.violations().isEmpty()
                        ? ImmutableList.of(Violation.of("IMPORT_EMPTY", ""))
                        : table.outline.violations();
        if (!violations.isEmpty()) {
            throw new UnreadableDocumentException(id, violations);
        }
        return table.catalogue(id, year);
    }

    private void refuseWhatIsNotText(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            OptionalInt forbidden = TextRule.firstForbidden(String.join("", rows.get(i)));
            if (forbidden.isPresent()) {
                outline.fault("CSV_CHARACTER", i + 1, TextRule.name(forbidden.getAsInt()));
            }
        }
    }

    /** Whether the table has the four columns first level, second level, number, text, under whatever names. */
    private static boolean isPlain(List<List<String>> rows) {
        return !rows.isEmpty()
                && rows.get(0).size() == PLAIN_COLUMNS
                && rows.stream().flatMap(List::stream).noneMatch(CatalogueTable::beginsAList);
    }

    private static boolean beginsAList(String cell) {
        return Numbering.of(cell.strip())
                .map(number -> number.level() == Numbering.Level.FIRST)
                .orElse(false);
    }

    private void plain(List<List<String>> rows) {
        Heading heading = new Heading(
                0,
                ImmutableMap.of(
                        Heading.Column.FIRST,
                        0,
                        Heading.Column.SECOND,
                        1,
                        Heading.Column.NUMBER,
                        2,
                        Heading.Column.TEXT,
                        3));
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() == PLAIN_COLUMNS) {
                row(rows.get(i), heading, i + 1);
            } else {
                outline.fault(
                        "IMPORT_COLUMNS",
                        i + 1,
                        outline.line(i + 1),
                        rows.get(i).size());
            }
        }
    }

    private void columns(List<List<String>> rows, Heading heading) {
        for (int i = heading.row() + 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            List<String> filled = cells.stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean isHeading = cells.equals(rows.get(heading.row()));
            if (filled.isEmpty() || isHeading || NOTE.matcher(filled.get(0)).matches()) {
                continue;
            }
            if (filled.size() == 1 && isHeading(filled.get(0))) {
                line(filled.get(0), i + 1);
            } else {
                row(cells, heading, i + 1);
            }
        }
    }

    private static boolean isHeading(String text) {
        return Numbering.of(text)
                .map(number -> number.level() != Numbering.Level.ITEM)
                .orElse(false);
    }

    private void row(List<String> cells, Heading heading, int line) {
        String first = heading.cell(cells, Heading.Column.FIRST);
        String second = heading.cell(cells, Heading.Column.SECOND);
        String number = heading.cell(cells, Heading.Column.NUMBER);
        String text = heading.cell(cells, Heading.Column.TEXT);
        if (!first.isEmpty()) {
            outline.first(LINES.matcher(first).replaceAll(""), line);
        }
        if (!second.isEmpty()) {
            outline.second(LINES.matcher(second).replaceAll(""), line);
        }
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            outline.fault("IMPORT_NUMBER", line, number);
        } else if (text.isEmpty()) {
            if (!number.isEmpty()) {
                outline.fault("IMPORT_TEXT", line, number);
            }
        } else {
            boolean numbered = heading.columns().containsKey(Heading.Column.NUMBER) || outline.isNumbered();
            text(number, text, line, first.isEmpty() && second.isEmpty() && numbered && outline.isOpen());
        }
    }

    /** The text of a row: one item, several, or the rest of the one before. */
    private void text(String number, String text, int line, boolean goesOn) {
        boolean begun = false;
        for (String part : PARTS.split(text)) {
            Optional<Numbering> numbering =
                    Numbering.of(part.strip()).filter(found -> found.level() == Numbering.Level.ITEM);
            if (!number.isEmpty() && !begun) {
                outline.item(Optional.of(Integer.valueOf(number)), Numbering.strip(part.strip()), line);
            } else if (numbering.isPresent() && number.isEmpty()) {
                outline.item(numbering.get().number(), numbering.get().rest(), line);
            } else if (begun || goesOn) {
                outline.more(part, line);
            } else {
                outline.item(Optional.empty(), part.strip(), line);
            }
            begun = true;
        }
    }

    private void list(List<List<String>> rows) {
        boolean started = false;
        for (int i = 0; i < rows.size(); i++) {
            for (String cell : rows.get(i)) {
                for (String part : PARTS.split(cell)) {
                    started |= beginsAList(part);
                    if (started && !part.isBlank()) {
                        line(part.strip(), i + 1);
                    }
                }
            }
        }
    }

    private void line(String text, int line) {
        Optional<Numbering> numbering = Numbering.of(text);
        if (NOTE.matcher(text).matches()) {
            return;
        }
        if (numbering.isEmpty()) {
            outline.more(text, line);
            return;
        }
        switch (numbering.get().level()) {
            case FIRST -> outline.first(text, line);
            case SECOND -> outline.second(text, line);
            case ITEM -> outline.item(numbering.get().number(), numbering.get().rest(), line);
        }
    }

    private IndicatorCatalogue catalogue(String id, int year) {
        LocalText title = LocalText.of("用户导入的指标体系", "catalogue supplied by the user");
        LocalText notice = LocalText.of(
                "本目录由用户提供的表格导入，内容以用户提供的文本为准。", "Imported from a table that the user supplied; the text is the user's.");
        ImmutableList<IndicatorGroup> headings = outline.groups();
        ImmutableList<Indicator> indicators = outline.indicators();
        int first = outline.firstLevel();
        return IndicatorCatalogue.builder()
                .id(id)
                .title(title)
                .authority(LocalText.of("用户", "the user"))
                .notice(notice)
                .edition(Edition.builder()
                        .year(year)
                        .title(title)
                        .first(first)
                        .second(headings.size() - first)
                        .third(indicators.size())
                        .provenance(OutlineBuilder.USER)
                        .notice(notice)
                        .build())
                .effective(EffectivePeriod.since(LocalDate.of(year, 1, 1)))
                .groups(headings)
                .indicators(indicators)
                .build();
    }
}

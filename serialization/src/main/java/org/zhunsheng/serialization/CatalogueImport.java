package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Builds a catalogue from an official table that a user has at hand, saved as CSV in UTF-8: a heading line, then the columns first
 * level, second level, number, text. An empty cell of the first two columns repeats the one above, as merged cells do. Everything is
 * marked as supplied by the user; what proves an item is left open.
 */
public final class CatalogueImport {
    private static final int COLUMNS = 4;
    private static final int TITLE_LENGTH = 24;
    private static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, IndicatorCode> firsts = new LinkedHashMap<>();
    private final Map<String, IndicatorCode> seconds = new LinkedHashMap<>();
    private final Map<IndicatorCode, Integer> children = new LinkedHashMap<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final ImmutableList.Builder<IndicatorGroup> groups = ImmutableList.builder();
    private final ImmutableList.Builder<Indicator> indicators = ImmutableList.builder();
    private int items;

    private CatalogueImport() {}

    /**
     * The catalogue of the table in {@code file}.
     *
     * @param id what the catalogue is to be called
     * @param year the year of the edition that the table is of
     * @throws UnreadableDocumentException with everything that is wrong with the table
     */
    public static IndicatorCatalogue read(Path file, String id, int year) {
        CatalogueImport table = new CatalogueImport();
        List<String[]> rows = table.rows(file);
        for (int i = 1; i < rows.size(); i++) {
            table.row(rows.get(i), i + 1);
        }
        if (table.items == 0 && table.violations.isEmpty()) {
            table.violations.add(Violation.of("IMPORT_EMPTY", ""));
        }
        if (!table.violations.isEmpty()) {
            throw new UnreadableDocumentException(file.toString(), ImmutableList.copyOf(table.violations));
        }
        return table.catalogue(id, year);
    }

    private List<String[]> rows(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableDocumentException(
                    file.toString(), ImmutableList.of(ReadViolations.violation("NO_SUCH_FILE", "", file)));
        }
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> rows =
                mapper.readerFor(String[].class).readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return rows.readAll();
        } catch (JacksonException e) {
            throw new UnreadableDocumentException(
                    file.toString(), ImmutableList.of(ReadViolations.violation("SYNTAX", "", "CSV")));
        }
    }

    private void row(String[] cells, int line) {
        Place place = new Place.InText(line, 1);
        if (cells.length != COLUMNS) {
            violations.add(Violation.of("IMPORT_COLUMNS", "[" + line + "]", line, cells.length)
                    .at(place));
            return;
        }
        if (!cells[0].isBlank()) {
            first(cells[0].strip());
        }
        if (!cells[1].isBlank()) {
            second(cells[1].strip());
        }
        String number = cells[2].strip();
        boolean counted = number.matches("[1-9][0-9]{0,3}") && numbers.add(Integer.valueOf(number));
        if (!counted) {
            violations.add(Violation.of("IMPORT_NUMBER", "[" + line + "].number", number)
                    .at(place));
        } else if (cells[3].isBlank() || seconds.isEmpty()) {
            violations.add(
                    Violation.of("IMPORT_TEXT", "[" + line + "].text", number).at(place));
        } else {
            item(Integer.parseInt(number), cells[3].strip());
        }
    }

    private void first(String name) {
        if (!firsts.containsKey(name)) {
            IndicatorCode code = IndicatorCode.of(Integer.toString(firsts.size() + 1));
            firsts.put(name, code);
            seconds.clear();
            groups.add(IndicatorGroup.builder()
                    .code(code)
                    .level(Level.FIRST)
                    .title(LocalText.same(name))
                    .provenance(USER)
                    .build());
        }
    }

    private void second(String name) {
        if (!firsts.isEmpty() && !seconds.containsKey(name)) {
            IndicatorCode parent = last(firsts);
            IndicatorCode code = IndicatorCode.of(parent + "." + (seconds.size() + 1));
            seconds.put(name, code);
            groups.add(IndicatorGroup.builder()
                    .code(code)
                    .level(Level.SECOND)
                    .parent(parent)
                    .title(LocalText.same(name))
                    .provenance(USER)
                    .build());
        }
    }

    private void item(int number, String text) {
        IndicatorCode parent = last(seconds);
        int place = children.merge(parent, 1, Integer::sum);
        items++;
        indicators.add(Indicator.builder()
                .code(IndicatorCode.of(parent + "." + place))
                .parent(parent)
                .title(LocalText.same(title(text)))
                .requirement(LocalText.same(text))
                .appliesTo(ImmutableSet.copyOf(UnitKind.values()))
                .provenance(USER)
                .officialNumber(number)
                .build());
    }

    private static IndicatorCode last(Map<String, IndicatorCode> codes) {
        return ImmutableList.copyOf(codes.values()).get(codes.size() - 1);
    }

    /** The first clause of the text, or its beginning. */
    private static String title(String text) {
        String clause = text.split("[,。;:,;]", 2)[0];
        return clause.length() <= TITLE_LENGTH ? clause : clause.substring(0, TITLE_LENGTH) + "…";
    }

    private IndicatorCatalogue catalogue(String id, int year) {
        LocalText title = LocalText.of("用户导入的指标体系", "catalogue supplied by the user");
        LocalText notice = LocalText.of(
                "本目录由用户提供的表格导入,内容以用户提供的文本为准。", "Imported from a table that the user supplied; the text is the user's.");
        ImmutableList<IndicatorGroup> headings = groups.build();
        int first = firsts.size();
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
                        .third(items)
                        .provenance(USER)
                        .notice(notice)
                        .build())
                .effective(EffectivePeriod.since(LocalDate.of(year, 1, 1)))
                .groups(headings)
                .indicators(indicators.build())
                .build();
    }
}

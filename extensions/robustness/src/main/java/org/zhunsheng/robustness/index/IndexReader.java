package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.table.CsvTable;
import org.zhunsheng.serialization.table.CsvTable.Cell;

/** Reads the two files of an index, and gathers everything that is wrong with them. */
public final class IndexReader {
    private static final String TABLE = "table";
    private static final String METADATA = "metadata";
    private static final ImmutableList<String> NEEDED =
            ImmutableList.of("iCode", "Type", "Level", "Parent", "Direction", "Weight");
    private static final ImmutableList<String> TEXTS = ImmutableList.of(
            "iCode",
            "iName",
            "Type",
            "Level",
            "Parent",
            "Direction",
            "Weight",
            "Denominator",
            "Unit",
            "Normalise",
            "Winmax");
    /** The columns that say what of a plan is otherwise for an indicator. */
    private static final ImmutableList<String> SETTINGS = ImmutableList.of("Normalise", "Winmax");
    /** The columns that formulas read numbers from. */
    private static final ImmutableList<String> PARAMETERS =
            ImmutableList.of("Target", "goalpost_lower", "goalpost_upper", "goalpost_scale");

    private static final ImmutableList<String> KNOWN =
            ImmutableList.<String>builder().addAll(TEXTS).addAll(PARAMETERS).build();
    private static final ImmutableList<String> TYPES =
            ImmutableList.of("Indicator", "Aggregate", "Group", "Denominator", "Other");

    private static final String MISSING = "NA";

    private final List<Violation> violations = new ArrayList<>();

    private IndexReader() {}

    /**
     * Reads a table and its metadata, both CSV with a heading. The table has a column {@code uCode}; {@code uName} and {@code Time} are
     * left alone. The metadata has the columns {@code iCode}, {@code Type}, {@code Level}, {@code Parent}, {@code Direction} and {@code
     * Weight}, and may have {@code iName}, {@code Denominator}, {@code Unit}, {@code Target} {@code goalpost_lower}, {@code goalpost_upper}, {@code
     * goalpost_scale}, {@code Normalise} and {@code Winmax}. Empty cells and {@code NA} are missing.
     *
     * @throws InvalidModelException with everything that is wrong with both, each at its line and column
     */
    public static IndexSource read(String table, String metadata) {
        IndexReader reader = new IndexReader();
        return reader.read(() -> reader.rows(TABLE, table), reader.rows(METADATA, metadata));
    }

    /**
     * The same of tables that were read from files.
     *
     * @throws InvalidModelException with everything that is wrong with both, each at its line and column
     */
    public static IndexSource read(CsvTable table, CsvTable metadata) {
        IndexReader reader = new IndexReader();
        return reader.read(() -> reader.rows(TABLE, table), reader.rows(METADATA, metadata));
    }

    /** What is wrong with the metadata is told first. */
    private IndexSource read(Supplier<ImmutableList<Row>> table, ImmutableList<Row> metadata) {
        ImmutableList<IndexEntry> entries = entries(metadata);
        IndexTable values = values(table.get(), entries);
        if (violations.isEmpty()) {
            checkTree(entries);
        }
        InvalidModelException.throwIfAny(violations);
        return new IndexSource(values, entries);
    }

    /** A row by the names of its columns. */
    private static final class Row {
        private final Map<String, Cell> cells;
        private final Place start;

        Row(Map<String, Cell> cells, Place start) {
            this.cells = cells;
            this.start = start;
        }

        /** The text of a column; empty if it is missing. */
        String text(String column) {
            Cell cell = cells.get(column);
            String text = cell == null ? "" : cell.text().strip();
            return text.equals(MISSING) ? "" : text;
        }

        Place place(String column) {
            Cell cell = cells.get(column);
            return cell == null ? start : cell.place();
        }
    }

    private void fault(String where, Place place, String code, Object... args) {
        violations.add(Violation.of(code, where, args).at(place));
    }

    /** What a fault says of the nearest of {@code allowed}; nothing where the fault will not be listed. */
    private LocalText nearest(String word, Collection<String> allowed) {
        return violations.size() < InvalidModelException.MOST ? NearestWord.hint(word, allowed) : LocalText.same("");
    }

    private ImmutableList<Row> rows(String where, String text) {
        try {
            return rows(where, CsvTable.of(text));
        } catch (InvalidModelException e) {
            e.violations().forEach(violation -> violations.add(violation.under(where)));
            return ImmutableList.of();
        }
    }

    private ImmutableList<Row> rows(String where, CsvTable table) {
        ImmutableList<ImmutableList<Cell>> lines = table.rows().stream()
                .filter(line -> line.size() > 1 || !line.get(0).text().isBlank())
                .collect(ImmutableList.toImmutableList());
        if (lines.size() < 2) {
            fault(where, new Place.InText(1, 1), "INDEX_NO_ROWS");
            return ImmutableList.of();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell name : lines.get(0)) {
            if (columns.putIfAbsent(name.text().strip(), columns.size()) != null) {
                fault(where, name.place(), "INDEX_COLUMN_TWICE", name.text());
                return ImmutableList.of();
            }
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (ImmutableList<Cell> line : lines.subList(1, lines.size())) {
            if (line.size() != columns.size()) {
                fault(where, line.get(0).place(), "INDEX_ROW_LENGTH", line.size(), columns.size());
                continue;
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            columns.forEach((name, place) -> cells.put(name, line.get(place)));
            rows.add(new Row(cells, line.get(0).place()));
        }
        return rows.build();
    }

    private ImmutableList<IndexEntry> entries(ImmutableList<Row> rows) {
        if (rows.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> lacking = NEEDED.stream()
                .filter(column -> !rows.get(0).cells.containsKey(column))
                .toList();
        if (!lacking.isEmpty()) {
            fault(METADATA, new Place.InText(1, 1), "INDEX_COLUMN_LACKING", String.join(", ", lacking));
            return ImmutableList.of();
        }
        rows.get(0).cells.keySet().stream()
                .filter(column -> !TEXTS.contains(column) && !PARAMETERS.contains(column))
                .forEach(column -> fault(
                        METADATA,
                        new Place.InText(1, 1),
                        "INDEX_METADATA_UNKNOWN",
                        column,
                        LocalText.same(String.join(", ", KNOWN)),
                        nearest(column, KNOWN)));
        Map<String, IndexEntry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            IndexEntry entry = entry(row);
            if (entries.putIfAbsent(entry.code(), entry) != null) {
                fault(METADATA, row.place("iCode"), "INDEX_CODE_TWICE", entry.code());
            }
        }
        return ImmutableList.copyOf(entries.values());
    }

    private IndexEntry entry(Row row) {
        String code = row.text("iCode");
        if (code.isEmpty()) {
            fault(METADATA, row.place("iCode"), "INDEX_CODE_EMPTY");
        }
        IndexEntry.Type type = type(row);
        boolean inIndex = type == IndexEntry.Type.INDICATOR || type == IndexEntry.Type.AGGREGATE;
        double level = inIndex ? number(METADATA, row, "Level").orElse(Double.NaN) : Double.NaN;
        if (inIndex && !isLevel(type, level)) {
            fault(METADATA, row.place("Level"), "INDEX_LEVEL", row.text("Level"));
            level = 1;
        }
        double direction = inIndex ? number(METADATA, row, "Direction").orElse(Double.NaN) : 1;
        if (Math.abs(direction) != 1) {
            fault(METADATA, row.place("Direction"), "INDEX_DIRECTION", row.text("Direction"));
        }
        double weight = inIndex ? number(METADATA, row, "Weight").orElse(Double.NaN) : 0;
        if (!(weight >= 0)) {
            fault(METADATA, row.place("Weight"), "INDEX_WEIGHT", row.text("Weight"));
        }
        return new IndexEntry(
                code,
                row.text("iName").isEmpty() ? code : row.text("iName"),
                type,
                inIndex ? OptionalInt.of((int) level) : OptionalInt.empty(),
                inIndex ? row.text("Parent") : "",
                direction < 0 ? -1 : 1,
                weight,
                row.text("Denominator"),
                parameters(row),
                settings(row, type),
                row.place("iCode"));
    }

    private IndexSettings settings(Row row, IndexEntry.Type type) {
        if (type != IndexEntry.Type.INDICATOR) {
            SETTINGS.stream()
                    .filter(column -> !row.text(column).isEmpty())
                    .forEach(column -> fault(METADATA, row.place(column), "INDEX_SETTING", row.text("iCode"), column));
            return IndexSettings.NONE;
        }
        String normalise = row.text("Normalise");
        Optional<Normalisation> normalisation = Normalisation.parse(normalise);
        if (!normalise.isEmpty() && normalisation.isEmpty()) {
            fault(
                    METADATA,
                    row.place("Normalise"),
                    "INDEX_NORMALISATION",
                    normalise,
                    nearest(normalise, Normalisation.names()));
        }
        String most = row.text("Winmax");
        if (!most.isEmpty() && !most.matches("\\d{1,6}")) {
            fault(METADATA, row.place("Winmax"), "INDEX_WINMAX", most);
            return new IndexSettings(normalisation, OptionalInt.empty());
        }
        return new IndexSettings(
                normalisation, most.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(most)));
    }

    private static boolean isLevel(IndexEntry.Type type, double level) {
        return type == IndexEntry.Type.INDICATOR ? level == 1 : level >= 2 && level < 100 && level == Math.rint(level);
    }

    private IndexEntry.Type type(Row row) {
        for (IndexEntry.Type type : IndexEntry.Type.values()) {
            if (type.name().equalsIgnoreCase(row.text("Type"))) {
                return type;
            }
        }
        fault(METADATA, row.place("Type"), "INDEX_TYPE", row.text("Type"), nearest(row.text("Type"), TYPES));
        return IndexEntry.Type.OTHER;
    }

    private static ImmutableMap<String, Double> parameters(Row row) {
        ImmutableMap.Builder<String, Double> parameters = ImmutableMap.builder();
        for (String column : row.cells.keySet()) {
            if (!TEXTS.contains(column)) {
                parse(row.text(column)).ifPresent(value -> parameters.put(column, value));
            }
        }
        return parameters.buildOrThrow();
    }

    private Optional<Double> number(String where, Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> value = parse(text);
        if (value.isEmpty()) {
            fault(where, row.place(column), "INDEX_NUMBER", text, column);
        }
        return value;
    }

    private static Optional<Double> parse(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private IndexTable values(ImmutableList<Row> rows, List<IndexEntry> entries) {
        List<String> units = new ArrayList<>();
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            checkColumns(rows.get(0), entries);
        }
        Map<String, Place> seen = new HashMap<>();
        for (Row row : rows) {
            String unit = row.text("uCode");
            if (unit.isEmpty()) {
                fault(TABLE, row.place("uCode"), "INDEX_UNIT_EMPTY");
            } else if (seen.putIfAbsent(unit, row.start) != null) {
                fault(TABLE, row.place("uCode"), "UNIT_TWICE", unit);
            }
            units.add(unit);
        }
        for (IndexEntry entry : entries) {
            switch (entry.type()) {
                case INDICATOR, DENOMINATOR -> {
                    double[] values = new double[rows.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = number(TABLE, rows.get(i), entry.code()).orElse(Double.NaN);
                    }
                    columns.put(entry.code(), values);
                }
                case GROUP ->
                    groups.put(
                            entry.code(),
                            rows.stream().map(row -> row.text(entry.code())).toList());
                case AGGREGATE, OTHER -> {
                    // Aggregates are made, and what is something else is left alone.
                }
            }
        }
        return IndexTable.of(units, columns, groups);
    }

    private void checkColumns(Row heading, List<IndexEntry> entries) {
        if (!heading.cells.containsKey("uCode")) {
            fault(TABLE, new Place.InText(1, 1), "INDEX_COLUMN_LACKING", "uCode");
        }
        for (IndexEntry entry : entries) {
            boolean there = heading.cells.containsKey(entry.code());
            boolean made = entry.type() == IndexEntry.Type.AGGREGATE;
            if (!there && !made && entry.type() != IndexEntry.Type.OTHER) {
                fault(METADATA, entry.place(), "INDEX_NOT_IN_TABLE", entry.code());
            }
            if (there && made) {
                fault(METADATA, entry.place(), "INDEX_AGGREGATE_IN_TABLE", entry.code());
            }
        }
        Set<String> known = new HashSet<>(List.of("uCode", "uName", "Time"));
        entries.forEach(entry -> known.add(entry.code()));
        heading.cells.keySet().stream()
                .filter(column -> !entries.isEmpty() && !known.contains(column))
                .forEach(column ->
                        fault(TABLE, new Place.InText(1, 1), "INDEX_COLUMN_UNKNOWN", column, nearest(column, known)));
    }

    private void checkTree(List<IndexEntry> entries) {
        Map<String, IndexEntry> byCode = new HashMap<>();
        entries.forEach(entry -> byCode.put(entry.code(), entry));
        int roots = 0;
        for (IndexEntry entry : entries) {
            if (!entry.denominator().isEmpty()) {
                IndexEntry denominator = byCode.get(entry.denominator());
                if (denominator == null || denominator.type() != IndexEntry.Type.DENOMINATOR) {
                    fault(
                            METADATA,
                            entry.place(),
                            "INDEX_DENOMINATOR",
                            entry.code(),
                            entry.denominator(),
                            nearest(entry.denominator(), byCode.keySet()));
                }
            }
            if (entry.level().isEmpty()) {
                continue;
            }
            if (entry.parent().isEmpty()) {
                roots += entry.type() == IndexEntry.Type.AGGREGATE ? 1 : 2;
                continue;
            }
            IndexEntry parent = byCode.get(entry.parent());
            if (parent == null || parent.level().orElse(0) != entry.level().getAsInt() + 1) {
                fault(
                        METADATA,
                        entry.place(),
                        "INDEX_PARENT",
                        entry.code(),
                        entry.parent(),
                        nearest(entry.parent(), byCode.keySet()));
            }
        }
        if (roots != 1) {
            fault(METADATA, new Place.InText(1, 1), "INDEX_ROOT");
        }
        Map<String, Double> weights = new HashMap<>();
        entries.forEach(entry -> weights.merge(entry.parent(), entry.weight(), Double::sum));
        for (IndexEntry entry : entries) {
            if (entry.type() == IndexEntry.Type.AGGREGATE && weights.getOrDefault(entry.code(), 0.0) <= 0) {
                fault(METADATA, entry.place(), "INDEX_AGGREGATE_EMPTY", entry.code());
            }
        }
    }
}

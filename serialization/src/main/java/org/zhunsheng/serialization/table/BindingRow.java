package org.zhunsheng.serialization.table;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A row of a mapping file: one item of the official table and what it is bound to.
 *
 * @param line where it stands
 * @param item the number of the item as written
 * @param indicators codes of our indicators
 * @param facts yes/no facts by their codes, or limits such as {@code disclosure.items>=100}
 * @param points the points of the item, if they are stated
 */
record BindingRow(
        int line, String item, ImmutableList<String> indicators, ImmutableList<String> facts, Optional<String> points) {
    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("序号", "item")
            .put("项号", "item")
            .put("item", "item")
            .put("指标", "indicators")
            .put("本库指标", "indicators")
            .put("indicators", "indicators")
            .put("事实", "facts")
            .put("facts", "facts")
            .put("分值", "points")
            .put("points", "points")
            .buildOrThrow();
    private static final Splitter LIST =
            Splitter.on(Pattern.compile("[\\s、，；;]+")).omitEmptyStrings();

    /** The rows of {@code table} below its heading; empty if there is no heading that names the items. */
    static Optional<ImmutableList<BindingRow>> of(List<List<String>> table) {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> heading = table.get(0);
        for (int i = 0; i < heading.size(); i++) {
            String name = NAMES.get(heading.get(i).strip().toLowerCase(Locale.ROOT));
            if (name != null) {
                columns.put(name, i);
            }
        }
        if (!columns.containsKey("item")) {
            return Optional.empty();
        }
        ImmutableList.Builder<BindingRow> rows = ImmutableList.builder();
        for (int i = 1; i < table.size(); i++) {
            List<String> cells = table.get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new BindingRow(
                        i + 1,
                        cell(cells, columns, "item"),
                        ImmutableList.copyOf(LIST.split(cell(cells, columns, "indicators"))),
                        ImmutableList.copyOf(LIST.split(cell(cells, columns, "facts"))),
                        Optional.of(cell(cells, columns, "points")).filter(Predicate.not(String::isEmpty))));
            }
        }
        return Optional.of(rows.build());
    }

    private static String cell(List<String> cells, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }
}

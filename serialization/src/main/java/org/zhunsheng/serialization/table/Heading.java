package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The row that names the columns, and which column holds what. */
record Heading(int row, ImmutableMap<Heading.Column, Integer> columns) {
    private static final int SEARCHED = 12;
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");

    /** What a column holds. */
    enum Column {
        FIRST(Pattern.compile("一级(?:指标)?(?:名称)?|firstlevel|first|考核项目|类别")),
        SECOND(Pattern.compile("二级(?:指标)?(?:名称)?|secondlevel|second|考核内容")),
        TEXT(Pattern.compile("三级(?:指标)?(?:名称|内容)?|指标内容|具体指标|指标要求|具体要求|评估内容|测评内容|内容|text|thirdlevel|third")),
        NUMBER(Pattern.compile("序号|编号|指标序号|指标编号|项号|number|no\\.?"));

        private final Pattern form;

        Column(Pattern form) {
            this.form = form;
        }
    }

    /** The heading among the first rows of {@code rows}: the first row that names the text and one more column. */
    static Optional<Heading> find(List<List<String>> rows) {
        for (int row = 0; row < Math.min(rows.size(), SEARCHED); row++) {
            Map<Column, Integer> columns = columns(rows.get(row));
            if (columns.containsKey(Column.TEXT) && columns.size() > 1) {
                return Optional.of(new Heading(row, ImmutableMap.copyOf(columns)));
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> columns(List<String> cells) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            String name = SPACE.matcher(cells.get(i)).replaceAll("").toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.form.matcher(name).matches()) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    /** The cell of {@code column} in a row; blank if there is none. */
    String cell(List<String> cells, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }
}

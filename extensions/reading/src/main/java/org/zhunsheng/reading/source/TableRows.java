package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a file as rows of text, such as an official table of indicators that is to be imported. All tables of a file follow
 * one another, as a table that a page breaks in two does. A merged cell has its text in its first row and column only, paragraphs of
 * a cell are parted by line breaks. A file without any table gives one row of one cell for each paragraph.
 */
public final class TableRows {
    private TableRows() {}

    /** The rows of {@code document}. */
    public static ImmutableList<List<String>> of(SourceDocument document) {
        Map<Integer, Map<Integer, List<String>>> rows = new TreeMap<>();
        ImmutableList.Builder<List<String>> paragraphs = ImmutableList.builder();
        for (Block block : document.blocks()) {
            if (block.cell().isPresent()) {
                put(rows, block.cell().get(), text(block));
            } else if (block.kind() != BlockKind.FURNITURE) {
                paragraphs.add(ImmutableList.of(text(block)));
            }
        }
        if (rows.isEmpty()) {
            return paragraphs.build();
        }
        return rows.values().stream()
                .flatMap(table -> table.values().stream())
                .<List<String>>map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
    }

    private static String text(Block block) {
        return block.label().orElse("") + block.text();
    }

    private static void put(Map<Integer, Map<Integer, List<String>>> tables, CellPlace place, String text) {
        Map<Integer, List<String>> table = tables.computeIfAbsent(place.table(), number -> new TreeMap<>());
        List<String> row = table.computeIfAbsent(place.row(), number -> new ArrayList<>());
        while (row.size() < place.column() + place.columns()) {
            row.add("");
        }
        String before = row.get(place.column());
        row.set(place.column(), before.isEmpty() ? text : before + "\n" + text);
    }
}

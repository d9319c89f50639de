package org.zhunsheng.workbook;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merged cells of each sheet, gathered from the parts of a package as they are looked through: a sheet has its name in one
 * part, the place of its own part in another, and its merged cells there.
 */
final class MergedRanges {
    private static final String WORKBOOK = "/xl/workbook.xml";

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final ListMultimap<String, Range> ranges = ArrayListMultimap.create();

    /** Cells that are shown as one; rows and columns from 0, both ends included. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn, String text) {
        boolean covers(int column) {
            return firstColumn <= column && column <= lastColumn;
        }

        /** The range that {@code text} names, such as {@code B5:B7}; empty if it names none. */
        static Optional<Range> of(String text) {
            List<String> ends = com.google.common.base.Splitter.on(':').splitToList(text);
            if (ends.size() != 2 || !CellReference.isCell(ends.get(0)) || !CellReference.isCell(ends.get(1))) {
                return Optional.empty();
            }
            var first = new org.dhatim.fastexcel.reader.CellAddress(ends.get(0));
            var last = new org.dhatim.fastexcel.reader.CellAddress(ends.get(1));
            return Optional.of(new Range(first.getRow(), first.getColumn(), last.getRow(), last.getColumn(), text));
        }
    }

    void sheet(String name, String id) {
        ids.put(name, id);
    }

    void target(String id, String target) {
        targets.put(id, target);
    }

    void merged(String part, Range range) {
        ranges.put("/" + part, range);
    }

    /** The merged cells of the sheet {@code name}. */
    ImmutableList<Range> of(String name) {
        return Optional.ofNullable(ids.get(name))
                .map(targets::get)
                .map(target ->
                        URI.create(WORKBOOK).resolve(target.replace(" ", "%20")).getPath())
                .map(ranges::get)
                .map(ImmutableList::copyOf)
                .orElse(ImmutableList.of());
    }
}

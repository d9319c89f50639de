package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.source.CellPlace;

/** The tables of a text. One that a page breaks in two, with its headings repeated or left out, is one table. */
final class TableParts {
    private static final int LONGEST_CAPTION = 40;
    private static final int MOST_CAPTIONS = 3;
    private static final String CONTINUED = "续表";

    private final List<FoldedText> paragraphs;
    private final Map<Integer, CellPlace> places;

    private TableParts(List<FoldedText> paragraphs, Map<Integer, CellPlace> places) {
        this.paragraphs = paragraphs;
        this.places = places;
    }

    /**
     * A whole table.
     *
     * @param grid its cells
     * @param caption the short paragraphs before it
     */
    record Table(TableGrid grid, String caption) {}

    /** A table as the file has it. */
    private record Part(List<TableCell> cells) {
        int first() {
            return cells.get(0).paragraph();
        }

        int last() {
            return cells.get(cells.size() - 1).paragraph();
        }
    }

    /** The tables of a text with these {@code paragraphs}, of which those in {@code places} are cells. */
    static ImmutableList<Table> of(List<FoldedText> paragraphs, Map<Integer, CellPlace> places) {
        return new TableParts(paragraphs, places).tables();
    }

    private ImmutableList<Table> tables() {
        ListMultimap<Integer, TableCell> tables = LinkedListMultimap.create();
        places.forEach((paragraph, place) -> tables.put(
                place.table(),
                new TableCell(paragraph, place, paragraphs.get(paragraph).toString())));
        List<Part> whole = new ArrayList<>();
        for (Integer number : tables.keySet()) {
            Part part = new Part(ImmutableList.copyOf(tables.get(number)));
            int last = whole.size() - 1;
            if (last >= 0 && follows(whole.get(last), part) && isSame(whole.get(last), part)) {
                whole.set(last, joined(whole.get(last), part));
            } else {
                whole.add(part);
            }
        }
        return whole.stream()
                .map(part -> new Table(new TableGrid(part.cells()), caption(part.first())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether nothing stands between the two, or only a word that says that the table goes on. */
    private boolean follows(Part before, Part part) {
        int between = part.first() - before.last() - 1;
        return between == 0
                || (between == 1 && paragraphs.get(part.first() - 1).toString().contains(CONTINUED));
    }

    private static boolean isSame(Part before, Part part) {
        TableGrid above = new TableGrid(before.cells());
        TableGrid below = new TableGrid(part.cells());
        return above.width() == below.width() && (below.headRows() == 0 || repeatsHead(above, below));
    }

    private static boolean repeatsHead(TableGrid above, TableGrid below) {
        ImmutableSet<String> head = below.textsBefore(below.headRows());
        return !head.isEmpty() && above.textsBefore(above.headRows()).containsAll(head);
    }

    private static Part joined(Part before, Part part) {
        TableGrid above = new TableGrid(before.cells());
        TableGrid below = new TableGrid(part.cells());
        int rows = above.cells().stream()
                .mapToInt(cell -> cell.place().row() + cell.place().rows())
                .max()
                .orElse(0);
        List<TableCell> cells = new ArrayList<>(above.cells());
        below.cells().stream()
                .filter(cell -> cell.place().row() >= below.headRows())
                .map(cell -> cell.down(rows))
                .forEach(cells::add);
        return new Part(cells);
    }

    /** The short paragraphs before a table: its title, and the unit over it. */
    private String caption(int first) {
        List<String> captions = new ArrayList<>();
        for (int i = first - 1; i >= 0 && captions.size() < MOST_CAPTIONS && !places.containsKey(i); i--) {
            String text = paragraphs.get(i).toString();
            if (!captions.isEmpty() && text.length() > LONGEST_CAPTION) {
                break;
            }
            captions.add(0, text);
        }
        return String.join(" ", captions);
    }
}

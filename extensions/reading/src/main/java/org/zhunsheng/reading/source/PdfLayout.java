package org.zhunsheng.reading.source;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Tells running heads, rows of tables and lines of text apart, and how the lines lie in their column. */
final class PdfLayout {
    private static final float INDENT = 1.2f;
    private static final float ROOM = 3.2f;
    private static final float LARGER = 1.12f;
    private static final float GAP = 1.6f;
    private static final int FEWEST_INDENTED = 2;

    private final List<List<List<PdfLine>>> pages;
    private final List<ImmutableList<PdfRuledTable>> ruled;
    private final PdfRuledTable.ToLines toLines;
    private final BlockList blocks;
    private final PdfFurniture furniture;
    private final float size;
    private final float left;
    private final float right;
    private final float spacing;
    private final boolean indented;
    private @Nullable PdfLine last;
    private PdfTable table = new PdfTable();
    private int tables;

    PdfLayout(
            List<List<List<PdfLine>>> pages,
            List<ImmutableList<PdfRuledTable>> ruled,
            PdfRuledTable.ToLines toLines,
            PDDocument document,
            BlockList blocks) {
        this.pages = pages;
        this.ruled = ruled;
        this.toLines = toLines;
        this.blocks = blocks;
        this.furniture = new PdfFurniture(pages, document);
        List<PdfLine> body = body();
        this.size = mostFrequent(body.stream().map(PdfLine::size).toList(), 12);
        this.right = rightEdge(body);
        this.left = leftEdge(body);
        this.spacing = spacing(body);
        this.indented = body.stream()
                        .filter(line -> indent(line) >= INDENT && indent(line) <= 3 * INDENT)
                        .count()
                >= FEWEST_INDENTED;
    }

    void write() {
        for (int page = 0; page < pages.size(); page++) {
            List<List<PdfLine>> rows = pages.get(page);
            boolean first = true;
            int written = 0;
            for (List<PdfLine> row : rows) {
                written = ruled(page, written, row.get(0).baseline());
                if (furniture.contains(row)) {
                    row.forEach(line -> blocks.add(Block.of(BlockKind.FURNITURE, ImmutableList.of(line.piece()))));
                } else if (row.size() > 1 || table.takes(row.get(0))) {
                    table.add(row);
                    first = false;
                } else {
                    endTable();
                    line(row.get(0), first);
                    first = false;
                }
            }
            ruled(page, written, Float.MAX_VALUE);
        }
        endTable();
    }

    /** Writes the ruled tables of a page that begin above {@code baseline}, from the one numbered {@code next}; gives the next one. */
    private int ruled(int page, int next, float baseline) {
        int written = next;
        while (written < ruled.get(page).size() && ruled.get(page).get(written).top() < baseline) {
            endTable();
            ruled.get(page).get(written++).write(page + 1, tables++, toLines, blocks);
            last = null;
        }
        return written;
    }

    private void endTable() {
        if (!table.isEmpty()) {
            table.write(tables++, blocks);
            table = new PdfTable();
            last = null;
        }
    }

    private void line(PdfLine line, boolean first) {
        PdfLine before = last;
        boolean gap = before != null
                && !first
                && line.baseline() - before.baseline() > GAP * spacing * Math.max(1, line.size() / size);
        int full = Math.round((right - left) / size * 2);
        LineShape shape = new LineShape(
                Math.max(0, Math.round(indent(line) * 2)),
                Math.round((line.right() - left) / size * 2),
                full,
                gap,
                first && before != null,
                flow(before, line, gap));
        blocks.add(Block.line(shape, ImmutableList.of(line.piece())));
        last = line;
    }

    private LineFlow flow(@Nullable PdfLine before, PdfLine line, boolean gap) {
        if (before == null) {
            return LineFlow.BEGINS;
        }
        float ratio = line.size() / before.size();
        if (ratio > LARGER || ratio * LARGER < 1) {
            return LineFlow.BEGINS;
        }
        if (line.size() > size * LARGER && isCentred(line) && isCentred(before) && !gap) {
            return LineFlow.CONTINUES;
        }
        boolean room = right - before.right() > ROOM * size;
        if (indented && !room && indent(line) < INDENT && indent(line) > -INDENT) {
            return LineFlow.CONTINUES;
        }
        return LineFlow.OPEN;
    }

    private boolean isCentred(PdfLine line) {
        float before = line.left() - left;
        float behind = right - line.right();
        return Math.abs(before - behind) < 2 * line.size();
    }

    private float indent(PdfLine line) {
        return (line.left() - left) / size;
    }

    private List<PdfLine> body() {
        List<PdfLine> body = new ArrayList<>();
        for (List<List<PdfLine>> rows : pages) {
            for (List<PdfLine> row : rows) {
                if (row.size() == 1 && !furniture.contains(row)) {
                    body.add(row.get(0));
                }
            }
        }
        return body;
    }

    private static float mostFrequent(List<Float> values, float otherwise) {
        Multiset<Integer> rounded = HashMultiset.create();
        values.forEach(value -> rounded.add(Math.round(value * 2)));
        int most = rounded.elementSet().stream()
                .max(Comparator.<Integer>comparingInt(rounded::count).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        return most <= 0 ? otherwise : most / 2f;
    }

    /** The right edge: where most lines end; marks at the end of a line may hang out, and a title may be wider. */
    private float rightEdge(List<PdfLine> body) {
        List<Float> edges = body.stream()
                .filter(line -> line.size() < size * LARGER)
                .map(PdfLine::right)
                .sorted()
                .toList();
        if (edges.isEmpty()) {
            return body.isEmpty() ? 1 : body.get(0).right();
        }
        float most = mostFrequent(edges, edges.get(0));
        long beyond = edges.stream().filter(edge -> edge > most + 3 * size).count();
        return beyond * 10 <= edges.size() ? most : edges.get(Math.max(0, edges.size() - 1 - edges.size() / 50));
    }

    /** The left edge: the leftmost that a tenth of the lines begin at. */
    private float leftEdge(List<PdfLine> body) {
        List<Float> edges = body.stream()
                .filter(line -> line.size() < size * LARGER)
                .map(PdfLine::left)
                .sorted()
                .toList();
        return edges.isEmpty() ? 0 : edges.get(Math.min(edges.size() - 1, edges.size() / 20));
    }

    private float spacing(List<PdfLine> body) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < body.size(); i++) {
            float distance = body.get(i).baseline() - body.get(i - 1).baseline();
            if (distance > 0) {
                distances.add(distance);
            }
        }
        return mostFrequent(distances, 1.5f * size);
    }
}

package org.zhunsheng.reading.source;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Numbers of pages, and what stands at one height at the edge of most pages, parted from the text. */
final class PdfFurniture {
    private static final float EDGE = 0.13f;
    private static final float PARTED = 1.3f;
    private static final int MOST_ROWS = 3;

    private final Set<List<PdfLine>> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PDDocument document;
    private final float spacing;

    PdfFurniture(List<List<List<PdfLine>>> pages, PDDocument document) {
        this.document = document;
        this.spacing = spacing(pages);
        Multiset<String> heights = HashMultiset.create();
        List<List<PdfLine>> candidates = new ArrayList<>();
        for (List<List<PdfLine>> page : pages) {
            Set<String> here = new HashSet<>();
            for (List<PdfLine> row : outer(page)) {
                candidates.add(row);
                here.add(key(row));
            }
            heights.addAll(here);
            outermost(page);
        }
        for (List<PdfLine> row : candidates) {
            int count = heights.count(key(row));
            // A head may alternate between left and right pages.
            boolean running = count >= 2 && count * 5 >= pages.size() * 2;
            if (running || Furniture.isPageNumber(text(row))) {
                rows.add(row);
            }
        }
    }

    boolean contains(List<PdfLine> row) {
        return rows.contains(row);
    }

    /** A number between dashes is one of a page, even if it stands close to the text. */
    private void outermost(List<List<PdfLine>> page) {
        if (!page.isEmpty()) {
            for (List<PdfLine> row : List.of(page.get(0), page.get(page.size() - 1))) {
                String text = text(row);
                boolean bare = text.chars().allMatch(c -> Character.isDigit(c));
                if (!bare && atEdge(row) && Furniture.isPageNumber(text)) {
                    rows.add(row);
                }
            }
        }
    }

    /** The rows at both edges of a page that a larger distance parts from the text. */
    private List<List<PdfLine>> outer(List<List<PdfLine>> page) {
        List<List<PdfLine>> outer = new ArrayList<>();
        int last = page.size() - 1;
        for (int i = 0; i < Math.min(MOST_ROWS, last); i++) {
            if (baseline(page, i + 1) - baseline(page, i) > PARTED * spacing) {
                outer.addAll(page.subList(0, i + 1));
                break;
            }
        }
        for (int i = last; i > Math.max(0, last - MOST_ROWS); i--) {
            if (baseline(page, i) - baseline(page, i - 1) > PARTED * spacing) {
                outer.addAll(page.subList(i, page.size()));
                break;
            }
        }
        outer.removeIf(row -> !atEdge(row));
        return outer;
    }

    private boolean atEdge(List<PdfLine> row) {
        PdfLine line = row.get(0);
        float height = document.getPage(line.page() - 1).getMediaBox().getHeight();
        return line.baseline() < EDGE * height || line.baseline() > (1 - EDGE) * height;
    }

    private static float baseline(List<List<PdfLine>> page, int row) {
        return page.get(row).get(0).baseline();
    }

    /** The usual distance between two rows. */
    private static float spacing(List<List<List<PdfLine>>> pages) {
        List<Float> distances = new ArrayList<>();
        for (List<List<PdfLine>> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                distances.add(baseline(page, i) - baseline(page, i - 1));
            }
        }
        Collections.sort(distances);
        return distances.isEmpty() ? 1 : distances.get(distances.size() / 2);
    }

    private static String key(List<PdfLine> row) {
        return Math.round(row.get(0).baseline() / 4) + " "
                + text(row).replaceAll("[0-9０-９]+", "0").replace(" ", "");
    }

    private static String text(List<PdfLine> row) {
        StringBuilder text = new StringBuilder();
        row.forEach(line -> text.append(line.text()).append(' '));
        return text.toString().strip();
    }
}

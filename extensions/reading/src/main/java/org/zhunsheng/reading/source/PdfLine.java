package org.zhunsheng.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/** Characters of a PDF that stand at one height beside each other. Measures are in points from the upper left corner. */
final class PdfLine {
    private static final float SPACE = 0.25f;

    private final int page;
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float baseline;
    private float size;
    private boolean faint;

    private PdfLine(int page) {
        this.page = page;
    }

    /** The characters of one height, parted where the distance between them is at least {@code apart} times their size. */
    static List<PdfLine> segments(int page, List<TextPosition> row, float apart, Set<TextPosition> faint) {
        List<PdfLine> segments = new ArrayList<>();
        PdfLine open = null;
        for (TextPosition position : row) {
            float gap = open == null ? 0 : position.getXDirAdj() - open.right;
            float em = Math.max(1, position.getFontSizeInPt());
            if (open == null || gap >= apart * em) {
                open = new PdfLine(page);
                segments.add(open);
            } else if (gap > SPACE * em) {
                open.text.append(' ');
            }
            open.add(position);
            open.faint |= faint.contains(position);
        }
        segments.removeIf(segment -> segment.text().isBlank());
        return segments;
    }

    private void add(TextPosition position) {
        boolean first = text.length() == 0;
        left = first ? position.getXDirAdj() : Math.min(left, position.getXDirAdj());
        right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
        float above = position.getYDirAdj() - position.getHeightDir();
        top = first ? above : Math.min(top, above);
        baseline = position.getYDirAdj();
        size = Math.max(size, position.getFontSizeInPt());
        text.append(position.getUnicode());
    }

    int page() {
        return page;
    }

    String text() {
        return text.toString();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float baseline() {
        return baseline;
    }

    float size() {
        return size;
    }

    Piece piece() {
        return new Piece(
                text(),
                new Locator.InPdf(
                        page,
                        Math.round(left),
                        Math.round(top),
                        Math.round(right - left),
                        Math.round(baseline - top),
                        0),
                faint);
    }

    /** Whether a character of it is white. */
    boolean isFaint() {
        return faint;
    }
}

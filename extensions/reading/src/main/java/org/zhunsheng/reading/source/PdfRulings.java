package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** The straight lines that a page draws: those between the cells of its tables are among them. Measures as {@link PdfLine} has them. */
final class PdfRulings {
    /** More lines than this are a drawing. */
    private static final int MOST = 4_000;

    private static final float THIN = 3;
    private static final float SHORTEST = 5;

    private final float height;
    private final float left;
    private final float bottom;
    private final List<Point2D.Float> path = new ArrayList<>();
    private final List<Ruling> open = new ArrayList<>();
    private final List<Ruling> drawn = new ArrayList<>();

    /** @param height the height of the page; {@code left} and {@code bottom} are its corner */
    PdfRulings(float height, float left, float bottom) {
        this.height = height;
        this.left = left;
        this.bottom = bottom;
    }

    /**
     * A line from left to right or from top to bottom.
     *
     * @param across whether it runs from left to right
     * @param at its height, or how far from the left it runs
     * @param from where it begins
     * @param to where it ends
     */
    record Ruling(boolean across, float at, float from, float to) {
        boolean touches(Ruling other) {
            return across == other.across
                    ? Math.abs(at - other.at) <= THIN && from <= other.to + THIN && other.from <= to + THIN
                    : at >= other.from - THIN
                            && at <= other.to + THIN
                            && other.at >= from - THIN
                            && other.at <= to + THIN;
        }

        /** Whether it covers the place {@code along} it. */
        boolean covers(float along) {
            return from - 1 <= along && along <= to + 1;
        }
    }

    /** The lines, if they are few enough to be those of tables. */
    ImmutableList<Ruling> drawn() {
        return drawn.size() > MOST ? ImmutableList.of() : ImmutableList.copyOf(drawn);
    }

    /** Follows the operator {@code name} of a path. */
    void follow(String name, List<COSBase> operands, Matrix matrix) {
        switch (name) {
            case "m", "l" -> point(name, operands, matrix);
            case "re" -> rectangle(operands, matrix);
            case "h" -> close();
            case "S", "B", "B*", "f", "F", "f*" -> end(true);
            case "s", "b", "b*" -> {
                close();
                end(true);
            }
            case "n" -> end(false);
            default -> {
                // Curves and colours draw no straight line.
            }
        }
    }

    private void end(boolean shown) {
        if (shown && drawn.size() <= MOST) {
            drawn.addAll(open);
        }
        open.clear();
        path.clear();
    }

    private void point(String name, List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 2 || open.size() > MOST) {
            return;
        }
        Point2D.Float next = at(operands, 0, matrix);
        if (name.equals("m")) {
            path.clear();
        } else if (!path.isEmpty()) {
            line(path.get(path.size() - 1), next);
        }
        path.add(next);
    }

    private void close() {
        if (path.size() > 2) {
            line(path.get(path.size() - 1), path.get(0));
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 4 || open.size() > MOST) {
            return;
        }
        float x = number(operands, 0);
        float y = number(operands, 1);
        Point2D.Float one = moved(matrix.transformPoint(x, y));
        Point2D.Float other = moved(matrix.transformPoint(x + number(operands, 2), y + number(operands, 3)));
        float wide = Math.abs(one.x - other.x);
        float high = Math.abs(one.y - other.y);
        if (high <= THIN || wide <= THIN) {
            // A line that is drawn as a thin box.
            float middleX = (one.x + other.x) / 2;
            float middleY = (one.y + other.y) / 2;
            line(
                    new Point2D.Float(high <= wide ? one.x : middleX, high <= wide ? middleY : one.y),
                    new Point2D.Float(high <= wide ? other.x : middleX, high <= wide ? middleY : other.y));
        } else {
            Point2D.Float upper = new Point2D.Float(other.x, one.y);
            Point2D.Float lower = new Point2D.Float(one.x, other.y);
            line(one, upper);
            line(upper, other);
            line(other, lower);
            line(lower, one);
        }
    }

    private void line(Point2D.Float one, Point2D.Float other) {
        if (Math.abs(one.y - other.y) <= 1 && Math.abs(one.x - other.x) >= SHORTEST) {
            open.add(new Ruling(true, (one.y + other.y) / 2, Math.min(one.x, other.x), Math.max(one.x, other.x)));
        } else if (Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) >= SHORTEST) {
            open.add(new Ruling(false, (one.x + other.x) / 2, Math.min(one.y, other.y), Math.max(one.y, other.y)));
        }
    }

    private Point2D.Float at(List<COSBase> operands, int index, Matrix matrix) {
        return moved(matrix.transformPoint(number(operands, index), number(operands, index + 1)));
    }

    private Point2D.Float moved(Point2D.Float point) {
        return new Point2D.Float(point.x - left, height - (point.y - bottom));
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}

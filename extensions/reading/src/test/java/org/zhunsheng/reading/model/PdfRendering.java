package org.zhunsheng.reading.model;

import java.util.Random;
import org.zhunsheng.reading.model.ModelText.Kind;
import org.zhunsheng.reading.model.ModelText.Part;

/** Reports as PDFs: lines of one width, an indent before paragraphs, numbers of pages, and a running head on some. */
final class PdfRendering {
    private static final double LEFT = 90;
    private static final double RIGHT = 505;
    private static final double TOP = 750;
    private static final double BOTTOM = 90;
    private static final int LONGEST_TITLE = 26;

    private final PdfPages pages = new PdfPages();
    private final double size;
    private final double spacing;
    private final boolean head;
    private double y = TOP;
    private int page;

    private PdfRendering(Random random, boolean head) {
        this.size = 12 + random.nextInt(3) * 2;
        this.spacing = size * (1.4 + random.nextInt(4) * 0.15);
        this.head = head;
        nextPage();
    }

    static byte[] write(ModelText model, Random random) {
        long seed = random.nextLong();
        PdfRendering plain = new PdfRendering(new Random(seed), false);
        model.parts().forEach(plain::part);
        // Nothing tells the head of a single page from its text.
        PdfRendering rendering = new PdfRendering(new Random(seed), plain.page > 1 && random.nextBoolean());
        model.parts().forEach(rendering::part);
        return rendering.pages.bytes();
    }

    private void nextPage() {
        page++;
        pages.page();
        y = TOP;
        pages.text(page % 2 == 0 ? LEFT : RIGHT - 40, 50, 10, "— " + page + " —");
        if (head) {
            pages.text(LEFT, 800, 10, "某某县人民政府文件");
        }
    }

    private void part(Part part) {
        String whole = part.mark() + part.text();
        switch (part.kind()) {
            case TITLE -> title(whole);
            case CLOSING -> line(RIGHT - width(whole) - 2 * size, size, whole);
            case ROW -> row(part);
            case ADDRESS -> wrapped(whole, 0);
            default -> wrapped(whole, 2 * size);
        }
        if (part.kind() == Kind.TITLE) {
            y -= spacing;
        }
    }

    /** A title of one line, or of several in the middle of the page. */
    private void title(String whole) {
        int lines = (whole.length() + LONGEST_TITLE - 1) / LONGEST_TITLE;
        int each = (whole.length() + lines - 1) / lines;
        for (int from = 0; from < whole.length(); from += each) {
            String words = whole.substring(from, Math.min(whole.length(), from + each));
            line((LEFT + RIGHT - words.length() * size * 1.5) / 2 + size * 2, size * 1.4, words);
        }
    }

    private void row(Part part) {
        if (y < BOTTOM) {
            nextPage();
        }
        for (int i = 0; i < part.texts().size(); i++) {
            pages.text(LEFT + 5 + i * 140, y, size, part.texts().get(i));
        }
        y -= spacing;
    }

    private void wrapped(String whole, double indent) {
        int from = 0;
        double x = LEFT + indent;
        double used = x;
        for (int i = 0; i < whole.length(); i++) {
            double next = width(whole.substring(i, i + 1));
            boolean hangs = "，。、；：）》”％%".indexOf(whole.charAt(i)) >= 0;
            boolean word = i > from && isLatin(whole.charAt(i)) && isLatin(whole.charAt(i - 1));
            if (used + next > RIGHT && !hangs && !word) {
                line(x, size, whole.substring(from, i));
                from = i;
                x = LEFT;
                used = x;
            }
            used += next;
        }
        line(x, size, whole.substring(from));
    }

    private static boolean isLatin(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private void line(double x, double fontSize, String text) {
        if (y < BOTTOM) {
            nextPage();
        }
        pages.text(x, y, fontSize, text);
        y -= spacing;
    }

    private double width(String text) {
        return text.chars().mapToDouble(c -> c < 0x80 ? size / 2 : size).sum();
    }
}

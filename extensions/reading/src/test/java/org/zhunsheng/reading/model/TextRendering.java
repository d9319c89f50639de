package org.zhunsheng.reading.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Random;
import org.zhunsheng.reading.model.ModelText.Kind;
import org.zhunsheng.reading.model.ModelText.Part;

/** Reports as plain text and Markdown. */
final class TextRendering {
    private TextRendering() {}

    static byte[] lines(ModelText model, Random random) {
        StringBuilder text = new StringBuilder();
        String end = random.nextBoolean() ? "\r\n" : "\n";
        boolean indent = random.nextBoolean();
        boolean blank = random.nextBoolean();
        for (Part part : model.parts()) {
            for (String cell : part.texts()) {
                boolean indented = indent && part.kind() != Kind.TITLE && part.kind() != Kind.ADDRESS;
                text.append(indented ? "　　" : "")
                        .append(spaced(part.mark() + cell, random))
                        .append(end);
                text.append(blank ? end : "");
            }
        }
        return encode(text, random);
    }

    static byte[] wrapped(ModelText model, Random random) {
        int width = 40 + 2 * random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (Part part : model.parts()) {
            for (String cell : part.texts()) {
                String whole = part.mark() + cell;
                if (part.kind() == Kind.TITLE || part.kind() == Kind.CLOSING) {
                    text.append("          ").append(whole).append('\n');
                } else {
                    wrap(text, part.kind() == Kind.ADDRESS ? whole : "　　" + whole, width);
                }
            }
        }
        return encode(text, random);
    }

    private static void wrap(StringBuilder text, String whole, int width) {
        int used = 0;
        for (int i = 0; i < whole.length(); i++) {
            int next = whole.charAt(i) >= 0x1100 || "“”".indexOf(whole.charAt(i)) >= 0 ? 2 : 1;
            boolean hangs = "，。、；：）》”".indexOf(whole.charAt(i)) >= 0;
            if (used + next > width && !hangs) {
                text.append('\n');
                used = 0;
            }
            text.append(whole.charAt(i));
            used += next;
        }
        text.append('\n');
    }

    /** One line a paragraph, but for long paragraphs, which a page break cuts somewhere behind their first sentence. */
    static byte[] pages(ModelText model, Random random) {
        StringBuilder text = new StringBuilder();
        for (Part part : model.parts()) {
            for (String cell : part.texts()) {
                String whole = part.mark() + cell;
                int sentence = whole.indexOf('。') + 2;
                int cut = sentence > 1 && whole.length() > sentence + 10
                        ? sentence + random.nextInt(whole.length() - sentence - 1)
                        : 0;
                if (cut > 0 && isOpen(whole, cut)) {
                    text.append(whole, 0, cut)
                            .append("\n\n")
                            .append(whole.substring(cut))
                            .append("\n\n");
                } else {
                    text.append(whole).append("\n\n");
                }
            }
        }
        return encode(text, random);
    }

    /** Whether the text before {@code cut} does not end as a paragraph does, and a number is not cut in two. */
    private static boolean isOpen(String whole, int cut) {
        char before = whole.charAt(cut - 1);
        boolean digits = Character.isDigit(before) || before == '.' || before == '×';
        return "。：；”）".indexOf(before) < 0 && !digits;
    }

    static byte[] markdown(ModelText model) {
        StringBuilder text = new StringBuilder();
        boolean inTable = false;
        for (Part part : model.parts()) {
            if (part.kind() == Kind.ROW) {
                text.append("| ").append(String.join(" | ", part.texts())).append(" |\n");
                text.append(inTable ? "" : "|---|---:|---:|\n");
                inTable = true;
                continue;
            }
            text.append(inTable ? "\n" : "");
            inTable = false;
            String head = part.kind() == Kind.TITLE ? "# " : part.kind() == Kind.HEADING ? "## " : "";
            text.append(head).append(part.mark()).append(part.text()).append("\n\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Spaces and full-width digits that say nothing. */
    static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        boolean wide = random.nextInt(4) == 0;
        boolean spaces = random.nextInt(3) == 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean edge = i > 0
                    && digit != Character.isDigit(text.charAt(i - 1))
                    && Character.isIdeographic(digit ? text.charAt(i - 1) : c);
            spaced.append(spaces && edge ? " " : "").append(digit && wide ? (char) (c - '0' + '０') : c);
        }
        return spaced.toString();
    }

    private static byte[] encode(StringBuilder text, Random random) {
        Charset charset = random.nextInt(3) == 0 ? Charset.forName("GB18030") : UTF_8;
        return text.toString().getBytes(charset);
    }
}

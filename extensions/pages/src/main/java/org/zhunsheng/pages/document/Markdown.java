package org.zhunsheng.pages.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blocks as Markdown (CommonMark with tables). Every mark of Markdown and HTML in a text is escaped. */
final class Markdown {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|~>]");

    private Markdown() {}

    static String of(List<String> title, List<Block> blocks) {
        StringBuilder text =
                new StringBuilder("# ").append(escaped(String.join(" ", title))).append("\n");
        for (Block block : blocks) {
            text.append('\n');
            if (block instanceof Block.Heading heading) {
                text.append("#".repeat(heading.level() + 1))
                        .append(' ')
                        .append(escaped(heading.text()))
                        .append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(escaped(paragraph.text())).append('\n');
            } else if (block instanceof Block.Table table) {
                row(text, table.header());
                text.append("|---".repeat(table.header().size())).append("|\n");
                table.rows().forEach(row -> row(text, row));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream()
                .map(cell -> escaped(cell).replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** {@code text} so that it reads as it stands. */
    static String escaped(String text) {
        return MARKS.matcher(text.replace("&", "&amp;").replace("<", "&lt;")).replaceAll("\\\\$0");
    }
}

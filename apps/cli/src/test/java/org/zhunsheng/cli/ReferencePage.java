package org.zhunsheng.cli;

import org.zhunsheng.core.text.Lang;

/** A page of the generated reference in one language, written line by line. */
final class ReferencePage {
    private final Lang lang;
    private final StringBuilder text = new StringBuilder();

    ReferencePage(Lang lang, String name, String zh, String en) {
        this.lang = lang;
        heading(1, say(zh, en));
        line(lang == Lang.ZH ? "[English](" + name + ".md)" : "[中文](" + name + ".zh-CN.md)");
    }

    Lang lang() {
        return lang;
    }

    /** The one of two texts that is in the language of the page. */
    String say(String zh, String en) {
        return lang == Lang.ZH ? zh : en;
    }

    void heading(int level, String title) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    }

    /** A paragraph. */
    void line(String line) {
        text.append(line).append('\n');
    }

    void paragraph(String line) {
        text.append('\n').append(line).append('\n');
    }

    void head(String... cells) {
        text.append('\n');
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
    }

    void row(String... cells) {
        text.append("| ");
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : " | ")
                    .append(cells[i].replace("\n", " ").replace("|", "\\|").strip());
        }
        text.append(" |\n");
    }

    void block(String language, String content) {
        text.append("\n```")
                .append(language)
                .append('\n')
                .append(content.stripTrailing())
                .append("\n```\n");
    }

    String text() {
        return text.toString();
    }
}

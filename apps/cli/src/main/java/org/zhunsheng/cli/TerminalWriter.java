package org.zhunsheng.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** A page of terminal output: headings, wrapped text, and colour where there is a terminal to show it. Every line is one line. */
final class TerminalWriter {
    private static final int HANGING = 2;

    private final PrintWriter out;
    private final int width;
    private final Ansi ansi;

    TerminalWriter(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
        this.ansi = Ansi.AUTO;
    }

    int width() {
        return width;
    }

    void line(String text) {
        String plain = TerminalText.plain(text).stripTrailing();
        out.print(TerminalStyle.render(plain, ansi.enabled()) + "\n");
    }

    void blank() {
        out.print("\n");
    }

    void heading(String text) {
        blank();
        line(bold(text));
        line("─".repeat(width));
    }

    /** A row of a table: {@code title} whole in a column of {@code width}, on as many lines as it takes, {@code rest} behind its first. */
    void row(String indent, String title, int width, String rest) {
        if (Layout.width(title) < width) {
            line(indent + Layout.left(title, width) + rest);
            return;
        }
        String lead = indent;
        String behind = rest;
        for (String wrapped : Layout.wrap(title, width - 1 - HANGING)) {
            line(lead + Layout.left(wrapped, width) + behind);
            lead = " ".repeat(Layout.width(indent) + HANGING);
            behind = "";
        }
    }

    /** {@code text} behind {@code mark}, its further lines set in under its first. */
    void item(String mark, String text) {
        int indent = Layout.width(mark);
        String lead = mark;
        for (String wrapped : Layout.wrap(text, width - indent)) {
            line(lead + wrapped);
            lead = " ".repeat(indent);
        }
    }

    String bold(String text) {
        return TerminalStyle.BOLD.of(text);
    }

    void flush() {
        out.flush();
    }
}

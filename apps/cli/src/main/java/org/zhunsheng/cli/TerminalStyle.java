package org.zhunsheng.cli;

import picocli.CommandLine.Help.Ansi;

/**
 * A style of text on a terminal. Within the program a style is a mark, one character that no document may hold; only the line that goes
 * to a terminal turns marks into escape sequences, so no escape sequence of a file gets there.
 */
enum TerminalStyle {
    BOLD(1, "bold"),
    GREEN(2, "fg(green)"),
    YELLOW(3, "fg(yellow)"),
    RED(4, "fg(red)");

    /** A noncharacter of Unicode; those behind it begin the styles. */
    private static final char END = '\uFDD0';

    private final String mark;
    private final String name;

    TerminalStyle(int number, String name) {
        this.mark = Character.toString(END + number);
        this.name = name;
    }

    /** {@code text} in this style. */
    String of(String text) {
        return mark + text + END;
    }

    /** Whether {@code sign} begins or ends a style. */
    static boolean isMark(int sign) {
        return sign >= END && sign <= END + values().length;
    }

    /** {@code text} with escape sequences for its marks, or without them if {@code shown} is false. */
    static String render(String text, boolean shown) {
        String rendered = text.replace(Character.toString(END), shown ? "\u001b[0m" : "");
        for (TerminalStyle style : values()) {
            String on = shown ? Ansi.Style.on(Ansi.Style.parse(style.name)) : "";
            rendered = rendered.replace(style.mark, on);
        }
        return rendered;
    }
}

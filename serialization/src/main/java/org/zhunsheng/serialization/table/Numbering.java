package org.zhunsheng.serialization.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a line of an outline begins with.
 *
 * @param level the level it stands for
 * @param number its value where it is written in digits
 * @param rest the line without it
 */
record Numbering(Level level, Optional<Integer> number, String rest) {
    /** The levels of the customary numbering 一、（一）1. */
    enum Level {
        /** 一、 or 第一部分. */
        FIRST(Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]{1,3}(?:部分|章|类))\\s*")),
        /** （一）, also in half-width brackets, and 1.1 with two figures. */
        SECOND(Pattern.compile("(?:[（(][一二三四五六七八九十]{1,3}[）)][、．.]?|[0-9]{1,2}\\.[0-9]{1,2}(?![0-9.])[、．.]?)\\s*")),
        /** 1. or 1、 or （1） or 1.1.1 or 第1项. */
        ITEM(
                Pattern.compile(
                        "(?:([0-9]{1,3})[.．、](?![0-9])|[（(]([0-9]{1,3})[）)]|第([0-9]{1,3})[项条][、：:]?|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}[、．.]?)\\s*"));

        private final Pattern form;

        Level(Pattern form) {
            this.form = form;
        }
    }

    /** The numbering of {@code line}; empty if it begins with none. */
    static Optional<Numbering> of(String line) {
        for (Level level : Level.values()) {
            Matcher matcher = level.form.matcher(line);
            if (matcher.lookingAt()) {
                return Optional.of(new Numbering(level, figures(matcher), line.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> figures(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(Integer.valueOf(matcher.group(i)));
            }
        }
        return Optional.empty();
    }

    /** {@code text} without the numbering that it begins with. */
    static String strip(String text) {
        return of(text).map(Numbering::rest).orElse(text).strip();
    }
}

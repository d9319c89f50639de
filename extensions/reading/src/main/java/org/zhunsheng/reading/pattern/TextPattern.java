package org.zhunsheng.reading.pattern;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.ChineseNumerals;

/**
 * A pattern of the closed rule language, compiled once: literal text, {@code (one|other)} for alternatives, <code>{n}</code> for a gap
 * of up to n characters inside a clause, {@code #} for a run of digits, {@code @} for a run of Chinese numerals, {@code ^} and {@code $}
 * for the ends of the paragraph. The brackets of the text itself are written full width. There is no repetition, so that a match costs a bounded number of steps. Immutable and thread-safe.
 */
@Immutable
public final class TextPattern {
    private static final int LONGEST_GAP = 40;
    private static final int LONGEST_RUN = 24;
    private static final TextPattern NOTHING = new TextPattern("", ImmutableList.of());
    private static final String GAP_ENDS = "。;,!?";

    private final String source;
    private final ImmutableList<Step> steps;
    /** The characters of which one begins every match; null if any may. */
    private final @Nullable String heads;

    private TextPattern(String source, ImmutableList<Step> steps) {
        this.source = source;
        this.steps = steps;
        this.heads = steps.isEmpty() ? null : steps.get(0).heads();
    }

    /**
     * The pattern that {@code source} writes.
     *
     * @throws IllegalArgumentException if a bracket is open, a gap is no number or too long, or nothing is there
     */
    public static TextPattern of(String source) {
        List<Step> steps = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            Step special = Edge.of(c);
            if (c == '{' || c == '(') {
                int close = source.indexOf(c == '{' ? '}' : ')', i);
                if (close < 0) {
                    throw new IllegalArgumentException("open bracket in pattern " + source);
                }
                String inside = source.substring(i + 1, close);
                special = c == '{' ? gap(source, inside) : Choice.of(inside);
                i = close;
            }
            if (special == null) {
                literal.append(c);
            } else {
                flush(literal, steps);
                steps.add(special);
            }
        }
        flush(literal, steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("empty pattern");
        }
        return new TextPattern(source, ImmutableList.copyOf(steps));
    }

    private static void flush(StringBuilder literal, List<Step> steps) {
        if (literal.length() > 0) {
            steps.add(new Literal(FoldedText.fold(literal.toString())));
            literal.setLength(0);
        }
    }

    private static Step gap(String source, String inside) {
        int longest = inside.isEmpty() || !inside.chars().allMatch(Character::isDigit) || inside.length() > 2
                ? LONGEST_GAP + 1
                : Integer.parseInt(inside);
        if (longest > LONGEST_GAP) {
            throw new IllegalArgumentException("gap {" + inside + "} in pattern " + source + ": 0 to " + LONGEST_GAP);
        }
        return new Gap(longest);
    }

    /** Where a match that starts at {@code start} ends, with the shortest gaps; -1 if none does. */
    public int matchAt(CharSequence text, int start) {
        return forward(text, start, 0);
    }

    /** Whether a match ends before {@code end}. */
    public boolean endsAt(CharSequence text, int end) {
        return startOfMatch(text, end) >= 0;
    }

    /** Where a match that ends before {@code end} starts, with the shortest gaps; -1 if none does. */
    public int startOfMatch(CharSequence text, int end) {
        return backward(text, end, steps.size() - 1);
    }

    /** Where the first match from {@code from} on, ending by {@code to}, starts; -1 if there is none. */
    public int find(CharSequence text, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (heads != null && (i >= text.length() || heads.indexOf(text.charAt(i)) < 0)) {
                continue; // most places of a text begin no match, and most of the time of reading goes here
            }
            int end = matchAt(text, i);
            if (end >= 0 && end <= to) {
                return i;
            }
        }
        return -1;
    }

    private int forward(CharSequence text, int at, int step) {
        if (step == steps.size()) {
            return at;
        }
        for (int option = 0; ; option++) {
            int next = steps.get(step).ahead(text, at, option);
            if (next == Step.OVER) {
                return -1;
            }
            int end = next < 0 ? -1 : forward(text, next, step + 1);
            if (end >= 0) {
                return end;
            }
        }
    }

    private int backward(CharSequence text, int at, int step) {
        if (step < 0) {
            return at;
        }
        for (int option = 0; ; option++) {
            int next = steps.get(step).back(text, at, option);
            if (next == Step.OVER) {
                return -1;
            }
            int start = next < 0 ? -1 : backward(text, next, step - 1);
            if (start >= 0) {
                return start;
            }
        }
    }

    /** The pattern as written. */
    @Override
    public String toString() {
        return source;
    }

    /** One element of a pattern: the ways in which it can be passed, numbered. */
    @Immutable
    private interface Step {
        /** No such way. */
        int OVER = -2;

        /** Where the way {@code option} leads from {@code at}; -1 if nowhere, {@link #OVER} if there are no more ways. */
        int ahead(CharSequence text, int at, int option);

        /** The same to the left. */
        int back(CharSequence text, int at, int option);

        /** The characters of which one stands where the step begins; null if there need be none of them. */
        default @Nullable String heads() {
            return null;
        }
    }

    private record Literal(String words) implements Step {
        @Override
        public @Nullable String heads() {
            return words.isEmpty() ? null : words.substring(0, 1);
        }

        @Override
        public int ahead(CharSequence text, int at, int option) {
            return option > 0 ? OVER : stands(text, at) ? at + words.length() : -1;
        }

        @Override
        public int back(CharSequence text, int at, int option) {
            int start = at - words.length();
            return option > 0 ? OVER : start >= 0 && stands(text, start) ? start : -1;
        }

        private boolean stands(CharSequence text, int at) {
            if (at + words.length() > text.length()) {
                return false;
            }
            for (int i = 0; i < words.length(); i++) {
                if (text.charAt(at + i) != words.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Choice(ImmutableList<TextPattern> patterns) implements Step {
        static Choice of(String inside) {
            return new Choice(Splitter.on('|')
                    .splitToStream(inside)
                    .map(option -> option.isEmpty() ? NOTHING : TextPattern.of(option))
                    .collect(ImmutableList.toImmutableList()));
        }

        @Override
        public @Nullable String heads() {
            StringBuilder all = new StringBuilder();
            for (TextPattern pattern : patterns) {
                if (pattern.heads == null) {
                    return null;
                }
                all.append(pattern.heads);
            }
            return all.toString();
        }

        @Override
        public int ahead(CharSequence text, int at, int option) {
            return option >= patterns.size() ? OVER : patterns.get(option).matchAt(text, at);
        }

        @Override
        public int back(CharSequence text, int at, int option) {
            return option >= patterns.size() ? OVER : patterns.get(option).startOfMatch(text, at);
        }
    }

    private record Gap(int longest) implements Step {
        @Override
        public int ahead(CharSequence text, int at, int option) {
            if (option == 0) {
                return at;
            }
            int end = at + option;
            boolean over = option > longest || end > text.length() || GAP_ENDS.indexOf(text.charAt(end - 1)) >= 0;
            return over ? OVER : end;
        }

        @Override
        public int back(CharSequence text, int at, int option) {
            if (option == 0) {
                return at;
            }
            int start = at - option;
            boolean over = option > longest || start < 0 || GAP_ENDS.indexOf(text.charAt(start)) >= 0;
            return over ? OVER : start;
        }
    }

    private enum Run implements Step {
        DIGITS,
        NUMERALS;

        private boolean takes(char c) {
            return this == DIGITS ? (c >= '0' && c <= '9') : ChineseNumerals.isNumeral(c);
        }

        @Override
        public int ahead(CharSequence text, int at, int option) {
            int end = at;
            while (end < text.length() && end - at < LONGEST_RUN && takes(text.charAt(end))) {
                end++;
            }
            return end - option <= at ? OVER : end - option;
        }

        @Override
        public int back(CharSequence text, int at, int option) {
            int start = at;
            while (start > 0 && at - start < LONGEST_RUN && takes(text.charAt(start - 1))) {
                start--;
            }
            return start + option >= at ? OVER : start + option;
        }
    }

    private enum Edge implements Step {
        START,
        END;

        static @Nullable Step of(char c) {
            return switch (c) {
                case '#' -> Run.DIGITS;
                case '@' -> Run.NUMERALS;
                case '^' -> START;
                case '$' -> END;
                default -> null;
            };
        }

        @Override
        public int ahead(CharSequence text, int at, int option) {
            boolean here = this == START ? at == 0 : at == text.length();
            return option > 0 || !here ? OVER : at;
        }

        @Override
        public int back(CharSequence text, int at, int option) {
            return ahead(text, at, option);
        }
    }
}

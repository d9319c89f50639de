package org.zhunsheng.core.text;

/** The beginning of a text, as messages quote it: what was found may be as long as a file, a message may not. */
public final class Excerpt {
    /** The characters that a message quotes at most. */
    public static final int LONGEST = 40;

    private Excerpt() {}

    /** {@code text}, or its beginning and an ellipsis if it has more than {@link #LONGEST} characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** {@code text}, or its beginning and an ellipsis if it has more than {@code longest} characters. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** {@code text}, or an ellipsis and its end if it has more than {@code longest} characters. */
    public static String endOf(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int start = text.length() - longest + 1;
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}

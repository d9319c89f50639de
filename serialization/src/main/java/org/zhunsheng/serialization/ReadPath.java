package org.zhunsheng.serialization;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.Excerpt;

/**
 * Where a value stands in a document. A step costs the same however long the path before it is; the text is made only when a fault is
 * told, and is never longer than {@link #LONGEST}. Immutable.
 */
final class ReadPath {
    /** The characters that the text of a path has at most. */
    static final int LONGEST = 200;

    /** The document itself. */
    static final ReadPath ROOT = new ReadPath(null, "", -1, false);

    private final @Nullable ReadPath before;
    private final String name;
    private final int index;
    private final boolean bracketed;

    private ReadPath(@Nullable ReadPath before, String name, int index, boolean bracketed) {
        this.before = before;
        this.name = name;
        this.index = index;
        this.bracketed = bracketed;
    }

    /** The value under {@code key} of an object. */
    ReadPath key(String key) {
        return new ReadPath(this, key, -1, false);
    }

    /** The value under {@code key} of a map, whose keys are data. */
    ReadPath entry(String key) {
        return new ReadPath(this, key, -1, true);
    }

    /** The element at {@code place} of a list. */
    ReadPath item(int place) {
        return new ReadPath(this, "", place, true);
    }

    /** The path as messages write it: its end if it is too long, and of each key no more than messages quote. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        ReadPath step = this;
        while (step.before != null && text.length() <= LONGEST) {
            text.insert(0, step.text());
            step = step.before;
        }
        String whole = text.length() > 0 && text.charAt(0) == '.' ? text.substring(1) : text.toString();
        return Excerpt.endOf(whole, LONGEST);
    }

    private String text() {
        String shown = index >= 0 ? Integer.toString(index) : Excerpt.of(name);
        return bracketed ? "[" + shown + "]" : "." + shown;
    }
}

package org.zhunsheng.pages.view;

import java.util.Objects;

/**
 * Something with its name. Immutable and thread-safe.
 *
 * @param label the name
 * @param value what it is
 */
public record Field(Text label, Text value) {
    /** Refuses null. */
    public Field {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
    }

    static Field of(String key, Text value) {
        return new Field(Text.word(key), value);
    }
}

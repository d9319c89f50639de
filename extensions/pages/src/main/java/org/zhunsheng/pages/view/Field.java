package org.zhunsheng.pages.view;

/**
 * Something with its name. Immutable and thread-safe.
 *
 * @param label the name
 * @param value what it is
 */
public record Field(Text label, Text value) {
    static Field of(String key, Text value) {
        return new Field(Text.word(key), value);
    }
}

package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * Something that nobody stated. Immutable and thread-safe.
 *
 * @param heading where it is missing
 * @param what what is missing
 */
public record NotStated(Text heading, ImmutableList<Text> what) {
    /** Refuses null. */
    public NotStated {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(what, "what");
    }
}

package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A group of the first level with all that is below it. Immutable and thread-safe.
 *
 * @param code its code
 * @param title its name
 * @param score what it earns
 * @param available what it can earn
 * @param shares what of that is certain, open and lost
 * @param groups the groups of the second level
 */
public record Dimension(
        String code, Text title, Interval score, String available, Shares shares, ImmutableList<Group> groups) {
    /** Refuses null. */
    public Dimension {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(groups, "groups");
    }

    /**
     * A group of the second level.
     *
     * @param code its code
     * @param title its name
     * @param score what it earns
     * @param available what it can earn
     * @param indicators its indicators
     */
    public record Group(
            String code, Text title, Interval score, String available, ImmutableList<IndicatorEntry> indicators) {
        /** Refuses null. */
        public Group {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(available, "available");
            Objects.requireNonNull(indicators, "indicators");
        }
    }
}

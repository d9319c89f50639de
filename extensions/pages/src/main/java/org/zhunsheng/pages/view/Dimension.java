package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;

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
            String code, Text title, Interval score, String available, ImmutableList<IndicatorEntry> indicators) {}
}

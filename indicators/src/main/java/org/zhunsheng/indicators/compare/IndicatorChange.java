package org.zhunsheng.indicators.compare;

import java.util.Objects;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.crosswalk.EditionMap;

/**
 * What became of indicators that stand for each other, and why. Immutable and thread-safe.
 *
 * @param match the indicators of both years
 * @param before what the old ones came to together; zero for new ones
 * @param after what the new ones come to together; zero for those that are gone
 * @param split the change by its causes; its parts add up to it
 */
public record IndicatorChange(
        EditionMap.Match match, ScoreInterval before, ScoreInterval after, ChangeAttribution split) {
    /** Refuses null. */
    public IndicatorChange {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(split, "split");
    }

    /** The change. */
    public Change change() {
        return Change.between(before, after);
    }
}

package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * What a group of the first or second level earns. Immutable and thread-safe.
 *
 * @param code the code of the group
 * @param title its name
 * @param interval what it earns, redistribution within it included
 * @param available what it can earn at most; zero if nothing of it applies
 */
public record GroupResult(IndicatorCode code, LocalText title, ScoreInterval interval, Points available) {
    /** Refuses null. */
    public GroupResult {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(available, "available");
    }
}

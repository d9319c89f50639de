package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.Assessment;

/** What became of one unit of a batch. */
sealed interface BatchResult {
    /**
     * It was scored.
     *
     * @param assessment how it stands
     * @param text its line of the output
     */
    record Scored(Assessment assessment, String text) implements BatchResult {}

    /**
     * It was refused.
     *
     * @param source the file or line
     * @param violations everything that is wrong with it
     */
    record Refused(String source, ImmutableList<Violation> violations) implements BatchResult {}
}

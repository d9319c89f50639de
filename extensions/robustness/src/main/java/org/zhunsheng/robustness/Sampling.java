package org.zhunsheng.robustness;

import java.util.Objects;
import org.zhunsheng.indicators.engine.BatchProgress;

/**
 * How weights are drawn. The results depend on the number of samples and the seed, never on the threads. Immutable.
 *
 * @param samples how many, 1 to 10,000,000
 * @param seed where the random numbers begin
 * @param threads on how many threads, at least one
 * @param progress is told how many samples are done, and can end it
 */
public record Sampling(int samples, long seed, int threads, BatchProgress progress) {
    /** The most samples that are drawn. */
    public static final int MOST_SAMPLES = 10_000_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is exceeded
     */
    public Sampling {
        Objects.requireNonNull(progress, "progress");
        if (samples < 1 || samples > MOST_SAMPLES || threads < 1) {
            throw new IllegalArgumentException(samples + " samples on " + threads + " threads");
        }
    }
}

package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * How the unit stands as a whole. Immutable and thread-safe.
 *
 * @param score the total as stated, in which the word of the unit counts
 * @param verified the total as verified, in which only evidence and checks count
 * @param available the points of all that applies
 * @param coverage the share of the points that is stated, in percent
 * @param verifiedCoverage the share of the points that is backed or proved, in percent
 * @param grade the grades that are possible as stated, in words
 * @param verifiedGrade the grades that are possible as verified, in words
 * @param low where the lower end lies on the scale, in thousandths
 * @param high where the upper end lies on the scale, in thousandths
 * @param end the points at the end of the scale
 * @param bands the grades on the scale, the lowest first
 * @param counts how many indicators are in which state
 * @param beforeVetoes the total without vetoes, where they change it
 * @param vetoes the vetoes that strike or cannot be ruled out
 */
public record Total(
        Interval score,
        Interval verified,
        String available,
        String coverage,
        String verifiedCoverage,
        Text grade,
        Text verifiedGrade,
        int low,
        int high,
        String end,
        ImmutableList<Band> bands,
        ImmutableList<Field> counts,
        Optional<Interval> beforeVetoes,
        ImmutableList<Field> vetoes) {
    /** Refuses null. */
    public Total {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(verified, "verified");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(verifiedCoverage, "verifiedCoverage");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(verifiedGrade, "verifiedGrade");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(bands, "bands");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(beforeVetoes, "beforeVetoes");
        Objects.requireNonNull(vetoes, "vetoes");
    }

    /**
     * A grade on the scale.
     *
     * @param title its name
     * @param from where it begins, in thousandths
     * @param to where the next begins, in thousandths
     * @param points the least total that earns it
     */
    public record Band(Text title, int from, int to, String points) {
        /** Refuses null. */
        public Band {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(points, "points");
        }
    }
}

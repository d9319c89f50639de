package org.zhunsheng.returns.survey;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.ReturnSource;

/**
 * A file of answers that was read. Immutable and thread-safe.
 *
 * @param source the file
 * @param tallies what it states
 * @param faults what is wrong with it, cell by cell
 */
public record SurveyFile(ReturnSource source, ImmutableList<Tally> tallies, ImmutableList<Violation> faults) {
    /** Refuses null. */
    public SurveyFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(tallies, "tallies");
        Objects.requireNonNull(faults, "faults");
    }

    /** What a number counts. */
    public enum Line {
        /** People who gave an answer. */
        ANSWER,
        /** Questionnaires that were given out. */
        SENT,
        /** Questionnaires that came back and cannot be counted. */
        INVALID,
        /** The people of the group. */
        POPULATION
    }

    /**
     * One number, or one respondent.
     *
     * @param group the label of the group
     * @param line what it counts
     * @param answer the fact that counts the answer; only of an answer
     * @param count how many
     */
    public record Tally(String group, Line line, Optional<FactCode> answer, long count) {
        /** Refuses null. */
        public Tally {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(answer, "answer");
        }
    }
}

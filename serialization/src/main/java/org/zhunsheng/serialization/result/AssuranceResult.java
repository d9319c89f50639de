package org.zhunsheng.serialization.result;

import java.util.Objects;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * How a unit stands.
 *
 * @param total the total
 * @param grade the grades that are possible
 */
public record AssuranceResult(ScoreResult total, AssessmentDocument.Grades grade) {
    /** Refuses null. */
    public AssuranceResult {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(grade, "grade");
    }

    /** How {@code assessment} says that the unit stands. */
    public static AssuranceResult of(Assessment assessment) {
        return new AssuranceResult(
                ScoreResult.of(assessment.total(), assessment.available()),
                AssessmentDocument.Grades.of(assessment.grade()));
    }
}

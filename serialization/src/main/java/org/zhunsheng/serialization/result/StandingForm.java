package org.zhunsheng.serialization.result;

import org.zhunsheng.indicators.assess.Assessment;

/**
 * How a unit stands.
 *
 * @param total the total
 * @param grade the grades that are possible
 */
public record StandingForm(ScoreForm total, AssessmentDocument.Grades grade) {
    /** How {@code assessment} says that the unit stands. */
    public static StandingForm of(Assessment assessment) {
        return new StandingForm(
                ScoreForm.of(assessment.total(), assessment.available()),
                AssessmentDocument.Grades.of(assessment.grade()));
    }
}

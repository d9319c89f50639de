package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.Veto;

/** Finds the grades that both ends of a total and the vetoes leave. */
final class Grading {
    private Grading() {}

    /**
     * The grades.
     *
     * @param coverage the share of the points that is decided, in percent
     */
    static GradeRange of(
            CompiledScheme compiled, ScoreSheet sheet, BigDecimal coverage, ImmutableList<VetoResult> vetoes) {
        ImmutableList<Grade> grades = compiled.grades();
        int lowest = gradeOf(grades, sheet.low());
        while (lowest > 0 && isWithheld(grades.get(lowest), coverage)) {
            lowest--;
        }
        int highest = gradeOf(grades, sheet.high());
        VetoState disqualification = VetoState.CLEAR;
        for (VetoResult result : vetoes) {
            Veto.Effect effect = result.veto().effect();
            if (effect instanceof Veto.Effect.CapGrade cap && result.state() != VetoState.CLEAR) {
                int best = Iterables.indexOf(grades, (Grade grade) -> grade.id().equals(cap.grade()));
                lowest = Math.min(lowest, best);
                highest = result.state() == VetoState.STRUCK ? Math.min(highest, best) : highest;
            }
            if (effect instanceof Veto.Effect.Disqualify && result.state().compareTo(disqualification) > 0) {
                disqualification = result.state();
            }
        }
        return new GradeRange(grades.get(lowest), grades.get(highest), disqualification);
    }

    private static boolean isWithheld(Grade grade, BigDecimal coverage) {
        return grade.coverageAtLeast()
                .filter(least -> coverage.compareTo(least) < 0)
                .isPresent();
    }

    private static int gradeOf(ImmutableList<Grade> grades, long points) {
        int grade = 0;
        while (grade + 1 < grades.size()
                && points >= grades.get(grade + 1).from().micros()) {
            grade++;
        }
        return grade;
    }
}

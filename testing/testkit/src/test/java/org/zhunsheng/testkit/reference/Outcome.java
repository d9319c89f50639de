package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.VetoResult;

/** Everything that an assessment tells, as one value that can be compared. */
record Outcome(
        ScoreInterval total,
        ScoreInterval totalBeforeVetoes,
        Points available,
        BigDecimal coverage,
        GradeRange grade,
        ImmutableList<GroupResult> dimensions,
        ImmutableList<GroupResult> subgroups,
        ImmutableList<IndicatorResult> results,
        ImmutableList<VetoResult> vetoes,
        ImmutableList<Contribution> ledger) {
    static Outcome of(Assessment assessment) {
        return new Outcome(
                assessment.total(),
                assessment.totalBeforeVetoes(),
                assessment.available(),
                assessment.coverage().setScale(2),
                assessment.grade(),
                assessment.dimensions(),
                assessment.subgroups(),
                assessment.results(),
                assessment.vetoes(),
                assessment.ledger());
    }
}

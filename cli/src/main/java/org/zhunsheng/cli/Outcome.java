package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.gap.GapAnalysis;

/**
 * Everything that {@code assess} finds out about one unit.
 *
 * @param assessment how it stands
 * @param gaps what it lacks
 * @param report the report, if the input was one
 * @param findings what the audit of the report found
 */
record Outcome(
        Assessment assessment, GapAnalysis gaps, Optional<AnnualReport> report, ImmutableList<Finding> findings) {
    /** The period that was assessed. */
    static ReportingPeriod period(Assessment assessment) {
        return new ReportingPeriod(
                assessment.dossier().from(), assessment.dossier().to());
    }
}

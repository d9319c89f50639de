package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.AssessmentDocument;

/**
 * Everything that is found out about one unit.
 *
 * @param id the digest of what was sent and what it was measured by: the same id means the same result
 * @param schemeId the scheme as the service knows it
 * @param assessment how it stands
 * @param gaps what it lacks
 * @param report the report, if one was sent
 * @param findings what the audit of the report found
 */
public record Outcome(
        String id,
        String schemeId,
        Assessment assessment,
        GapAnalysis gaps,
        Optional<AnnualReport> report,
        ImmutableList<Finding> findings) {
    /** All of it as a result in {@code lang}. */
    Map<String, Object> tree(Lang lang) {
        return ResultFormat.tree(AssessmentDocument.of(assessment, gaps, findings, lang));
    }
}

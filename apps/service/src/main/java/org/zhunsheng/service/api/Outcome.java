package org.zhunsheng.service.api;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.AssessmentDocument;

/**
 * What is found out about one unit. How it stands is found out at once; what it lacks and what the audit finds take longer and are found
 * out when they are first asked for. Thread-safe.
 */
public final class Outcome {
    private final String id;
    private final String schemeId;
    private final Assessment assessment;
    private final Optional<AnnualReport> report;
    private final Supplier<GapAnalysis> gaps;
    private final Supplier<ImmutableList<Finding>> findings;

    Outcome(
            String id,
            String schemeId,
            Assessment assessment,
            Optional<AnnualReport> report,
            Supplier<ImmutableList<Finding>> findings) {
        this.id = id;
        this.schemeId = schemeId;
        this.assessment = assessment;
        this.report = report;
        this.gaps = Suppliers.memoize(() ->
                report.map(stated -> GapAnalysis.of(assessment, stated)).orElseGet(() -> GapAnalysis.of(assessment)));
        this.findings = Suppliers.memoize(findings::get);
    }

    /** The digest of what was sent and what it was measured by: the same id means the same result. */
    String id() {
        return id;
    }

    /** The scheme as the service knows it. */
    String schemeId() {
        return schemeId;
    }

    /** How the unit stands. */
    Assessment assessment() {
        return assessment;
    }

    /** The report, if one was sent. */
    Optional<AnnualReport> report() {
        return report;
    }

    /** What the unit lacks. */
    GapAnalysis gaps() {
        return gaps.get();
    }

    /** What the audit finds; of a dossier what holding its figures against each other comes to. */
    ImmutableList<Finding> findings() {
        return findings.get();
    }

    /** What the unit is advised to do. */
    Advice advice() {
        return Advice.of(gaps(), findings());
    }

    /** The whole of it as a result in {@code lang}. */
    Map<String, Object> tree(Lang lang) {
        return ResultFormat.tree(AssessmentDocument.of(assessment, gaps(), findings(), report, lang));
    }

    /** As much of it as {@code included} asks for, as a result in {@code lang}. */
    Map<String, Object> tree(Set<Included> included, Lang lang) {
        AssessmentDocument.Parts parts = new AssessmentDocument.Parts(
                included.contains(Included.LEDGER),
                included.contains(Included.GAPS) ? Optional.of(gaps()) : Optional.empty(),
                included.contains(Included.AUDIT) ? Optional.of(findings()) : Optional.empty(),
                report);
        return ResultFormat.tree(AssessmentDocument.of(assessment, parts, lang));
    }
}

package org.zhunsheng.indicators.examine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.GapAnalysis;

/**
 * What came out of examining a unit: how it stands, what it lacks, and what the audit of what it handed in found.
 *
 * <pre>{@code
 * Examination examination = examiner.examine(report);
 * String total = examination.assessment().total().toString(); // 9.57 – 100.00
 * ImmutableList<Gap> gaps = examination.gaps().gaps();
 * }</pre>
 *
 * <p>Gaps and findings are worked
 * out when they are first asked for. Immutable and thread-safe.
 */
public final class Examination {
    private final Assessment assessment;
    private final Submission submission;
    private final Supplier<GapAnalysis> gaps;
    private final Supplier<ImmutableList<Finding>> findings;
    private final Supplier<Advice> advice;

    Examination(Assessment assessment, Submission submission, ReportAudit audit) {
        this.assessment = assessment;
        this.submission = submission;
        this.gaps = Suppliers.memoize(() -> submission
                .report()
                .map(report -> GapAnalysis.of(assessment, report))
                .orElseGet(() -> GapAnalysis.of(assessment)));
        this.findings = Suppliers.memoize(() -> submission
                .report()
                .map(audit::audit)
                .orElseGet(() -> audit.checkFigures(submission.dossier()).findings()));
        this.advice = Suppliers.memoize(() -> Advice.of(gaps(), findings()));
    }

    /** How the unit stands: the interval of its total, and the ledger that explains it. */
    public Assessment assessment() {
        return assessment;
    }

    /** What the unit lacks, with what closing it gains. */
    public GapAnalysis gaps() {
        return gaps.get();
    }

    /** What the audit found, the gravest first: of a dossier what holding its figures against each other comes to. */
    public ImmutableList<Finding> findings() {
        return findings.get();
    }

    /** What the unit is advised to do, without peers. */
    public Advice advice() {
        return advice.get();
    }

    /** The report, if one was examined. */
    public Optional<AnnualReport> report() {
        return submission.report();
    }
}

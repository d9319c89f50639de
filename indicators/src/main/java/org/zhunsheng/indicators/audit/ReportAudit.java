package org.zhunsheng.indicators.audit;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.report.AnnualReport;

/**
 * Checks an annual report by itself: figures that must agree, statutory parts, deadlines, references, causes, owners and dates. It
 * does not cry wolf: parts that are not exhaustive, figures that are rounded, and rates without a denominator are told for what they
 * are. It never changes a score. Immutable and thread-safe.
 */
public final class ReportAudit {
    private final AuditBasis basis;

    private ReportAudit(AuditBasis basis) {
        this.basis = basis;
    }

    /** An audit against {@code basis}. */
    public static ReportAudit of(AuditBasis basis) {
        return new ReportAudit(basis);
    }

    /** Everything found in {@code report}, the gravest first; what agrees and what could be derived is told, too. */
    public ImmutableList<Finding> audit(AnnualReport report) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        StatedFigures stated = new StatedFigures(report, basis.dictionary());
        new StatementAudit(stated, findings).run();
        new PartsAudit(stated, findings).run();
        new RateAudit(stated, findings).run();
        new ContentAudit(report, basis.catalogue(), findings).run();
        new DutyAudit(report, basis, findings).run();
        new LawAudit(report, basis, findings).run();
        return ImmutableList.sortedCopyOf(comparing(Finding::severity), findings.build());
    }
}

package org.zhunsheng.serialization.result;

import java.util.List;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.Finding;

/**
 * What the audit of an annual report found. Immutable and thread-safe.
 *
 * @param unit the unit that reports
 * @param period the period reported on
 * @param findings the findings
 */
public record AuditDocument(UnitResult unit, ReportingPeriod period, List<FindingResult> findings) {
    /** {@code findings} about {@code report} with their texts in {@code lang}. */
    public static AuditDocument of(AnnualReport report, List<Finding> findings, Lang lang) {
        return new AuditDocument(UnitResult.of(report.unit()), report.period(), FindingResult.of(findings, lang));
    }
}

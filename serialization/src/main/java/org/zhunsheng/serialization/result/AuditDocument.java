package org.zhunsheng.serialization.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;

/**
 * What the audit of an annual report found. Immutable and thread-safe.
 *
 * @param unit the unit that reports
 * @param period the period reported on
 * @param lawKeptUpTo the day up to which the law was kept; absent if nobody vouches for one
 * @param findings the findings
 */
public record AuditDocument(
        UnitResult unit, ReportingPeriod period, Optional<LocalDate> lawKeptUpTo, List<FindingResult> findings) {
    /** Refuses null. */
    public AuditDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(lawKeptUpTo, "lawKeptUpTo");
        Objects.requireNonNull(findings, "findings");
    }

    /** {@code findings} about {@code report} by the law of {@code instruments}, with their texts in {@code lang}. */
    public static AuditDocument of(
            AnnualReport report, List<Finding> findings, InstrumentRegister instruments, Lang lang) {
        return new AuditDocument(
                UnitResult.of(report.unit()),
                report.period(),
                instruments.keptUpTo(),
                FindingResult.of(findings, lang));
    }
}

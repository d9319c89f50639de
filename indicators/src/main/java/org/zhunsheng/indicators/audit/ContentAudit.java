package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Severity;

/** Looks at problems, plans and the indicators that are named: causes, owners, dates, references. */
final class ContentAudit {
    private final AnnualReport report;
    private final Optional<IndicatorCatalogue> catalogue;
    private final ImmutableList.Builder<Finding> findings;

    ContentAudit(AnnualReport report, Optional<IndicatorCatalogue> catalogue, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run() {
        without(
                AuditRule.CAUSES_NOT_STATED,
                Severity.WARNING,
                report.problems().stream()
                        .filter(problem -> problem.causes().isEmpty())
                        .toList(),
                report.problems().size());
        without(
                AuditRule.OWNERS_NOT_STATED,
                Severity.INFO,
                report.plans().stream().filter(plan -> plan.owner().isEmpty()).toList(),
                report.plans().size());
        without(
                AuditRule.DUE_DATES_NOT_STATED,
                Severity.INFO,
                report.plans().stream().filter(plan -> plan.due().isEmpty()).toList(),
                report.plans().size());
        catalogue.ifPresent(this::references);
    }

    private void without(AuditRule rule, Severity severity, List<? extends ReportItem> items, int all) {
        if (!items.isEmpty()) {
            findings.add(Finding.of(
                    rule,
                    severity,
                    ImmutableList.of(),
                    LocalText.same(Integer.toString(items.size())),
                    LocalText.same(Integer.toString(all)),
                    LocalText.same(items.stream().map(ReportItem::id).collect(Collectors.joining(", ")))));
        }
    }

    private void references(IndicatorCatalogue known) {
        Stream.of(report.responsibilities(), report.measures(), report.problems(), report.plans())
                .flatMap(List::stream)
                .forEach(item -> item.indicators().stream()
                        .filter(code -> !known.contains(code))
                        .forEach(code -> unknown(item, code)));
    }

    private void unknown(ReportItem item, IndicatorCode code) {
        findings.add(Finding.of(
                AuditRule.INDICATOR_UNKNOWN,
                Severity.ERROR,
                ImmutableList.of(),
                LocalText.same(item.id()),
                LocalText.same(code.value())));
    }
}

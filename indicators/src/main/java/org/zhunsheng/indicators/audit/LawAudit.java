package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Severity;

/** Tells whether law and catalogue are of the time of the report. */
final class LawAudit {
    private final AnnualReport report;
    private final AuditBasis basis;
    private final ImmutableList.Builder<Finding> findings;

    LawAudit(AnnualReport report, AuditBasis basis, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.basis = basis;
        this.findings = findings;
    }

    void run() {
        LocalDate last = report.period().to();
        basis.instruments()
                .keptUpTo()
                .filter(last::isAfter)
                .ifPresent(kept -> add(AuditRule.LAW_NOT_KEPT, Severity.WARNING, last, kept));
        basis.catalogue()
                .map(catalogue -> catalogue.effective().from())
                .filter(last::isBefore)
                .ifPresent(from -> add(AuditRule.CATALOGUE_LATER, Severity.INFO, last, from));
        basis.catalogue().ifPresent(this::withoutBasis);
    }

    private void withoutBasis(IndicatorCatalogue catalogue) {
        ImmutableList<Indicator> without = LawInForce.without(
                basis.instruments(),
                catalogue,
                report.period().from(),
                report.period().to());
        if (!without.isEmpty()) {
            findings.add(Finding.of(
                    AuditRule.INDICATORS_WITHOUT_BASIS,
                    Severity.INFO,
                    ImmutableList.of(),
                    LocalText.same(Integer.toString(without.size())),
                    LocalText.of(named(without, LocalText::zh, "、"), named(without, LocalText::en, ", "))));
        }
    }

    private static String named(List<Indicator> indicators, Function<LocalText, String> language, String separator) {
        return indicators.stream()
                .map(indicator -> indicator.code() + " " + language.apply(indicator.title()))
                .collect(Collectors.joining(separator));
    }

    private void add(AuditRule rule, Severity severity, LocalDate last, LocalDate other) {
        findings.add(Finding.of(
                rule, severity, ImmutableList.of(), LocalText.same(last.toString()), LocalText.same(other.toString())));
    }
}

package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;

/**
 * Evaluates the duties that bind the unit, by the law in force: on the day when something is due in a later year, else during the
 * period of the report. A report on 2023 is judged by the law of 2023.
 */
final class DutyAudit {
    private static final int NAMED = 5;

    private final AnnualReport report;
    private final AuditBasis basis;
    private final ImmutableList.Builder<Finding> findings;

    DutyAudit(AnnualReport report, AuditBasis basis, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.basis = basis;
        this.findings = findings;
    }

    void run() {
        DutyEvaluator evaluator = new DutyEvaluator(report, basis.calendar());
        List<Duty> notStated = new ArrayList<>();
        List<Duty> local = new ArrayList<>();
        for (Duty duty : basis.duties().duties()) {
            if (binds(duty)) {
                DutyVerdict verdict = duty.rule().match(evaluator);
                switch (verdict.outcome()) {
                    case MET -> add(AuditRule.DUTY_MET, Severity.INFO, duty, verdict);
                    case MET_BY_PROXY -> add(AuditRule.DUTY_MET_BY_PROXY, Severity.INFO, duty, verdict);
                    case BREACHED -> add(AuditRule.DUTY_BREACHED, duty.severity(), duty, verdict);
                    case NOT_STATED -> notStated.add(duty);
                    case LEFT_TO_LOCALITY -> local.add(duty);
                }
            }
        }
        group(AuditRule.DUTIES_NOT_STATED, notStated);
        group(AuditRule.DUTIES_LEFT_TO_LOCALITY, local);
    }

    /** Whether the duty is the unit's and its law is in force for the report. */
    private boolean binds(Duty duty) {
        if (!duty.appliesTo().contains(report.unit().kind())) {
            return false;
        }
        Optional<LocalDate> due = dueAfterPeriod(duty.rule());
        LocalDate first = due.orElse(report.period().from());
        LocalDate last = due.orElse(report.period().to());
        if (duty.effective().isPresent()) {
            return duty.effective().get().overlaps(first, last);
        }
        return duty.basis().stream()
                .map(article -> basis.instruments().find(article.instrument()).map(Instrument::effective))
                .flatMap(Optional<EffectivePeriod>::stream)
                .anyMatch(period -> period.overlaps(first, last));
    }

    private Optional<LocalDate> dueAfterPeriod(DutyRule rule) {
        return rule instanceof DutyRule.AnnualDate annual && annual.yearsAfter() > 0
                ? Optional.of(annual.due().lastDay(report.period().year()))
                : Optional.empty();
    }

    private void add(AuditRule rule, Severity severity, Duty duty, DutyVerdict verdict) {
        findings.add(Finding.of(rule, severity, ImmutableList.of(), duty.title(), verdict.detail(), law(duty))
                .restingOn(duty.basis()));
    }

    private LocalText law(Duty duty) {
        return LocalText.of(law(duty, LocalText::zh), law(duty, LocalText::en));
    }

    private String law(Duty duty, Function<LocalText, String> language) {
        return duty.basis().stream()
                .map(article -> basis.instruments()
                                .find(article.instrument())
                                .map(instrument -> language.apply(instrument.title()))
                                .orElse(article.instrument())
                        + article.article().map(number -> " " + number).orElse(""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void group(AuditRule rule, List<Duty> duties) {
        if (!duties.isEmpty()) {
            findings.add(Finding.of(
                            rule,
                            Severity.INFO,
                            ImmutableList.of(),
                            LocalText.same(Integer.toString(duties.size())),
                            LocalText.of(names(duties, LocalText::zh, "、"), names(duties, LocalText::en, ", ")))
                    .restingOn(duties.stream()
                            .flatMap(duty -> duty.basis().stream())
                            .toList()));
        }
    }

    private static String names(List<Duty> duties, Function<LocalText, String> language, String separator) {
        String named = duties.stream()
                .limit(NAMED)
                .map(duty -> language.apply(duty.title()))
                .collect(Collectors.joining(separator));
        return duties.size() > NAMED ? named + " …" : named;
    }
}

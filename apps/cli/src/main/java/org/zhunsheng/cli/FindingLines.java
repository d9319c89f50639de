package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Concern;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;

/** Findings of the audit, one under the other, the gravest first. */
final class FindingLines {
    private final TerminalWriter page;
    private final CliMessages words;

    FindingLines(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
    }

    /** The findings of a report, counted first. */
    void print(ImmutableList<Finding> findings) {
        page.item(
                "",
                words.get(
                        "findings-head",
                        findings.stream().filter(Finding::isFaultOfReport).count(),
                        findings.stream()
                                .filter(finding -> finding.rule().concern() == Concern.BREACH)
                                .count(),
                        findings.stream()
                                .filter(finding -> finding.rule() == AuditRule.DUTIES_NOT_STATED
                                        || finding.rule() == AuditRule.DUTIES_NOT_IN_EXCERPT)
                                .map(finding -> finding.args().get(0).in(words.lang()))
                                .findFirst()
                                .orElse("0")));
        list(findings);
    }

    /** The findings alone. */
    void list(ImmutableList<Finding> findings) {
        for (Severity severity : Severity.values()) {
            findings.stream().filter(finding -> finding.severity() == severity).forEach(this::print);
        }
    }

    private void print(Finding finding) {
        boolean told = finding.severity() != Severity.INFO;
        page.item(
                mark(finding),
                finding.message(words.lang())
                        + (told
                                ? words.get(
                                        "bracket", finding.rule().addressee().title())
                                : ""));
    }

    private String mark(Finding finding) {
        if (finding.rule().concern() == Concern.BREACH && finding.severity() != Severity.INFO) {
            return words.get("mark-breach");
        }
        return switch (finding.severity()) {
            case ERROR -> words.get("mark-error");
            case WARNING -> words.get("mark-warning");
            case INFO -> words.get("mark-info");
        };
    }
}

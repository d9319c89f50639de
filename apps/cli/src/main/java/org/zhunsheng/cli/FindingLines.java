package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
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

    void print(ImmutableList<Finding> findings) {
        for (Severity severity : Severity.values()) {
            findings.stream().filter(finding -> finding.severity() == severity).forEach(this::print);
        }
    }

    private void print(Finding finding) {
        page.item(mark(finding.severity()), finding.message(words.lang()));
    }

    private String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> words.get("mark-error");
            case WARNING -> words.get("mark-warning");
            case INFO -> words.get("mark-info");
        };
    }
}

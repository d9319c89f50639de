package org.zhunsheng.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.FigureCheck;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.relation.DerivedValues.DerivedValue;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The figures of a report or dossier held against each other, as text: what does not add up first, what follows last. */
final class FigureLines {
    private static final int DECIMALS = 2;

    private final TerminalWriter page;
    private final CliMessages words;
    private final Vocabulary vocabulary;

    FigureLines(TerminalWriter page, CliMessages words, Vocabulary vocabulary) {
        this.page = page;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    void print(FigureCheck check) {
        for (Severity severity : Severity.values()) {
            check.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> page.item(mark(severity), finding.message(words.lang())));
        }
        List<DerivedValue> derived = check.derived();
        derived.forEach(value -> page.item(
                words.get("mark-derived"),
                words.get(
                        "derived-figure",
                        name(value.key().code()),
                        value.range()
                                .low()
                                .orElseThrow()
                                .rounded(DECIMALS)
                                .stripTrailingZeros()
                                .toPlainString(),
                        value.from().stream()
                                .map(FigureKey::code)
                                .distinct()
                                .map(this::name)
                                .collect(Collectors.joining(words.get("separator"))))));
        page.item(
                "",
                words.get(
                        "figures-checked",
                        count(check, Severity.ERROR),
                        count(check, Severity.WARNING),
                        check.findings().stream()
                                .filter(finding -> finding.answer().isPresent())
                                .count(),
                        check.findings().stream()
                                .map(Finding::rule)
                                .filter(FigureLines::agrees)
                                .count(),
                        derived.size()));
        page.flush();
    }

    private static long count(FigureCheck check, Severity severity) {
        return check.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static boolean agrees(AuditRule rule) {
        return switch (rule) {
            case PARTS_AGREE, RATE_AGREES, BALANCE_AGREES, CHANGE_AGREES, SHARES_ADJUSTED, RATE_TOO_PRECISE -> true;
            default -> false;
        };
    }

    private String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> words.get("mark-error");
            case WARNING -> words.get("mark-warning");
            case INFO -> words.get("mark-info");
        };
    }

    private String name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(words.lang())).orElse(code.value());
    }
}

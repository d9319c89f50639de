package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Holds totals against their parts, as far as the report says how they relate. A total that the report does not break down itself is
 * held against the dictionary's parts where these are exhaustive and all stated.
 */
final class PartsAudit {
    private final StatedFigures stated;
    private final ImmutableList.Builder<Finding> findings;

    PartsAudit(StatedFigures stated, ImmutableList.Builder<Finding> findings) {
        this.stated = stated;
        this.findings = findings;
    }

    void run() {
        for (Figure total : stated.figures()) {
            if (total.parts().isPresent()) {
                check(total, total.parts().get());
            } else {
                stated.dictionary().sumsByTotal().get(total.code()).stream()
                        .filter(sum -> sum.complete() && sum.parts().stream().noneMatch(Term::minus))
                        .map(sum -> sum.parts().stream().map(Term::code).toList())
                        .filter(parts -> parts.stream()
                                .allMatch(part -> stated.find(part).isPresent()))
                        .forEach(parts -> check(
                                total,
                                Breakdown.builder()
                                        .of(parts)
                                        .coverage(PartsCoverage.EXHAUSTIVE)
                                        .build()));
            }
        }
    }

    private void check(Figure total, Breakdown breakdown) {
        ImmutableList<FactCode> involved = ImmutableList.<FactCode>builder()
                .add(total.code())
                .addAll(breakdown.of())
                .build();
        ImmutableList<FactCode> missing = breakdown.of().stream()
                .filter(part -> stated.find(part).isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (!missing.isEmpty()) {
            String names = missing.stream().map(FactCode::value).collect(Collectors.joining(", "));
            add(AuditRule.PART_NOT_STATED, Severity.INFO, involved, total, LocalText.same(names));
            return;
        }
        List<Figure> parts = breakdown.of().stream()
                .flatMap(part -> stated.find(part).stream())
                .toList();
        if (parts.stream().anyMatch(part -> !isExact(part)) || !isExact(total)) {
            add(AuditRule.PARTS_INEXACT, Severity.INFO, involved, total, LocalText.same(""));
            return;
        }
        switch (breakdown.coverage()) {
            case EXHAUSTIVE -> exhaustive(total, parts, involved);
            case DISJOINT -> disjoint(total, parts, involved);
            case OVERLAPPING -> overlapping(total, parts, involved);
            case REMAINDER -> remainder(total, parts, breakdown.remainder(), involved);
        }
    }

    private void exhaustive(Figure total, List<Figure> parts, ImmutableList<FactCode> involved) {
        boolean agree = sum(parts).compareTo(total.value()) == 0;
        String arithmetic = sumText(parts) + " = " + plain(sum(parts));
        if (agree) {
            add(AuditRule.PARTS_AGREE, Severity.INFO, involved, total, LocalText.same(arithmetic));
        } else {
            String against = arithmetic + " ≠ " + plain(total.value());
            add(AuditRule.PARTS_DISAGREE, Severity.ERROR, involved, total, LocalText.same(against));
        }
    }

    private void disjoint(Figure total, List<Figure> parts, ImmutableList<FactCode> involved) {
        String arithmetic = sumText(parts) + " = " + plain(sum(parts));
        if (sum(parts).compareTo(total.value()) > 0) {
            String against = arithmetic + " > " + plain(total.value());
            add(AuditRule.PARTS_ABOVE_TOTAL, Severity.ERROR, involved, total, LocalText.same(against));
        } else {
            String within = arithmetic + " ≤ " + plain(total.value());
            add(AuditRule.PARTS_NOT_EXHAUSTIVE, Severity.INFO, involved, total, LocalText.same(within));
        }
    }

    private void overlapping(Figure total, List<Figure> parts, ImmutableList<FactCode> involved) {
        Optional<Figure> above = parts.stream()
                .filter(part -> part.value().compareTo(total.value()) > 0)
                .findFirst();
        if (above.isPresent()) {
            String against = plain(above.get().value()) + " > " + plain(total.value());
            add(AuditRule.PARTS_ABOVE_TOTAL, Severity.ERROR, involved, total, LocalText.same(against));
        } else {
            String each = parts.stream().map(part -> plain(part.value())).collect(Collectors.joining(", "));
            add(
                    AuditRule.PARTS_NOT_EXHAUSTIVE,
                    Severity.INFO,
                    involved,
                    total,
                    LocalText.same(each + " ≤ " + plain(total.value())));
        }
    }

    private void remainder(
            Figure total, List<Figure> parts, Optional<FactCode> remainder, ImmutableList<FactCode> involved) {
        BigDecimal rest = total.value().subtract(sum(parts));
        String arithmetic = plain(total.value()) + " − "
                + parts.stream().map(part -> plain(part.value())).collect(Collectors.joining(" − "))
                + " = " + plain(rest);
        LocalText name = remainder.map(stated::name).orElseGet(() -> LocalText.same(""));
        boolean differs = remainder
                .flatMap(stated::find)
                .map(said -> said.value().compareTo(rest) != 0)
                .orElse(false);
        if (rest.signum() < 0) {
            add(AuditRule.PARTS_ABOVE_TOTAL, Severity.ERROR, involved, total, LocalText.same(arithmetic));
        } else if (differs) {
            add(AuditRule.PARTS_DISAGREE, Severity.ERROR, involved, total, LocalText.same(arithmetic));
        } else {
            findings.add(Finding.of(
                    AuditRule.REMAINDER_DERIVED,
                    Severity.INFO,
                    involved,
                    stated.name(total.code()),
                    LocalText.same(arithmetic),
                    name));
        }
    }

    private void add(
            AuditRule rule, Severity severity, ImmutableList<FactCode> involved, Figure total, LocalText arithmetic) {
        findings.add(Finding.of(rule, severity, involved, stated.name(total.code()), arithmetic));
    }

    private static BigDecimal sum(List<Figure> parts) {
        return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String sumText(List<Figure> parts) {
        return parts.stream().map(part -> plain(part.value())).collect(Collectors.joining(" + "));
    }

    private static boolean isExact(Figure figure) {
        return figure.exactness() == Exactness.EXACT;
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.derivation.ValuesInWords;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * Holds every figure and fact against its definition: known, of its kind, in its unit. Reports count the same things by one word or
 * another, so a count in another unit of counting is a warning; shares and changes have units of their own.
 */
final class StatementAudit {
    private final StatedFigures stated;
    private final ImmutableList.Builder<Finding> findings;

    StatementAudit(StatedFigures stated, ImmutableList.Builder<Finding> findings) {
        this.stated = stated;
        this.findings = findings;
    }

    void run() {
        stated.figures().forEach(this::figure);
        stated.facts().forEach(this::fact);
    }

    private void figure(Figure figure) {
        Optional<FactDefinition> definition = stated.vocabulary().find(figure.code());
        if (definition.isEmpty()) {
            unknown(figure.code());
        } else if (!definition.get().kind().isNumeric()) {
            ClaimValue number = ClaimValue.number(figure.value());
            if (!ValuesInWords.isReadable(number, figure.exactness(), definition.get())) {
                kind(figure.code(), definition.get().kind());
            }
        } else if (figure.form() == FigureForm.LEVEL && definition.get().unit().orElseThrow() != figure.unit()) {
            UnitClass expected = definition.get().unit().orElseThrow();
            if (figure.word().filter(expected::accepts).isPresent()) {
                return; // 个 counts villages as well as places
            }
            findings.add(Finding.of(
                    AuditRule.UNIT_DIFFERS,
                    severity(expected, figure.unit()),
                    ImmutableList.of(figure.code()),
                    stated.name(figure.code()),
                    figure.unit().title(),
                    expected.title()));
        }
    }

    /** Hearings counted in 件 are worth a note, persons counted in 件 a question, and a sum of money for a count is wrong. */
    private static Severity severity(UnitClass expected, UnitClass stated) {
        if (expected.isAlike(stated)) {
            return Severity.INFO;
        }
        return expected.isWhole() && stated.isWhole() ? Severity.WARNING : Severity.ERROR;
    }

    private void fact(StatedFact fact) {
        Optional<FactDefinition> definition = stated.vocabulary().find(fact.code());
        if (definition.isEmpty()) {
            unknown(fact.code());
        } else if (!ValuesInWords.isReadable(fact.value(), Exactness.EXACT, definition.get())) {
            kind(fact.code(), definition.get().kind());
        }
    }

    private void unknown(FactCode code) {
        findings.add(Finding.of(
                AuditRule.FACT_UNKNOWN,
                Severity.INFO,
                ImmutableList.of(code),
                LocalText.same(code.value()),
                LocalText.same(stated.vocabulary().nearest(code).stream()
                        .map(FactCode::value)
                        .collect(Collectors.joining(", ")))));
    }

    private void kind(FactCode code, FactKind kind) {
        findings.add(Finding.of(
                AuditRule.KIND_DIFFERS,
                Severity.ERROR,
                ImmutableList.of(code),
                stated.name(code),
                LocalText.same(kind.name())));
    }
}

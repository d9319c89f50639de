package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.indicators.duty.Severity;

/**
 * Something the audit has found out about a report: the rule, how much it weighs, what is involved, and the arithmetic. The text is
 * made when it is asked for. Immutable and thread-safe.
 *
 * @param rule what was looked for
 * @param severity how much it weighs
 * @param facts the figures and facts involved
 * @param args the arguments of the text; arithmetic among them is written out, such as {@code 140 + 173 + 14 + 4962 = 5289}
 * @param basis the articles it rests on; empty where plain arithmetic is enough
 * @param contradiction the figures that cannot all be true, if that is what was found
 */
public record Finding(
        AuditRule rule,
        Severity severity,
        ImmutableList<FactCode> facts,
        ImmutableList<LocalText> args,
        ImmutableList<LegalBasis> basis,
        Optional<Contradiction> contradiction) {
    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(args, "args");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(contradiction, "contradiction");
    }

    /** The finding in words. */
    public String message(Lang lang) {
        return Texts.MESSAGES.render(lang, rule.name(), args.toArray());
    }

    /** Whether the report has to be corrected before it can be used: an error of the report itself, never a breach that it states. */
    public boolean isFaultOfReport() {
        return severity == Severity.ERROR && rule.concern() == Concern.REPORT;
    }

    static Finding of(AuditRule rule, Severity severity, ImmutableList<FactCode> facts, LocalText... args) {
        return new Finding(rule, severity, facts, ImmutableList.copyOf(args), ImmutableList.of(), Optional.empty());
    }

    /** This finding, resting on {@code articles}. */
    Finding restingOn(Iterable<LegalBasis> articles) {
        return new Finding(rule, severity, facts, args, ImmutableList.copyOf(articles), contradiction);
    }

    /** This finding, with the figures that cannot all be true. */
    Finding showing(Contradiction figures) {
        return new Finding(rule, severity, facts, args, basis, Optional.of(figures));
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Finding.class, "audit");

        private Texts() {}
    }
}

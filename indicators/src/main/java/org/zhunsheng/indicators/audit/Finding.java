package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.report.VerificationNote;
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
 * @param contradiction the figures that cannot all be true, or that a soft relation doubts, if that is what was found
 * @param answer the verification note that answers it, if it asks for one
 * @param sides both sides of the relation that it speaks of, if they can be drawn
 */
public record Finding(
        AuditRule rule,
        Severity severity,
        ImmutableList<FactCode> facts,
        ImmutableList<LocalText> args,
        ImmutableList<LegalBasis> basis,
        Optional<Contradiction> contradiction,
        Optional<Answer> answer,
        Optional<BothSides> sides) {
    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(args, "args");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(contradiction, "contradiction");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(sides, "sides");
    }

    /**
     * What a verification note answers to a finding.
     *
     * @param note the note
     * @param place where it stands
     */
    public record Answer(VerificationNote note, String place) {
        /** Refuses null. */
        public Answer {
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(place, "place");
        }
    }

    /** The finding in words, with what was answered to it. */
    public String message(Lang lang) {
        String found = Texts.MESSAGES.render(lang, rule.name(), args.toArray());
        return answer.map(given -> found
                        + Texts.MESSAGES.render(
                                lang,
                                "ANSWERED",
                                LocalText.same(given.note().reason()),
                                LocalText.same(given.note().by()),
                                LocalText.same(given.note().on().toString()),
                                NotePlace.inWords(given.place())))
                .orElse(found);
    }

    /** Whether the report has to be corrected before it can be used: an error of the report itself, never a breach that it states. */
    public boolean isFaultOfReport() {
        return severity == Severity.ERROR && rule.concern() == Concern.REPORT;
    }

    static Finding of(AuditRule rule, Severity severity, ImmutableList<FactCode> facts, LocalText... args) {
        return new Finding(
                rule,
                severity,
                facts,
                ImmutableList.copyOf(args),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This finding, resting on {@code articles}. */
    Finding restingOn(Iterable<LegalBasis> articles) {
        return new Finding(rule, severity, facts, args, ImmutableList.copyOf(articles), contradiction, answer, sides);
    }

    /** This finding, with the figures that cannot all be true. */
    Finding showing(Contradiction figures) {
        return new Finding(rule, severity, facts, args, basis, Optional.of(figures), answer, sides);
    }

    /** This finding, with both sides of its relation. */
    Finding drawn(Optional<BothSides> both) {
        return new Finding(rule, severity, facts, args, basis, contradiction, answer, both);
    }

    /** This finding, answered: a note that is kept and printed, and nothing that is still to be done. */
    Finding answered(Answer given) {
        return new Finding(rule, Severity.INFO, facts, args, basis, contradiction, Optional.of(given), sides);
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Finding.class, "audit");

        private Texts() {}
    }
}

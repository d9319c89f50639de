package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.Addressee;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Concern;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;

/**
 * A finding of the audit.
 *
 * @param rule what was looked for
 * @param severity how much it weighs
 * @param concern whether the report is faulty or states a breach
 * @param addressee who has to do something about it
 * @param message the finding in words
 * @param facts the figures and facts involved
 * @param contradiction the figures that cannot all be true, or that a soft relation doubts, if that is what was found
 * @param answer the verification note that answers it
 */
public record FindingResult(
        AuditRule rule,
        Severity severity,
        Concern concern,
        Addressee addressee,
        String message,
        List<FactCode> facts,
        Optional<ContradictionResult> contradiction,
        Optional<AnswerResult> answer) {
    /** Refuses null. */
    public FindingResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(addressee, "addressee");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(contradiction, "contradiction");
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * A verification note.
     *
     * @param reason why the figure is right
     * @param by who says so
     * @param on on which day
     * @param place where the note stands
     */
    public record AnswerResult(String reason, String by, LocalDate on, String place) {
        /** Refuses null. */
        public AnswerResult {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(place, "place");
        }

        static AnswerResult of(Finding.Answer answer) {
            return new AnswerResult(
                    answer.note().reason(), answer.note().by(), answer.note().on(), answer.place());
        }
    }

    static ImmutableList<FindingResult> of(List<Finding> findings, Lang lang) {
        return findings.stream()
                .map(finding -> new FindingResult(
                        finding.rule(),
                        finding.severity(),
                        finding.rule().concern(),
                        finding.rule().addressee(),
                        finding.message(lang),
                        finding.facts(),
                        finding.contradiction().map(ContradictionResult::of),
                        finding.answer().map(AnswerResult::of)))
                .collect(ImmutableList.toImmutableList());
    }
}

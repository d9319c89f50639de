package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.reading.UnitIdentity;

/**
 * A review as it stands in its file: what is empty may be left out. Public for the reader of documents; programs use {@link Review}.
 *
 * @param source the name of the file that was read
 * @param sha256 its hash
 * @param unit under what its unit is kept, if the text does not say it
 * @param decisions the decisions
 */
public record ReviewDocument(String source, String sha256, Optional<UnitIdentity> unit, List<Line> decisions) {
    /** Refuses null, and copies the list. */
    public ReviewDocument {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(unit, "unit");
        decisions = ImmutableList.copyOf(Objects.requireNonNull(decisions, "decisions"));
    }

    /**
     * A {@link Decision} as it stands in a file.
     *
     * @param start where the statement begins in the text
     * @param quote its words
     * @param before the characters before it
     * @param behind the characters behind it
     * @param label what is counted, in the words of the text
     * @param offered the codes that were offered
     * @param verdict what was decided
     * @param code the code, where one is accepted
     * @param value the value, where it is corrected
     * @param by who decided
     * @param on when
     */
    public record Line(
            int start,
            String quote,
            Optional<String> before,
            Optional<String> behind,
            Optional<String> label,
            List<FactCode> offered,
            Verdict verdict,
            Optional<FactCode> code,
            Optional<BigDecimal> value,
            Optional<String> by,
            Optional<LocalDate> on) {
        /** Copies the list, and refuses what a {@link Decision} refuses. */
        public Line {
            Objects.requireNonNull(quote, "quote");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(behind, "behind");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
            offered = ImmutableList.copyOf(Objects.requireNonNull(offered, "offered"));
            Decision.check(verdict, code, value);
        }

        private static Line of(Decision decision) {
            return new Line(
                    decision.start(),
                    decision.quote(),
                    Optional.of(decision.before()),
                    Optional.of(decision.behind()),
                    Optional.of(decision.label()),
                    decision.offered(),
                    decision.verdict(),
                    decision.code(),
                    decision.value(),
                    decision.by(),
                    decision.on());
        }

        private Decision decision() {
            return new Decision(
                    start,
                    quote,
                    before.orElse(""),
                    behind.orElse(""),
                    label.orElse(""),
                    ImmutableList.copyOf(offered),
                    verdict,
                    code,
                    value,
                    by,
                    on);
        }
    }

    static ReviewDocument of(Review review) {
        return new ReviewDocument(
                review.source(),
                review.sha256(),
                review.unit(),
                review.decisions().stream().map(Line::of).toList());
    }

    Review review() {
        return new Review(
                source, sha256, unit, decisions.stream().map(Line::decision).collect(ImmutableList.toImmutableList()));
    }
}

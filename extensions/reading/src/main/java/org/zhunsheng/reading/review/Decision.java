package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A decision about one statement.
 *
 * @param start where the statement begins in the text
 * @param quote its words
 * @param before the characters before it
 * @param behind the characters behind it
 * @param label what is counted, in the words of the text
 * @param offered the codes that were offered, the likeliest first
 * @param verdict what was decided
 * @param code the code, where one is accepted
 * @param value the value, where it is corrected
 * @param by who decided
 * @param on when
 */
public record Decision(
        int start,
        String quote,
        String before,
        String behind,
        String label,
        ImmutableList<FactCode> offered,
        Verdict verdict,
        Optional<FactCode> code,
        Optional<BigDecimal> value,
        Optional<String> by,
        Optional<LocalDate> on) {
    /** Checks that code and value stand where the verdict needs them, and nowhere else. */
    public Decision {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(behind, "behind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(offered, "offered");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        check(verdict, code, value);
    }

    static void check(Verdict verdict, Optional<FactCode> code, Optional<BigDecimal> value) {
        List<Violation> violations = new ArrayList<>();
        boolean coded = verdict == Verdict.ACCEPT || verdict == Verdict.CORRECT;
        if (coded != code.isPresent()) {
            violations.add(Violation.of(coded ? "DECISION_NEEDS_CODE" : "DECISION_TAKES_NO_CODE", "code", verdict));
        }
        if ((verdict == Verdict.CORRECT) != value.isPresent()) {
            violations.add(Violation.of(
                    value.isPresent() ? "DECISION_TAKES_NO_VALUE" : "DECISION_NEEDS_VALUE", "value", verdict));
        }
        InvalidModelException.throwIfAny(violations);
    }
}

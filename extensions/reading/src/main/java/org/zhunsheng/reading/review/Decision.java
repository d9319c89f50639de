package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

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
        boolean coded = verdict == Verdict.ACCEPT || verdict == Verdict.CORRECT;
        if (coded != code.isPresent()) {
            throw new IllegalArgumentException(
                    "\"" + quote + "\": " + verdict + (coded ? " needs a code" : " takes no code"));
        }
        if ((verdict == Verdict.CORRECT) != value.isPresent()) {
            throw new IllegalArgumentException("\"" + quote + "\": a value stands with CORRECT, and only there");
        }
    }
}

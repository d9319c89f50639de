package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;

/**
 * A code that a statement may have.
 *
 * @param code the code
 * @param phrase the name or variant that was found
 * @param reasons what speaks for and against it
 */
public record Candidate(FactCode code, String phrase, ImmutableList<Reason> reasons) {
    /** Checks that a reason is given. */
    public Candidate {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(phrase, "phrase");
        Objects.requireNonNull(reasons, "reasons");
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(code + " without reason");
        }
    }

    /** Whether nothing speaks against it. */
    public boolean isClear() {
        return reasons.stream().allMatch(reason -> reason.code().supports());
    }

    /** Whether {@code code} is among the reasons. */
    public boolean has(ReasonCode reason) {
        return reasons.stream().anyMatch(given -> given.code() == reason);
    }

    Candidate with(Reason reason) {
        return new Candidate(
                code,
                phrase,
                ImmutableList.<Reason>builder().addAll(reasons).add(reason).build());
    }

    Candidate as(FactCode other) {
        return new Candidate(other, phrase, reasons);
    }

    Candidate without(ReasonCode reason) {
        return new Candidate(
                code,
                phrase,
                reasons.stream().filter(given -> given.code() != reason).collect(ImmutableList.toImmutableList()));
    }
}

package org.zhunsheng.testkit.reference;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * What a dossier tells of one fact: how it is known, and between which values it lies. Days are numbers of days since 1970-01-01, yes
 * is one and no is nothing. What it was computed from is named; what is claimed of it and does not count is kept, zero if
 * nothing is.
 */
record Fact(
        FactDefinition definition,
        State state,
        BigFraction low,
        BigFraction high,
        BigFraction least,
        BigFraction greatest,
        boolean about,
        boolean derived,
        Optional<LocalText> from,
        BigFraction claimed) {
    enum State {
        KNOWN,
        UNKNOWN,
        DISPUTED,
        NOT_APPLICABLE
    }

    boolean isNotApplicable() {
        return state == State.NOT_APPLICABLE;
    }

    /** Whether only one value is possible. */
    boolean isExact() {
        return state == State.KNOWN && low.equals(high);
    }
}

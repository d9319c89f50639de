package org.zhunsheng.indicators.vocabulary;

import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * The facts of a vocabulary, for checking what refers to them. The nearest codes are looked for only as long as a refusal lists what is
 * unknown, so that many wrong codes cost no more than many right ones. Not thread-safe.
 */
public final class KnownFacts {
    private static final LocalText NONE = LocalText.same("");

    private final Vocabulary vocabulary;
    private int unknown;

    private KnownFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facts of {@code vocabulary}. */
    public static KnownFacts of(Vocabulary vocabulary) {
        return new KnownFacts(vocabulary);
    }

    /** That {@code code}, at {@code path}, is none of them, with the nearest codes. */
    public Violation unknown(String path, FactCode code) {
        unknown++;
        LocalText nearest = unknown > InvalidModelException.MOST ? NONE : vocabulary.nearestInWords(code);
        return Violation.of("UNKNOWN_FACT", path, code, nearest);
    }
}

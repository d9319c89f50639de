package org.zhunsheng.workbook;

import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Looks up facts by codes as people write them. */
final class FactCodes {
    private FactCodes() {}

    /** The definition of {@code code}; empty if the vocabulary does not hold it, or if it is no code at all. */
    static Optional<FactDefinition> find(Vocabulary vocabulary, String code) {
        try {
            return vocabulary.find(FactCode.of(code));
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }
}

package org.zhunsheng.reading.binding;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;

/**
 * A name of a fact, or a text that looks like one and is not.
 *
 * @param fact the fact
 * @param text the folded text
 * @param nearMiss whether it rules the fact out
 * @param under the total beside which alone it names the fact; null for anywhere
 */
record Phrase(
        LexiconFact fact,
        String text,
        boolean nearMiss,
        @Nullable FactCode under) {
    Phrase(LexiconFact fact, String text, boolean nearMiss) {
        this(fact, text, nearMiss, null);
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;

/**
 * What the reading needs to know of a fact.
 *
 * @param code its code
 * @param yesNo whether it is a matter of yes or no
 * @param rate whether it is a rate
 * @param stock whether it is counted on a day, so that what came new in the year is not it
 * @param own whether it is counted of the unit's own organ, so that what the bodies below it did is not it
 * @param name its Chinese name
 * @param phrases how reports write it
 * @param nearMisses texts that look like it and are something else
 * @param unit the class of its unit; null where it has none
 */
public record LexiconFact(
        FactCode code,
        boolean yesNo,
        boolean rate,
        boolean stock,
        boolean own,
        String name,
        ImmutableList<String> phrases,
        ImmutableList<String> nearMisses,
        @Nullable UnitClass unit) {
    /** Refuses null. */
    public LexiconFact {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phrases, "phrases");
        Objects.requireNonNull(nearMisses, "nearMisses");
    }

    /** The first word of the code, which names its area. */
    public String area() {
        String text = code.toString();
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }
}

package org.zhunsheng.reading.quantity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;

/** What stands in {@code units.yaml}. */
record UnitsFile(
        List<UnitWords> units,
        CopyWords copies,
        List<ExactnessWords> exactness,
        List<FormRule> forms,
        ChineseRule chinese) {
    /** The measure words of a class. */
    record UnitWords(
            @JsonProperty("class") UnitClass unitClass, List<String> words, List<String> match, List<String> miss) {}

    /** The words before a number that make copies of what may be documents as well. */
    record CopyWords(List<String> words, List<String> match, List<String> miss) {}

    /** The words that say how exact a number is. */
    record ExactnessWords(
            Exactness is,
            List<String> before,
            List<String> after,
            List<String> match,
            List<String> miss,
            List<String> not) {}

    /** The words before a number that make it a share or a change. */
    record FormRule(FigureForm form, String unit, List<String> before, List<String> match, List<String> miss) {}

    /** When a number in Chinese numerals may be a quantity. */
    record ChineseRule(List<String> before, List<String> after, List<String> match, List<String> miss) {}

    static ImmutableList<String> listed(@Nullable List<String> words) {
        return Optional.ofNullable(words).map(ImmutableList::copyOf).orElse(ImmutableList.of());
    }
}

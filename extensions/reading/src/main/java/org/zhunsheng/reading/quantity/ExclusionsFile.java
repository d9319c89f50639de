package org.zhunsheng.reading.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in {@code exclusions.yaml}. */
record ExclusionsFile(List<Entry> rules) {
    /** One rule with its examples. */
    record Entry(
            Exclusion exclusion,
            @Nullable List<String> before,
            @Nullable List<String> after,
            @Nullable List<String> notBefore,
            @Nullable List<String> notAfter,
            @Nullable Integer digits,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable List<String> values,
            @Nullable Numeral numeral,
            @Nullable Shape shape,
            @Nullable Enclosure inside,
            @Nullable Integer quoteUpTo,
            List<String> match,
            List<String> miss) {}

    /** How an Arabic number is written. */
    enum Shape {
        /** 12.4 as a month and a day. */
        DOTTED,
        /** 3.0. */
        VERSION
    }

    /** What a number stands in. */
    enum Enclosure {
        /** 《》. */
        TITLE,
        /** “”. */
        QUOTE
    }
}

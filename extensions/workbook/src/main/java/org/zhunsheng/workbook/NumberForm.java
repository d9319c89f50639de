package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the format of a cell makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
enum NumberForm {
    PLAIN,
    /** Shown times a hundred, with a percent sign. */
    PERCENT,
    /** Days since the workbook's first day. */
    DATE;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    /** A letter for years (also of an era), months or minutes, days, hours or seconds; the e of 0.00E+00 is none. */
    private static final Pattern PART_OF_A_DAY = Pattern.compile("[ymdhs年]|e(?![+-])");

    private static final ImmutableRangeSet<Integer> BUILT_IN_DATES = ImmutableRangeSet.<Integer>builder()
            .add(Range.closed(14, 22))
            .add(Range.closed(27, 36))
            .add(Range.closed(45, 47))
            .add(Range.closed(50, 58))
            .build();

    /**
     * The form of a format.
     *
     * @param id the format's number
     * @param code the format's code, where the workbook defines it
     */
    static NumberForm of(Optional<Integer> id, Optional<String> code) {
        if (id.isPresent() && BUILT_IN_DATES.contains(id.get())) {
            return DATE;
        }
        if (id.isPresent() && (id.get() == 9 || id.get() == 10)) {
            return PERCENT;
        }
        String bare = LITERAL.matcher(code.orElse("")).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.contains("general")) {
            return PLAIN;
        }
        if (bare.contains("%")) {
            return PERCENT;
        }
        return PART_OF_A_DAY.matcher(bare).find() ? DATE : PLAIN;
    }
}

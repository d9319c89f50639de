package org.zhunsheng.reading.quantity;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.pattern.FoldedText;

/** Finds the marks of a template that nobody filled in: XX万元, *次, x名, ××件. */
final class TemplateMarks {
    private static final String MARKS = "XxＸ×*_";
    private static final int LONGEST = 6;

    private final UnitTable units;

    TemplateMarks(UnitTable units) {
        this.units = units;
    }

    @Nullable
    ExcludedNumber at(FoldedText text, int start) {
        if (MARKS.indexOf(text.charAt(start)) < 0 || (start > 0 && isAttached(text.charAt(start - 1)))) {
            return null;
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST && MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int unit = end;
        while (unit < text.length() && "余多万亿千百".indexOf(text.charAt(unit)) >= 0) {
            unit++;
        }
        boolean counted = !units.unitAt(text, unit).isEmpty() || text.startsWith("月", unit);
        return counted ? new ExcludedNumber(start, unit, Exclusion.TEMPLATE) : null;
    }

    private static boolean isAttached(char before) {
        return (before < 128 && Character.isLetterOrDigit(before)) || MARKS.indexOf(before) >= 0;
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.zhunsheng.core.figure.UnitClass;

/** Units of a table: in the cell, in brackets in a heading, or over the whole table. */
final class TableUnits {
    private static final int TEN_THOUSAND = 4;
    private static final int HUNDRED_MILLION = 8;

    private TableUnits() {}

    /** The power of ten by which an amount is printed; what stands nearer counts: the cell, the headings, the caption. */
    static int power(String unit, String heading, String caption) {
        for (String words : new String[] {unit, heading, caption}) {
            if (words.contains("亿")) {
                return HUNDRED_MILLION;
            }
            if (words.contains("万")) {
                return TEN_THOUSAND;
            }
            if (words.equals("元") || words.contains("(元)") || words.contains(":元")) {
                return 0;
            }
        }
        return 0;
    }

    /** The classes that a word counts in; of 万元 those of 元. */
    static ImmutableSet<UnitClass> classes(String word) {
        String plain = word.startsWith("万") || word.startsWith("亿") ? word.substring(1) : word;
        return Arrays.stream(UnitClass.values())
                .filter(unit -> unit.words().contains(plain))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The classes of the unit in the last bracket of a heading: 数量(件), 金额(单位:万元). */
    static ImmutableSet<UnitClass> inBrackets(String heading) {
        int open = heading.lastIndexOf('(');
        int close = heading.indexOf(')', open);
        return open < 0 || close < 0
                ? ImmutableSet.of()
                : classes(heading.substring(open + 1, close).replace("单位:", "").strip());
    }
}

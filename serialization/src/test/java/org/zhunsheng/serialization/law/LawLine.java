package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.zhunsheng.core.unit.UnitKind;

/** What one article says, typed from its text. */
record LawLine(
        String duty,
        String instrument,
        String article,
        String paragraph,
        String rule,
        String quantity,
        String unit,
        ImmutableSet<UnitKind> who,
        String from,
        String to,
        String words) {
    private static final ImmutableMap<Character, UnitKind> KINDS = ImmutableMap.of(
            'P', UnitKind.PROVINCE,
            'C', UnitKind.PREFECTURE,
            'X', UnitKind.COUNTY,
            'T', UnitKind.TOWNSHIP,
            'D', UnitKind.DEPARTMENT,
            'Z', UnitKind.FUNCTIONAL_ZONE);

    static LawLine of(List<String> cells) {
        if (cells.size() != 12) {
            throw new IllegalArgumentException("12 columns expected: " + cells);
        }
        return new LawLine(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                kinds(cells.get(8)),
                cells.get(9),
                cells.get(10),
                cells.get(11));
    }

    private static ImmutableSet<UnitKind> kinds(String letters) {
        if (letters.equals("*")) {
            return ImmutableSet.copyOf(UnitKind.values());
        }
        return letters.chars().mapToObj(letter -> KINDS.get((char) letter)).collect(ImmutableSet.toImmutableSet());
    }
}

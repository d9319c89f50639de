package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.reading.pattern.FoldedText;

/** The measure words with their classes; the longest word that stands at a place is the unit. Immutable. */
final class UnitTable {
    private static final int LONGEST_CLAUSE = 24;
    private static final String CLAUSE_ENDS = "。;,";

    private final ImmutableMap<Character, ImmutableList<String>> wordsByFirst;
    private final ImmutableSetMultimap<String, UnitClass> classes;
    private final ImmutableList<String> copies;

    UnitTable(UnitsFile file) {
        copies = ImmutableList.copyOf(file.copies().words());
        ImmutableSetMultimap.Builder<String, UnitClass> byWord = ImmutableSetMultimap.builder();
        file.units().forEach(unit -> unit.words().forEach(word -> byWord.put(FoldedText.fold(word), unit.unitClass())));
        classes = byWord.build();
        wordsByFirst = ImmutableMap.copyOf(classes.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(word -> word.charAt(0), ImmutableList.toImmutableList())));
    }

    /** The longest unit at {@code index}; empty if there is none. */
    String unitAt(FoldedText text, int index) {
        if (index >= text.length()) {
            return "";
        }
        for (String word : wordsByFirst.getOrDefault(text.charAt(index), ImmutableList.of())) {
            if (text.startsWith(word, index)) {
                return word;
            }
        }
        return "";
    }

    /** The classes of {@code unit}, the likeliest first; behind words of handing out those are copies. */
    ImmutableSet<UnitClass> classesOf(String unit, FoldedText text, int number) {
        ImmutableSet<UnitClass> all = classes.get(unit);
        if (!all.contains(UnitClass.COPY) || !all.contains(UnitClass.DOCUMENT)) {
            return all;
        }
        int start = number;
        while (start > 0 && number - start < LONGEST_CLAUSE && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String clause = text.subSequence(start, number).toString();
        return copies.stream().anyMatch(clause::contains)
                ? ImmutableSet.<UnitClass>builder()
                        .add(UnitClass.COPY)
                        .addAll(all)
                        .build()
                : all;
    }
}

package org.zhunsheng.indicators.vocabulary;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.NearestWord;

/** Finds the codes whose words are most like those of a text: the same, or with a letter or two mistyped. */
final class NearestCodes {
    private static final int MOST = 3;
    private static final int SAME = 1000;
    private static final int MOST_SLIPS = 2;
    /** A word is mistyped only if more of it is right than so many letters for each that is wrong. */
    private static final int RIGHT_FOR_A_SLIP = 3;

    private static final Splitter WORDS = Splitter.onPattern("[^a-z0-9]+").omitEmptyStrings();

    private NearestCodes() {}

    static ImmutableList<FactCode> of(String text, Collection<FactCode> codes) {
        ImmutableSet<String> wanted = ImmutableSet.copyOf(WORDS.split(text));
        Map<FactCode, Integer> likeness = new LinkedHashMap<>();
        for (FactCode code : codes) {
            int like = likeness(wanted, ImmutableSet.copyOf(WORDS.split(code.value())));
            if (like > 0) {
                likeness.put(code, like);
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<FactCode, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    /** What both have in common of what either has, in thousandths. */
    private static int likeness(ImmutableSet<String> wanted, ImmutableSet<String> words) {
        int shared = wanted.stream()
                .mapToInt(word -> words.stream()
                        .mapToInt(other -> likeness(word, other))
                        .max()
                        .orElse(0))
                .sum();
        int all = (wanted.size() + words.size()) * SAME - shared;
        return shared == 0 ? 0 : (int) ((long) shared * SAME / all);
    }

    private static int likeness(String word, String other) {
        if (word.equals(other)) {
            return SAME;
        }
        int longer = Math.max(word.length(), other.length());
        if (Math.abs(word.length() - other.length()) > MOST_SLIPS) {
            return 0;
        }
        int slips = NearestWord.slips(word, other);
        return slips <= MOST_SLIPS && slips * RIGHT_FOR_A_SLIP < longer ? SAME - slips * SAME / longer : 0;
    }
}

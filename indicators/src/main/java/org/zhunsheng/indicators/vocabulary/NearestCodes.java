package org.zhunsheng.indicators.vocabulary;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.core.code.FactCode;

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
        int slips = slips(word, other);
        return slips <= MOST_SLIPS && slips * RIGHT_FOR_A_SLIP < longer ? SAME - slips * SAME / longer : 0;
    }

    /** How many letters have to be put in, taken out or changed to make one word of the other. */
    private static int slips(String word, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}

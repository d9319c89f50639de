package org.zhunsheng.indicators.vocabulary;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import org.zhunsheng.core.code.FactCode;

/** Finds the codes that share most words with a text. */
final class NearestCodes {
    private static final int MOST = 3;
    private static final Splitter WORDS = Splitter.onPattern("[^a-z0-9]+").omitEmptyStrings();

    private NearestCodes() {}

    static ImmutableList<FactCode> of(String text, Collection<FactCode> codes) {
        ImmutableSet<String> wanted = ImmutableSet.copyOf(WORDS.split(text));
        return codes.stream()
                .filter(code -> shared(wanted, code) > 0)
                .sorted(Comparator.comparingInt((FactCode code) -> -likeness(wanted, code))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .collect(ImmutableList.toImmutableList());
    }

    private static int shared(ImmutableSet<String> wanted, FactCode code) {
        return Sets.intersection(wanted, ImmutableSet.copyOf(WORDS.split(code.value())))
                .size();
    }

    private static int likeness(ImmutableSet<String> wanted, FactCode code) {
        ImmutableSet<String> words = ImmutableSet.copyOf(WORDS.split(code.value()));
        int all = Sets.union(wanted, words).size();
        return shared(wanted, code) * 1000 / all;
    }
}

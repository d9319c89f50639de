package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds facts by a word of their code, their names or their variants, in either language. */
public final class FactSearch {
    private FactSearch() {}

    /** The facts of {@code vocabulary} that contain {@code word}, whatever its case, in their order. */
    public static ImmutableList<FactDefinition> find(Vocabulary vocabulary, String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return vocabulary.facts().stream()
                .filter(fact -> texts(fact)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> texts(FactDefinition fact) {
        return Stream.concat(
                Stream.of(fact.code().value(), fact.name().zh(), fact.name().en()), fact.variants().stream());
    }
}

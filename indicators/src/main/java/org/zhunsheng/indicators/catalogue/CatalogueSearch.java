package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds third-level indicators by a word of their code, title or requirement, in either language. */
public final class CatalogueSearch {
    private CatalogueSearch() {}

    /** The indicators of {@code catalogue} that contain {@code word}, whatever its case, in the order of their codes. */
    public static ImmutableList<Indicator> find(IndicatorCatalogue catalogue, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return catalogue.byCode().values().stream()
                .filter(indicator -> texts(indicator)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> texts(Indicator indicator) {
        return Stream.of(
                indicator.code().value(),
                indicator.title().zh(),
                indicator.title().en(),
                indicator.requirement().zh(),
                indicator.requirement().en());
    }
}

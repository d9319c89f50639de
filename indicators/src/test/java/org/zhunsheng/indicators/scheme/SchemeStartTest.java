package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

class SchemeStartTest {
    private static IndicatorCatalogue proved(IndicatorCatalogue catalogue, Direction direction) {
        return IndicatorCatalogue.builder()
                .fillFrom(catalogue)
                .indicators(catalogue.indicators().stream()
                        .map(indicator -> Indicator.builder()
                                .fillFrom(indicator)
                                .direction(direction)
                                .provedBy(Worlds.FACTS)
                                .build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void pointsOfItemsAndOfTheirEntriesAddUpAndAreEqualToTheLastDecimal(int items) {
        IndicatorCatalogue catalogue = proved(Worlds.catalogue(items), Direction.MORE_IS_BETTER);
        ScoringScheme scheme =
                SchemeStart.of("ours", catalogue, Worlds.vocabulary()).orElseThrow();
        assertThat(SchemeChecker.check(scheme, catalogue, Worlds.vocabulary()).errors())
                .isEmpty();
        assertThat(scheme.items()).hasSize(items);
        BigDecimal most = new BigDecimal("100").divide(BigDecimal.valueOf(items), java.math.MathContext.DECIMAL32);
        assertThat(scheme.items())
                .allSatisfy(item -> assertThat(
                                item.points().toBigDecimal().subtract(most).abs())
                        .isLessThan(new BigDecimal("0.011")));
    }

    @Test
    void whereLessIsBetterNothingIsAskedForAndDaysAreLeftToDeadlines() {
        ScoringScheme less = SchemeStart.of(
                        "ours", proved(Worlds.catalogue(1), Direction.LESS_IS_BETTER), Worlds.vocabulary())
                .orElseThrow();
        ScoringMethod.Checklist list =
                (ScoringMethod.Checklist) less.items().get(0).method();
        assertThat(list.entries())
                .extracting(ScoringMethod.Entry::condition)
                .contains(
                        new Condition.AtMost(Worlds.BREACHES, BigDecimal.ZERO),
                        new Condition.AtMost(Worlds.RATE, BigDecimal.ZERO),
                        new Condition.No(Worlds.PUBLISHED))
                .noneMatch(condition -> condition.fact().equals(Worlds.MADE_ON));
    }

    @Test
    void withoutFactsThereIsNothingToBeginWith() {
        assertThat(SchemeStart.of(
                        "ours",
                        proved(Worlds.catalogue(2), Direction.MORE_IS_BETTER),
                        Vocabulary.builder().id("none").build()))
                .isEmpty();
    }
}

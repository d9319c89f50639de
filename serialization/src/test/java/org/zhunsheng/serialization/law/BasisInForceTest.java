package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.indicators.catalogue.BasisGap;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.serialization.BundledData;

/** Every bundled indicator has a basis in force in every year, or says in which it has none. */
class BasisInForceTest {
    private static final BundledData DATA = BundledData.load();

    static Stream<Indicator> indicators() {
        return DATA.catalogueIds().stream().flatMap(id -> DATA.catalogue(id).orElseThrow().indicators().stream());
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void theYearsWithoutABasisAreThoseThatTheIndicatorNames(Indicator indicator) {
        List<Integer> without = IntStream.rangeClosed(2019, 2026)
                .filter(year -> LawInForce.between(
                                        DATA.instruments(),
                                        indicator.basis(),
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, 31))
                                .force()
                        == Force.NONE)
                .boxed()
                .toList();
        assertThat(indicator.basisGap().map(BasisGap::years).orElse(ImmutableList.of()))
                .as(indicator.code().value())
                .isEqualTo(without);
    }

    @Test
    void lessThanATenthOfIndicatorsAndDutiesIsOnlyRecalled() {
        for (String id : DATA.catalogueIds()) {
            List<List<LegalBasis>> bases = Stream.concat(
                            DATA.catalogue(id).orElseThrow().indicators().stream()
                                    .map(Indicator::basis),
                            DATA.duties().duties().stream().map(Duty::basis))
                    .toList();
            long recalled = bases.stream()
                    .filter(basis -> basis.stream().noneMatch(LegalBasis::seen))
                    .count();
            assertThat(recalled * 10).as(id).isLessThan(bases.size());
        }
    }

    @Test
    void lessThanATenthOfTheArticlesIsOnlyRecalled() {
        ImmutableSet<String> seen = articles(true);
        ImmutableSet<String> recalled = articles(false);
        assertThat(recalled.size() * 10).isLessThan(seen.size() + recalled.size());
    }

    private static ImmutableSet<String> articles(boolean seen) {
        return Stream.concat(
                        indicators().flatMap(indicator -> indicator.basis().stream()),
                        DATA.duties().duties().stream().flatMap(duty -> duty.basis().stream()))
                .filter(basis -> basis.seen() == seen)
                .map(basis -> basis.instrument() + " " + basis.article().orElse(""))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void noErrorRestsOnRecalledLawAlone() {
        assertThat(DATA.duties().duties())
                .filteredOn(duty -> duty.severity() == Severity.ERROR)
                .allSatisfy(duty -> assertThat(duty.basis()).anyMatch(LegalBasis::seen));
    }

    @Test
    void noArticleIsBothSeenAndRecalled() {
        ImmutableListMultimap<String, LegalBasis> byArticle = Stream.concat(
                        indicators().flatMap(indicator -> indicator.basis().stream()),
                        DATA.duties().duties().stream().flatMap(duty -> duty.basis().stream()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        basis -> basis.instrument() + " " + basis.article().orElse(""), basis -> basis));
        assertThat(byArticle.asMap())
                .allSatisfy((article, uses) -> assertThat(
                                uses.stream().map(LegalBasis::seen).collect(ImmutableSet.toImmutableSet()))
                        .as(article)
                        .hasSize(1));
    }

    @Test
    void oneVersionOfALawFollowsTheOtherWithoutOverlap() {
        for (Instrument law : DATA.instruments().instruments()) {
            DATA.instruments()
                    .successorOf(law)
                    .ifPresent(next -> assertThat(law.effective().to())
                            .as(law.id())
                            .hasValueSatisfying(end -> assertThat(end)
                                    .isBeforeOrEqualTo(next.effective().from().plusDays(60))));
        }
    }

    @Test
    void everyLawHasTheNumberOfItsOrderOrIsKnownToLackOne() {
        assertThat(DATA.instruments().instruments())
                .filteredOn(law -> law.number().isEmpty())
                .extracting(Instrument::id)
                .containsExactlyInAnyOrder(
                        "cn-law-reporting-2021",
                        "cn-demonstration-indicators-2021",
                        "cn-demonstration-indicators-2023",
                        "cn-lawpop-2021",
                        "cn-lawpop-law-2025",
                        "cn-npc-deputies-2025",
                        "cn-npc-supervision-2024",
                        "cn-petition-2022",
                        "cn-law-study-2016",
                        "cn-law-study-2023");
    }
}

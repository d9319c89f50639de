package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.ModelValidator;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.crosswalk.CrosswalkCheck;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.rectification.RemedyChecker;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** The reference catalogue of 2023 and the second version of the scheme. */
class Reference2023Test {
    private static final BundledData DATA = BundledData.load();
    private static final String ID = BundledData.REFERENCE_CATALOGUE_2023;
    private static final IndicatorCatalogue CATALOGUE = DATA.catalogue(ID).orElseThrow();
    private static final ScoringScheme SCHEME = DATA.demonstrationScheme(ID).orElseThrow();

    @Test
    void catalogueSchemeAndRemediesFitTogether() {
        ModelValidator validator = ModelValidator.create();
        assertThat(validator.validate(CATALOGUE)).isEmpty();
        assertThat(validator.validate(SCHEME)).isEmpty();
        assertThat(SchemeChecker.check(SCHEME, CATALOGUE, DATA.vocabulary()).errors())
                .isEmpty();
        assertThat(RemedyChecker.check(DATA.demonstrationRemedies(ID).orElseThrow(), CATALOGUE, DATA.vocabulary()))
                .isEmpty();
        assertThat(SCHEME.items().stream().map(SchemeItem::indicator).collect(Collectors.toSet()))
                .isEqualTo(CATALOGUE.byCode().keySet());
    }

    @Test
    void theCrosswalkLeadsFromTheOldCatalogueToThisOne() {
        IndicatorCatalogue old = DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();
        CrosswalkCheck check = CrosswalkCheck.of(DATA.crosswalk(), old, CATALOGUE);
        assertThat(check.errors()).isEmpty();
        assertThat(check.unmappedOld()).isEmpty();
        assertThat(check.unmappedNew()).isEmpty();
    }

    @Test
    void everySecondLevelHeadingHasItems() {
        ImmutableSet<IndicatorCode> parents =
                CATALOGUE.indicators().stream().map(Indicator::parent).collect(ImmutableSet.toImmutableSet());
        assertThat(CATALOGUE.groups())
                .filteredOn(group -> group.parent().isPresent())
                .extracting(IndicatorGroup::code)
                .containsExactlyElementsOf(parents);
    }

    @Test
    void surveyAndJudgementAreUsedAndReconsiderationCounts() {
        assertThat(SCHEME.items()).extracting(SchemeItem::method).anyMatch(ScoringMethod.Survey.class::isInstance);
        assertThat(SCHEME.items()).extracting(SchemeItem::method).anyMatch(ScoringMethod.Judged.class::isInstance);
        BigDecimal reconsideration = SCHEME.items().stream()
                .filter(item -> item.indicator().value().startsWith("6.1."))
                .map(item -> item.points().toBigDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(reconsideration).isEqualByComparingTo("7");
    }

    private static IndicatorResult result(String code, Map<String, ClaimValue> said) {
        Dossier dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2024, 1, 1))
                .to(LocalDate.of(2024, 12, 31))
                .claims(said.entrySet().stream()
                        .map(entry -> Claim.builder()
                                .code(FactCode.of(entry.getKey()))
                                .value(entry.getValue())
                                .build())
                        .toList())
                .build();
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(CATALOGUE)
                        .vocabulary(DATA.vocabulary())
                        .scheme(SCHEME)
                        .build())
                .assess(dossier);
        return assessment.results().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimValue number(String value) {
        return ClaimValue.number(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "3.2.6, contract.reviewed-rate, 100, 0.5",
        "3.2.6, contract.reviewed-rate, 50, 0",
        "6.2.3, petitions.in-time-rate, 90, 0.5",
        "8.3.3, publicity.events, 12, 0.5",
        "2.4.2, normative.filed-in-time-rate, 100, 0.5"
    })
    void anIndicatorIsAnsweredByAFigureThatReportsState(String code, String fact, String value, String points) {
        IndicatorResult result = result(code, Map.of(fact, number(value)));
        assertThat(result.interval().low().toBigDecimal()).isEqualByComparingTo(points);
        assertThat(result.interval().high().toBigDecimal()).isEqualByComparingTo(points);
    }

    @Test
    void oneContractOrOneLeafletEarnsNothing() {
        assertThat(result("3.2.6", Map.of("contract.reviewed", number("1")))
                        .interval()
                        .low()
                        .toBigDecimal())
                .isZero();
        assertThat(result("8.3.2", Map.of("publicity.leaflets", number("1")))
                        .interval()
                        .low()
                        .toBigDecimal())
                .isZero();
    }

    @Test
    void satisfactionIsTheMeanOfTheAnswers() {
        IndicatorResult result = result(
                "9.4.1",
                Map.of(
                        "survey.public.satisfied", number("60"),
                        "survey.public.fairly", number("30"),
                        "survey.public.not", number("10")));
        assertThat(result.interval().low().toBigDecimal()).isEqualByComparingTo("2.34");
    }
}

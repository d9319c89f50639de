package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.profile.Profile;

/** Each period is examined by the edition of its time, and years of two editions compare. */
class EditionsTest {
    private static final String OLD = "cn-demonstration-reference-2021";
    private static final String NEW = "cn-demonstration-reference-2023";
    private static final RuleSet RULES = RuleSets.bundled();
    private static final Examiner EXAMINER = Examiner.of(RULES);

    private static GovernmentUnit unit(UnitKind kind) {
        return GovernmentUnit.builder().id("unit").name("某单位").kind(kind).build();
    }

    private static Dossier dossier(UnitKind kind, LocalDate from, LocalDate to, Map<String, Integer> said) {
        return Dossier.builder()
                .unit(unit(kind))
                .from(from)
                .to(to)
                .claims(said.entrySet().stream()
                        .map(entry -> Claim.builder()
                                .code(FactCode.of(entry.getKey()))
                                .value(ClaimValue.number(entry.getValue()))
                                .build())
                        .toList())
                .build();
    }

    private static Dossier year(UnitKind kind, int year, Map<String, Integer> said) {
        return dossier(kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), said);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, " + OLD + ", demonstration-100",
        "2021-01-01, " + OLD + ", demonstration-100",
        "2022-12-31, " + OLD + ", demonstration-100",
        "2023-01-01, " + NEW + ", demonstration-100-2023",
        "2026-07-01, " + NEW + ", demonstration-100-2023"
    })
    void theFirstDayOfThePeriodSaysByWhichEditionItIsExamined(LocalDate from, String catalogue, String scheme) {
        Assessment assessment = EXAMINER.examine(dossier(UnitKind.COUNTY, from, from.plusMonths(6), Map.of()))
                .assessment();
        assertThat(assessment.catalogue().id()).isEqualTo(catalogue);
        assertThat(assessment.scheme().id()).isEqualTo(scheme);
        assertThat(BundledData.load().catalogueFor(from).id()).isEqualTo(catalogue);
    }

    @ParameterizedTest
    @CsvSource({
        "TOWNSHIP, 2022, 3.1.1 5.4.4",
        "TOWNSHIP, 2023, 3.1.1 5.4.3",
        "DEPARTMENT, 2022, 3.1.1",
        "DEPARTMENT, 2023, 3.1.1",
        "FUNCTIONAL_ZONE, 2022, 4.1.1",
        "FUNCTIONAL_ZONE, 2023, 4.1.1",
        "COUNTY, 2022, ''",
        "COUNTY, 2023, ''"
    })
    void eachKindOfUnitHasTheProfileOfTheEdition(UnitKind kind, int year, String dropped) {
        Assessment assessment = EXAMINER.examine(year(kind, year, Map.of())).assessment();
        assertThat(assessment.results())
                .filteredOn(result -> assessment.profiles().stream()
                        .flatMap(profile -> profile.adjustments().stream())
                        .anyMatch(change -> change instanceof org.zhunsheng.indicators.profile.Adjustment.Drop drop
                                && drop.indicator().equals(result.code())))
                .extracting(result -> result.code().value())
                .containsExactlyElementsOf(
                        dropped.isEmpty() ? java.util.List.of() : java.util.List.of(dropped.split(" ")));
        String report = year < 2023 ? "5.4.4" : "5.4.3";
        assertThat(assessment
                        .catalogue()
                        .titleOf(IndicatorCode.of(report))
                        .orElseThrow()
                        .zh())
                .as("the yearly report on open information, under its number in each edition")
                .isEqualTo("信息公开年报");
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void bothEditionsAreSoundForEveryKindOfUnit(UnitKind kind) {
        for (RuleSet rules : java.util.List.of(RULES, RULES.earlier().orElseThrow())) {
            assertThat(Assessor.compile(rules.assessmentBasis(kind))
                            .assess(year(kind, 2024, Map.of()))
                            .total())
                    .isNotNull();
        }
    }

    @Test
    void aProfileIsThatOfItsEditionUnderOneName() {
        BundledData data = BundledData.load();
        assertThat(data.profile("township", NEW)).map(Profile::id).contains("township-2023");
        assertThat(data.profile("township", OLD)).map(Profile::id).contains("township");
        assertThat(data.profile("example-local-rules", NEW)).map(Profile::id).contains("example-local-rules");
    }

    @ParameterizedTest
    @CsvSource({"2020, true", "2021, false", "2022, false", "2023, false", "2026, false"})
    void aReportBeforeTheTimeOfItsCatalogueSaysSo(int year, boolean told) {
        AnnualReport report = AnnualReport.builder()
                .unit(unit(UnitKind.COUNTY))
                .period(ReportingPeriod.ofYear(year))
                .title("年度报告")
                .build();
        assertThat(EXAMINER.examine(report).findings().stream()
                        .map(Finding::rule)
                        .anyMatch(AuditRule.CATALOGUE_LATER::equals))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void a2022YearComparesWithA2023YearByTheCrosswalk(UnitKind kind) {
        Map<String, Integer> said =
                Map.of("disclosure.requests.overdue", 0, "approval.overdue", 0, "normative.filed-rate", 100);
        Dossier before = year(kind, 2022, said);
        Dossier after = year(kind, 2023, said);
        YearOnYear years = YearOnYear.between(
                new YearInput(before, RULES.forPeriodFrom(before.from()).assessmentBasis(kind)),
                new YearInput(after, RULES.forPeriodFrom(after.from()).assessmentBasis(kind)),
                BundledData.load().crosswalk(OLD, NEW));
        assertThat(years.before().catalogue().id()).isEqualTo(OLD);
        assertThat(years.after().catalogue().id()).isEqualTo(NEW);
        assertThat(years.total().of(Cause.PERFORMANCE).isNone())
                .as("the same was said of both years")
                .isTrue();
        assertThat(years.map().successors(IndicatorCode.of("5.4.3")))
                .extracting(IndicatorCode::value)
                .containsExactly("5.4.2");
    }

    @Test
    void theRulesOfAFolderWithASchemeHoldForEveryPeriod(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), """
                zhunsheng: scheme/1
                id: ours
                version: "1"
                title: {zh: "细则", en: "scheme"}
                notice: {zh: "示例。", en: "A sample."}
                official: false
                catalogue: cn-demonstration-reference-2021
                total: 1
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                absence: RESCALE_WITHIN_TOTAL
                items:
                  - {indicator: "5.4.5", points: 1, method: {kind: MET_OR_NOT, conditions: [{kind: YES, fact: disclosure.guide.updated}]}}
                grades: [{id: any, title: {zh: "合格", en: "passed"}, from: 0}]
                """);
        Examiner examiner = Examiner.of(RuleSets.load(folder));
        assertThat(Stream.of(2020, 2025)
                        .map(year -> examiner.examine(year(UnitKind.COUNTY, year, Map.of()))
                                .assessment()))
                .allSatisfy(assessment -> {
                    assertThat(assessment.catalogue().id())
                            .as("the one that the scheme names")
                            .isEqualTo(OLD);
                    assertThat(assessment.scheme().id()).isEqualTo("ours");
                });
    }

    @Test
    void theDutiesOfAFolderHoldForBothEditions(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), """
                zhunsheng: vocabulary/1
                id: our-county
                facts:
                  - {code: county.lanterns, kind: COUNT, name: {zh: 普法灯箱数, en: lantern boxes}, unit: OTHER}
                """);
        RuleSet rules = RuleSets.load(folder);
        assertThat(rules.vocabulary().find(FactCode.of("county.lanterns"))).isPresent();
        assertThat(rules.forPeriodFrom(LocalDate.of(2020, 1, 1)).catalogue().id())
                .isEqualTo(OLD);
        assertThat(rules.forPeriodFrom(LocalDate.of(2020, 1, 1)).vocabulary().find(FactCode.of("county.lanterns")))
                .isPresent();
    }
}

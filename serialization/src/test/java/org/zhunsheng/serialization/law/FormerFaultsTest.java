package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.scheme.LegalLimits;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.serialization.BundledData;

/** Faults that the law, the catalogues, the schemes and the remedies once had, each with what is right. */
class FormerFaultsTest {
    private static final BundledData DATA = BundledData.load();
    private static final String OLD = BundledData.REFERENCE_CATALOGUE;
    private static final String NEW = BundledData.REFERENCE_CATALOGUE_2023;

    private static IndicatorCatalogue catalogue(String id) {
        return DATA.catalogue(id).orElseThrow();
    }

    private static Duty duty(String id) {
        return Objects.requireNonNull(DATA.duties().byId().get(id), id);
    }

    private static ImmutableList<String> cited(Duty duty) {
        return duty.basis().stream()
                .map(basis -> basis.instrument()
                        + basis.article().map(article -> " " + article).orElse(""))
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<String> catalogues() {
        return DATA.catalogueIds().stream();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theScoreUsesTheDaysTimesAndNumbersOfTheDuties(String id) {
        SchemeFindings findings =
                LegalLimits.check(DATA.demonstrationScheme(id).orElseThrow(), catalogue(id), DATA.duties());
        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cn-demonstration-reference-2021, 5.4.4, foi-annual-report-government-published",
        "cn-demonstration-reference-2023, 5.4.3, foi-annual-report-government-published",
        "cn-demonstration-reference-2021, 9.2.1, annual-report-filed",
        "cn-demonstration-reference-2023, 9.2.1, annual-report-filed-provincial",
        "cn-demonstration-reference-2021, 9.2.2, annual-report-published",
        "cn-demonstration-reference-2023, 9.2.2, annual-report-published",
        "cn-demonstration-reference-2021, 5.2.2, appearance-staff",
        "cn-demonstration-reference-2023, 5.2.2, appearance-head",
        "cn-demonstration-reference-2021, 4.4.3, enforcer-training-hours",
        "cn-demonstration-reference-2023, 8.1.2, leaders-lectures"
    })
    void aLegalDayOrThresholdOfTheScoreRefersToTheDuty(String id, String code, String duty) {
        SchemeItem item = DATA.demonstrationScheme(id).orElseThrow().items().stream()
                .filter(one -> one.indicator().value().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(item.duties()).contains(duty);
    }

    private static IndicatorResult result(String catalogue, UnitKind kind, String code, Map<String, ClaimValue> said) {
        Dossier dossier = Dossier.builder()
                .unit(GovernmentUnit.builder().id("unit").name("某单位").kind(kind).build())
                .from(LocalDate.of(2024, 1, 1))
                .to(LocalDate.of(2024, 12, 31))
                .claims(said.entrySet().stream()
                        .map(entry -> Claim.builder()
                                .code(FactCode.of(entry.getKey()))
                                .value(entry.getValue())
                                .build())
                        .toList())
                .build();
        return Assessor.compile(AssessmentBasis.builder()
                        .catalogue(catalogue(catalogue))
                        .vocabulary(DATA.vocabulary())
                        .scheme(DATA.demonstrationScheme(catalogue).orElseThrow())
                        .build())
                .assess(dossier)
                .results()
                .stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFull(IndicatorResult result) {
        return result.interval().low().equals(result.available());
    }

    private static ClaimValue number(int value) {
        return ClaimValue.number(BigDecimal.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, 2025-03-25, true",
        "COUNTY, 2025-03-31, true",
        "COUNTY, 2025-04-01, false",
        "DEPARTMENT, 2025-01-31, true",
        "DEPARTMENT, 2025-03-25, false"
    })
    void aGovernmentHasUntil31MarchForItsDisclosureReportAndADepartmentUntil31January(
            UnitKind kind, LocalDate day, boolean full) {
        Map<String, ClaimValue> said = Map.of("disclosure.annual-report.published-on", ClaimValue.on(day));
        assertThat(isFull(result(OLD, kind, "5.4.4", said))).isEqualTo(full);
        assertThat(isFull(result(NEW, kind, "5.4.3", said))).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"COUNTY, 2025-02-28, true", "COUNTY, 2025-03-15, false", "PROVINCE, 2025-03-31, true"})
    void theDayOfFilingScoresAndNotThatOfSigning(UnitKind kind, LocalDate day, boolean full) {
        Map<String, ClaimValue> said = Map.of(
                "report.submitted-on",
                ClaimValue.on(day),
                "report.signed-on",
                ClaimValue.on(LocalDate.of(2025, 1, 20)));
        for (String catalogue : DATA.catalogueIds()) {
            assertThat(isFull(result(catalogue, kind, "9.2.1", said))).isEqualTo(full);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aCountyWhoseHeadsAllAppearNeedsNoLetters(String catalogue) {
        assertThat(isFull(result(
                        catalogue,
                        UnitKind.COUNTY,
                        "5.2.2",
                        Map.of("appearance.unexcused", number(0), "appearance.nobody", number(0)))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void twoOf200SuitsLostIsNoLossOfPoints(String catalogue) {
        assertThat(isFull(result(
                        catalogue,
                        UnitKind.COUNTY,
                        "5.2.3",
                        Map.of("litigation.lost", number(2), "litigation.closed", number(200)))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cn-enforcement-supervision-2026, 2026-02-01",
        "cn-lawpop-law-2025, 2025-11-01",
        "cn-inspection-54-2024, 2025-01-03",
        "cn-filing-2024, 2024-11-01",
        "cn-npc-deputies-2025, 2025-03-12",
        "cn-npc-supervision-2024, 2024-11-09",
        "cn-private-economy-2025, 2025-05-20",
        "cn-data-sharing-2025, 2025-08-01",
        "cn-fair-competition-rules-2025, 2025-04-20",
        "cn-public-security-2025, 2026-01-01",
        "cn-emergency-2024, 2024-11-01",
        "cn-sme-payment-2025, 2025-06-01",
        "cn-penalty-2017, 2018-01-01",
        "cn-foi-2008, 2008-05-01"
    })
    void theLawOf2024To2026AndThatBeforeIsHeldFromItsFirstDay(String id, LocalDate from) {
        Instrument law = DATA.instruments().find(id).orElseThrow();
        assertThat(law.effective().from()).isEqualTo(from);
    }

    @Test
    void whatNoTextAsksForIsAscribedToNone() {
        assertThat(cited(duty("leaders-study-sessions"))).containsExactly("cn-first-responsible-2016");
        assertThat(cited(duty("leaders-training-course"))).containsExactly("cn-outline-2015 第二部分第七项");
        assertThat(duty("leaders-training-course").basis())
                .noneMatch(basis -> basis.instrument().endsWith("2021"));
    }

    @Test
    void article24IsCitedForPublicationAloneAndNotForWhatAReportContains() {
        assertThat(DATA.duties().duties())
                .filteredOn(duty -> cited(duty).contains("cn-supervision-rules-2019 第二十四条"))
                .extracting(Duty::id)
                .containsExactly("annual-report-published");
        for (String section : ImmutableList.of("measures", "problems", "first-responsible", "next-year", "other")) {
            assertThat(cited(duty("annual-report-section-" + section))).containsExactly("cn-supervision-rules-2019");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual-report-to-committee", "annual-report-to-congress"})
    void aGovernmentReportsToItsOwnCommitteeAndCongressBefore1March(String id) {
        assertThat(duty(id).appliesTo())
                .containsExactlyInAnyOrder(UnitKind.PROVINCE, UnitKind.PREFECTURE, UnitKind.COUNTY);
        assertThat(duty(id).title().zh()).contains("3月1日之前");
    }

    @Test
    void staffInCourtRestOnTheInterpretationOf2018() {
        assertThat(cited(duty("appearance-staff")))
                .contains("cn-litigation-interpretation-2018 第一百二十八条")
                .noneMatch(article -> article.startsWith("cn-appearance-2020"));
    }

    @Test
    void since2021OnlyPenaltiesOfSomePublicEffectArePublished() {
        assertThat(duty("enforcement-licence-penalty-published").requirement().zh())
                .contains("2021年7月15日起", "一定社会影响");
        assertThat(cited(duty("enforcement-licence-penalty-published"))).contains("cn-penalty-2021 第四十八条");
    }

    @Test
    void item24IsOfTheEditionOf2023() {
        assertThat(Stream.concat(
                                DATA.duties().duties().stream().flatMap(duty -> duty.basis().stream()),
                                DATA.catalogueIds().stream()
                                        .flatMap(id -> catalogue(id).indicators().stream())
                                        .flatMap(indicator -> indicator.basis().stream()))
                        .filter(basis -> basis.article().equals(Optional.of("第24项"))))
                .isNotEmpty()
                .extracting(LegalBasis::instrument)
                .containsOnly("cn-demonstration-indicators-2023");
    }

    private static ImmutableList<String> titles(String catalogue, String group) {
        return catalogue(catalogue).indicators().stream()
                .filter(indicator -> indicator.parent().value().equals(group))
                .map(indicator -> indicator.title().zh())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void aHeadingHasWhatItNames() {
        assertThat(titles(NEW, "6.2")).contains("行政调解", "行政裁决事项公布", "信访事项按期办结");
        assertThat(titles(NEW, "1.2")).contains("权责清单公布和调整");
        assertThat(titles(NEW, "5.3")).contains("法治督察发现问题整改到位");
    }

    @Test
    void whatTheItemsThatWereSeenAskForIsAsked() {
        assertThat(titles(NEW, "1.1")).contains("政务服务“五办”", "审批时限压缩", "没有变相许可", "审批中介服务清理和公开");
        assertThat(titles(NEW, "2.1")).contains("规章草案公开征求意见30日", "听取行业协会商会意见");
        assertThat(titles(NEW, "2.4")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(catalogue(NEW).indicators())
                .filteredOn(indicator -> indicator.title().zh().equals("没有变相许可"))
                .extracting(indicator -> indicator.requirement().zh())
                .allSatisfy(text -> assertThat(text).contains("不称许可的审批"));
    }

    @Test
    void oneArticleIsNotCitedForWhatItDoesNotSay() {
        Indicator plan = indicator(NEW, "2.1.1");
        assertThat(plan.basis()).extracting(basis -> basis.article().orElse("")).containsExactly("第十二条");
        assertThat(indicator(NEW, "6.1.4").basis())
                .extracting(basis -> basis.words().orElse(""))
                .anyMatch(words -> words.contains("主渠道"));
    }

    private static Indicator indicator(String catalogue, String code) {
        return catalogue(catalogue).indicators().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void everyArticleOfAnIndicatorWhoseTextWasSeenSaysTheWordsReliedOn(String id) {
        assertThat(catalogue(id).indicators().stream().flatMap(indicator -> indicator.basis().stream()))
                .filteredOn(
                        basis -> basis.source().map(Object::toString).orElse("").contains("LawRefBook"))
                .allSatisfy(basis -> {
                    assertThat(basis.words()).isPresent();
                    assertThat(basis.paragraph()).isPresent();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "digital-rules-platform-public, digital.rules-platform.public, 9.3.2",
        "organisation-legal-office-designated, organisation.legal-office.designated, 9.3.1",
        "leadership-clean-government-system, leadership.clean-government.system, 9.1.3"
    })
    void aRemedyIsJoinedToTheFactThatItsTitleIsAbout(String id, String fact, String indicator) {
        for (String catalogue : DATA.catalogueIds()) {
            RemedyOption remedy = DATA.demonstrationRemedies(catalogue).orElseThrow().remedies().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(remedy.effects())
                    .extracting(effect -> effect.fact().value())
                    .containsExactly(fact);
            assertThat(remedy.indicators())
                    .extracting(code -> code.value())
                    .as(catalogue)
                    .contains(indicator);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void noRemedyHasATitleWithAColon(String id) {
        assertThat(DATA.demonstrationRemedies(id).orElseThrow().remedies())
                .extracting(remedy -> remedy.title().zh())
                .noneMatch(title -> title.contains(":") || title.contains("："));
    }
}

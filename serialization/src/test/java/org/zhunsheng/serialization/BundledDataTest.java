package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.ModelValidator;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.rectification.RemedyChecker;
import org.zhunsheng.indicators.rectification.RemedyClaims;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.SchemeItem;

/** The data that comes with the library keeps the promises that the documentation makes for it. */
class BundledDataTest {
    private static final BundledData DATA = BundledData.load();
    private static final IndicatorCatalogue CATALOGUE =
            DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();

    static Stream<Object> documents() {
        return Stream.concat(
                Stream.of(
                        CATALOGUE,
                        DATA.vocabulary(),
                        DATA.demonstrationScheme(),
                        DATA.duties(),
                        DATA.instruments(),
                        DATA.holidays(),
                        DATA.demonstrationRemedies()),
                DATA.profileIds().stream().map(id -> DATA.profile(id).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentMeetsTheConstraintsOfTheModel(Object document) {
        assertThat(ModelValidator.create().validate(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentReadsBackFromYamlAndJsonAsItWas(Object document) {
        Documents documents = Documents.create();
        assertThat((Object) documents.read(typeOf(document), "yaml", documents.toYaml(document)))
                .isEqualTo(document);
        assertThat((Object) documents.read(typeOf(document), "json", documents.toJson(document)))
                .isEqualTo(document);
    }

    private static Class<?> typeOf(Object document) {
        return Format.of(document).orElseThrow().type();
    }

    @Test
    void theSchemeHasNoFaultButThatNoTextOfTheRulesBehindItsVetoesWasSeen() {
        SchemeFindings findings = SchemeChecker.check(DATA.demonstrationScheme(), CATALOGUE, DATA.vocabulary());
        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).extracting(Violation::code).containsOnly("VETO_WITHOUT_BASIS");
    }

    @Test
    void theSchemeScoresEveryIndicatorAndComesTo100() {
        Set<IndicatorCode> scored = new HashSet<>();
        DATA.demonstrationScheme().items().stream().map(SchemeItem::indicator).forEach(scored::add);
        assertThat(scored).isEqualTo(CATALOGUE.byCode().keySet());
        assertThat(DATA.demonstrationScheme().total()).hasToString("100");
        assertThat(DATA.demonstrationScheme().official()).isFalse();
    }

    @Test
    void everyRemedyFitsTheCatalogueAndTheVocabularyAndChangesWhatTheSchemeReads() {
        RemedyLibrary library = DATA.demonstrationRemedies();
        assertThat(RemedyChecker.check(library, CATALOGUE, DATA.vocabulary())).isEmpty();
        ImmutableSet<FactCode> read = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(CATALOGUE)
                        .vocabulary(DATA.vocabulary())
                        .scheme(DATA.demonstrationScheme())
                        .build())
                .reads();
        assertThat(library.remedies()).hasSizeGreaterThanOrEqualTo(100).allSatisfy(remedy -> {
            assertBilingual(remedy.title());
            assertThat(remedy.personDays()).isPositive();
            assertThat(remedy.effects())
                    .isNotEmpty()
                    .allSatisfy(effect -> assertThat(read).contains(effect.fact()));
        });
    }

    @Test
    void theRemediesOfAnIndicatorTogetherEarnAllOfItsPoints() {
        Assessment before = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(CATALOGUE)
                        .vocabulary(DATA.vocabulary())
                        .scheme(DATA.demonstrationScheme())
                        .build())
                .assess(Dossier.builder()
                        .unit(GovernmentUnit.builder()
                                .id("sample-county")
                                .name("示例县")
                                .kind(UnitKind.COUNTY)
                                .build())
                        .from(LocalDate.of(2023, 1, 1))
                        .to(LocalDate.of(2023, 12, 31))
                        .build());
        List<RemedyOption> all = DATA.demonstrationRemedies().remedies();
        Assessment after = before.whatIf(RemedyClaims.of(before).after(all));
        assertThat(after.results())
                .allSatisfy(result -> assertThat(result.interval().low())
                        .as("%s", result.code())
                        .isEqualTo(result.available()));
    }

    @Test
    void theCatalogueHasNineDimensions32GroupsAndAHundredIndicatorsAtLeast() {
        assertThat(CATALOGUE.dimensions()).hasSize(9);
        assertThat(CATALOGUE.groups()).hasSize(9 + 32);
        assertThat(CATALOGUE.indicators()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void everyFactThatProvesAnIndicatorIsInTheVocabularyAndReadByItsMethod() {
        List<String> faults = new ArrayList<>();
        for (SchemeItem item : DATA.demonstrationScheme().items()) {
            Indicator indicator = CATALOGUE.byCode().get(item.indicator());
            if (indicator == null
                    || !ImmutableSet.copyOf(item.method().facts()).equals(ImmutableSet.copyOf(indicator.provedBy()))) {
                faults.add(item.indicator().value());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyLegalBasisNamesAnInstrumentOfTheRegister() {
        ImmutableList<LegalBasis> bases = Stream.concat(
                        CATALOGUE.indicators().stream().flatMap(indicator -> indicator.basis().stream()),
                        DATA.duties().duties().stream().flatMap(duty -> duty.basis().stream()))
                .collect(ImmutableList.toImmutableList());
        assertThat(bases)
                .extracting(LegalBasis::instrument)
                .allSatisfy(id -> assertThat(DATA.instruments().find(id)).as(id).isPresent());
    }

    @Test
    void lessThan15PercentOfTheIndicatorsAreRecalled() {
        long recalled = CATALOGUE.indicators().stream()
                .filter(indicator -> indicator.provenance().kind() == ProvenanceKind.RECALLED
                        || indicator.basis().stream().noneMatch(LegalBasis::seen))
                .count();
        System.out.println(
                "recalled: " + recalled + " of " + CATALOGUE.indicators().size() + " indicators");
        assertThat(recalled * 100).isLessThan(CATALOGUE.indicators().size() * 15L);
    }

    @Test
    void anIndicatorCompiledFromLawRestsOnAnArticleThatWasSeen() {
        assertThat(CATALOGUE.indicators())
                .filteredOn(indicator -> indicator.provenance().kind() == ProvenanceKind.COMPILED_FROM_LAW)
                .allSatisfy(indicator -> assertThat(indicator.basis())
                        .as(indicator.code().value())
                        .anyMatch(LegalBasis::seen));
    }

    @Test
    void noErrorRestsOnRecalledLawAlone() {
        assertThat(DATA.duties().duties())
                .filteredOn(duty -> duty.severity() == Severity.ERROR)
                .allSatisfy(duty -> assertThat(duty.basis()).anyMatch(LegalBasis::seen));
    }

    @Test
    void noTwoIndicatorsSayTheSame() {
        assertThat(CATALOGUE.indicators())
                .extracting(indicator -> indicator.requirement().zh())
                .doesNotHaveDuplicates();
        assertThat(CATALOGUE.indicators())
                .extracting(indicator -> indicator.title().zh())
                .doesNotHaveDuplicates();
        assertThat(DATA.duties().duties())
                .extracting(Duty::requirement, Duty::appliesTo, Duty::basis)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyIndicatorIsSourcedDatedBilingualAskedOfSomebodyAndProvedBySomething() {
        assertThat(CATALOGUE.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.basis()).as(indicator.code().value()).isNotEmpty();
            assertDated(indicator.basis());
            assertBilingual(indicator.title());
            assertBilingual(indicator.requirement());
            assertThat(indicator.appliesTo()).isNotEmpty();
            assertThat(indicator.testing()).isNotEmpty();
            assertThat(indicator.remedies()).isNotEmpty();
            assertThat(indicator.provedBy()).isNotEmpty().allMatch(BundledDataTest::isDefined);
        });
    }

    @Test
    void everyDutyIsSourcedDatedBilingualAndAsksForFactsOfTheVocabulary() {
        assertThat(DATA.duties().duties()).allSatisfy(duty -> {
            assertThat(duty.basis()).as(duty.id()).isNotEmpty();
            assertDated(duty.basis());
            assertBilingual(duty.title());
            assertBilingual(duty.requirement());
            assertThat(duty.appliesTo()).isNotEmpty();
            assertThat(duty.rule().match(new FactsOfDuty())).as(duty.id()).allMatch(BundledDataTest::isDefined);
        });
    }

    private static boolean isDefined(FactCode fact) {
        return DATA.vocabulary().find(fact).isPresent();
    }

    private static void assertDated(List<LegalBasis> basis) {
        assertThat(basis)
                .allSatisfy(article -> assertThat(DATA.instruments()
                                .find(article.instrument())
                                .orElseThrow()
                                .effective())
                        .isNotNull());
    }

    private static void assertBilingual(LocalText text) {
        assertThat(text.zh()).isNotEqualTo(text.en()).matches("(?s).*\\p{IsHan}.*");
        assertThat(text.en()).doesNotMatch("(?s).*\\p{IsHan}.*").matches("(?s).*[A-Za-z].*");
    }

    /** The facts that a duty asks for. */
    private static final class FactsOfDuty implements DutyRule.Cases<List<FactCode>> {
        @Override
        public List<FactCode> annualDate(DutyRule.AnnualDate rule) {
            return Stream.concat(Stream.of(rule.fact()), rule.proxy().stream()).toList();
        }

        @Override
        public List<FactCode> within(DutyRule.Within rule) {
            return List.of(rule.start(), rule.end());
        }

        @Override
        public List<FactCode> longest(DutyRule.Longest rule) {
            return List.of(rule.fact());
        }

        @Override
        public List<FactCode> shortest(DutyRule.Shortest rule) {
            return List.of(rule.fact());
        }

        @Override
        public List<FactCode> atLeast(DutyRule.AtLeast rule) {
            return List.of(rule.fact());
        }

        @Override
        public List<FactCode> atMost(DutyRule.AtMost rule) {
            return List.of(rule.fact());
        }

        @Override
        public List<FactCode> yes(DutyRule.Yes rule) {
            return List.of(rule.fact());
        }

        @Override
        public List<FactCode> section(DutyRule.Section rule) {
            return List.of();
        }

        @Override
        public List<FactCode> locallySet(DutyRule.LocallySet rule) {
            return List.of(rule.fact());
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 8, 34, 100", "2021, 9, 32, 100", "2023, 10, 34, 104"})
    void theOfficialEditionsHaveTheirKnownCounts(int year, int first, int second, int third) {
        Edition edition = DATA.editions().of(year).orElseThrow();
        assertThat(List.of(edition.first(), edition.second(), edition.third())).containsExactly(first, second, third);
        assertBilingual(edition.notice());
    }

    @Test
    void theReferenceCatalogueFollowsTheEditionOf2021InItsUpperLevels() {
        Edition edition = CATALOGUE.edition();
        assertThat(edition).isEqualTo(DATA.editions().of(2021).orElseThrow());
        assertThat(CATALOGUE.dimensions()).hasSize(edition.first());
        assertThat(CATALOGUE.groups()).hasSize(edition.first() + edition.second());
    }

    @Test
    void profilesTouchOnlyWhatExistsAndLeaveMostOfTheCatalogueStanding() {
        for (String id : DATA.profileIds()) {
            List<Profile> profile = List.of(DATA.profile(id).orElseThrow());
            String edition =
                    id.endsWith("-2023") ? BundledData.REFERENCE_CATALOGUE_2023 : BundledData.REFERENCE_CATALOGUE;
            Tailoring tailoring = Tailoring.of(
                    profile,
                    DATA.catalogue(edition).orElseThrow(),
                    DATA.demonstrationScheme(edition).orElseThrow());
            assertThat(SchemeChecker.check(tailoring.scheme(), tailoring.catalogue(), DATA.vocabulary())
                            .errors())
                    .as(id)
                    .isEmpty();
            assertThat(tailoring.dropped())
                    .as(id)
                    .hasSizeLessThan(CATALOGUE.indicators().size() / 2);
            assertThat(Tailoring.duties(profile, DATA.duties()).duties())
                    .hasSameSizeAs(DATA.duties().duties());
        }
    }
}

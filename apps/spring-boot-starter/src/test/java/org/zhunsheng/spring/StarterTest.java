package org.zhunsheng.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StarterTest {
    private static final Dossier ZHOUKOU = Documents.create()
            .read(AnnualReport.class, Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"))
            .toDossier();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ZhunshengAutoConfiguration.class, JacksonAutoConfiguration.class));

    @Test
    void anApplicationThatSetsNothingCanScore() {
        application.run(context -> {
            Assessors assessors = context.getBean(Assessors.class);
            Assessor byHand = Assessor.compile(
                    assessors.rules().scheme("demonstration-100-2023").basis(UnitKind.FUNCTIONAL_ZONE));
            assertThat(assessors.assess(ZHOUKOU).total())
                    .isEqualTo(byHand.assess(ZHOUKOU).total());
            assertThat(assessors.assess(ZHOUKOU).profiles())
                    .extracting(Profile::id)
                    .as("the profiles of its kind")
                    .containsExactly("functional-zone-2023");
        });
    }

    @Test
    void aPeriodBeforeTheEditionOfTheUsualSchemeIsScoredByTheOneBefore() {
        Dossier earlier = Dossier.builder()
                .fillFrom(ZHOUKOU)
                .from(LocalDate.of(2022, 1, 1))
                .to(LocalDate.of(2022, 12, 31))
                .claims(List.of())
                .build();
        application.run(context -> {
            Assessors assessors = context.getBean(Assessors.class);
            assertThat(assessors.usualScheme()).isEqualTo("demonstration-100-2023");
            assertThat(assessors.usualScheme(LocalDate.of(2022, 12, 31))).isEqualTo("demonstration-100");
            assertThat(assessors.usualScheme(LocalDate.of(2023, 1, 1))).isEqualTo("demonstration-100-2023");
            assertThat(assessors.assess(ZHOUKOU).catalogue().id()).isEqualTo("cn-demonstration-reference-2023");
            assertThat(assessors.assess(earlier).catalogue().id()).isEqualTo("cn-demonstration-reference-2021");
            assertThat(assessors
                            .assess("demonstration-100-2023", earlier)
                            .catalogue()
                            .id())
                    .as("the scheme that is named")
                    .isEqualTo("cn-demonstration-reference-2023");
        });
        application
                .withPropertyValues("zhunsheng.scheme=demonstration-100")
                .run(context -> assertThat(context.getBean(Assessors.class)
                                .assess(ZHOUKOU)
                                .catalogue()
                                .id())
                        .as("the scheme that is set")
                        .isEqualTo("cn-demonstration-reference-2021"));
        application
                .withPropertyValues(
                        "zhunsheng.rules=file:../../examples/schemes/county-of-our-own/",
                        "zhunsheng.scheme=county-of-our-own")
                .run(context -> assertThat(context.getBean(Assessors.class).usualScheme(LocalDate.of(2019, 1, 1)))
                        .as("a scheme of one's own is for every period")
                        .isEqualTo("county-of-our-own"));
    }

    @Test
    void everySchemeOfAFolderHasItsBean() {
        application
                .withPropertyValues("zhunsheng.rules=file:../../examples/schemes/")
                .run(context -> assertThat(context.getBeanNamesForType(Assessor.class))
                        .contains(
                                "demonstration-100",
                                "demonstration-100-2023",
                                "county-of-our-own",
                                "kaijiang-departments"));
    }

    @Test
    void aVocabularyInAFolderOfItsOwnIsLaidOnTheBundledOne() {
        application
                .withPropertyValues("zhunsheng.rules=file:src/test/rules/layer/")
                .run(context -> {
                    Vocabulary vocabulary = context.getBean(Assessors.class)
                            .rules()
                            .scheme("demonstration-100")
                            .vocabulary();
                    assertThat(vocabulary.find(FactCode.of("publicity.gifts"))).isPresent();
                    assertThat(vocabulary.find(FactCode.of("appearance.rate"))).isPresent();
                    AnnualReport report = reportOfGifts();
                    assertThat(context.getBean(Assessors.class)
                                    .assess(report.toDossier())
                                    .total())
                            .isNotNull();
                    assertThat(ReportAudit.of(context.getBean(Assessors.class)
                                            .rules()
                                            .scheme("demonstration-100")
                                            .auditBasis(UnitKind.COUNTY))
                                    .audit(report))
                            .extracting(Finding::rule)
                            .doesNotContain(AuditRule.FACT_UNKNOWN);
                });
    }

    @Test
    void aLayerIsAlsoLaidOnWhereItLiesBesideASchemeForABundledCatalogue(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("src/test/rules/layer/vocabulary.yaml"), folder.resolve("vocabulary.yaml"));
        ScoringScheme demonstration = BundledData.load().demonstrationScheme();
        Files.writeString(
                folder.resolve("scheme.yaml"),
                Documents.create()
                        .toYaml(ScoringScheme.builder()
                                .fillFrom(demonstration)
                                .id("layered")
                                .build()));
        application.withPropertyValues("zhunsheng.rules=" + folder.toUri()).run(context -> {
            Rules rules = context.getBean(Assessors.class).rules();
            assertThat(rules.scheme("layered").vocabulary().find(FactCode.of("publicity.gifts")))
                    .isPresent();
            assertThat(rules.scheme("layered").vocabulary().find(FactCode.of("appearance.rate")))
                    .isPresent();
            assertThat(rules.scheme("demonstration-100").vocabulary().find(FactCode.of("publicity.gifts")))
                    .as("a layer beside a scheme is meant for that scheme")
                    .isEmpty();
        });
    }

    @Test
    void aLayerWithARelationOfUnknownFactsStopsTheStartWithTheNearestCodes() {
        application
                .withPropertyValues("zhunsheng.rules=file:src/test/rules/broken-layer/", "zhunsheng.language=en")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOfSatisfying(
                                UnusableRulesException.class,
                                failure -> assertThat(failure.violations().values())
                                        .singleElement()
                                        .satisfies(wrong -> {
                                            assertThat(wrong.code()).isEqualTo("UNKNOWN_FACT");
                                            assertThat(wrong.path()).isEqualTo("relations[0]");
                                            assertThat(wrong.message().en())
                                                    .contains("publicity.materialz", "nearest codes: publicity.");
                                        })));
    }

    private static AnnualReport reportOfGifts() {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(2024))
                .title("报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(Figure.builder()
                                .code(FactCode.of("publicity.gifts"))
                                .value(BigDecimal.valueOf(300))
                                .unit(UnitClass.COPY)
                                .build())
                        .build())
                .build();
    }

    @Test
    void theSchemeThatIsNamedIsTheOneThatIsInjected() {
        application
                .withPropertyValues(
                        "zhunsheng.rules=file:../../examples/schemes/county-of-our-own/",
                        "zhunsheng.bundled=false",
                        "zhunsheng.scheme=county-of-our-own")
                .run(context -> {
                    assertThat(context.getBean(Assessor.class))
                            .isSameAs(context.getBean(Assessors.class).untailored("county-of-our-own"));
                    assertThat(context.getBean(Assessors.class).schemes()).containsExactly("county-of-our-own");
                });
    }

    @Test
    void profilesAreUsedInTheirOrderForTheSchemeThatTheyAreSetFor() {
        application
                .withPropertyValues(
                        "zhunsheng.profiles.demonstration-100-2023=example-province-2023,functional-zone-2023")
                .run(context -> assertThat(
                                context.getBean(Assessors.class).assess(ZHOUKOU).profiles())
                        .extracting(Profile::id)
                        .containsExactly("example-province-2023", "functional-zone-2023"));
    }

    @Test
    void aMapperReadsAndWritesDocumentsAsFilesAre() {
        application.run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            String json = mapper.writeValueAsString(ZHOUKOU);
            assertThat(json).startsWith("{\"zhunsheng\":\"dossier/1\"");
            assertThat(mapper.readValue(json, Dossier.class)).isEqualTo(ZHOUKOU);
        });
    }

    @Test
    void aMapperWritesResultsInTheLanguageOfTheApplication() {
        application.withPropertyValues("zhunsheng.language=en").run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            Assessment assessment = context.getBean(Assessors.class).assess(ZHOUKOU);
            JsonNode written = mapper.readTree(mapper.writeValueAsString(assessment));
            assertThat(written.get("zhunsheng").asString()).isEqualTo("assessment/1");
            assertThat(written.at("/total/low").asString())
                    .isEqualTo(assessment.total().low().toString());
            assertThat(written.at("/ledger/0/text").asString()).matches("[ -~–’“”]+");
            assertThat(written.has("gaps")).isFalse();
            assertThat(mapper.writeValueAsString(GapAnalysis.of(assessment))).startsWith("{\"zhunsheng\":\"gaps/1\"");
        });
    }

    @Test
    void aMapperRefusesADocumentWithAllThatIsWrong() {
        application.run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            String json = mapper.writeValueAsString(ZHOUKOU)
                    .replace("\"unit\":", "\"extra\":1,\"unit\":")
                    .replace("\"kind\":\"FUNCTIONAL_ZONE\"", "\"kind\":\"ZONE\"");
            assertThat(catchThrowableOfType(JacksonException.class, () -> mapper.readValue(json, Dossier.class)))
                    .hasMessageContaining("UNKNOWN_KEY extra")
                    .hasMessageContaining("NOT_A_CHOICE unit.kind")
                    .hasRootCauseInstanceOf(UnreadableDocumentException.class);
        });
    }

    @Test
    void aDocumentBeyondTheConfiguredLimitIsRefused() {
        application
                .withPropertyValues("zhunsheng.limits.size=1KB")
                .run(context -> assertThat(catchThrowableOfType(
                                        UnreadableDocumentException.class,
                                        () -> context.getBean(Documents.class)
                                                .read(Dossier.class, "dossier", "x".repeat(1025)))
                                .violations()
                                .get(0)
                                .code())
                        .isEqualTo("TOO_LARGE"));
    }

    @Test
    void healthTellsWhichSchemesThereAre() {
        application.run(context -> {
            Health health = Objects.requireNonNull(
                    context.getBean(HealthIndicator.class).health(true));
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsKeys("schemes", "catalogues");
        });
    }

    @Test
    void anApplicationWithoutActuatorMetersAndJacksonStarts() {
        application
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.health", "io.micrometer"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Assessors.class)
                        .doesNotHaveBean("zhunshengRulesHealthIndicator")
                        .doesNotHaveBean(AssessmentTimer.class));
    }

    @Test
    void theTimeOfAssessmentsIsTaken() {
        application.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            context.getBean(Assessors.class).assess(ZHOUKOU);
            assertThat(context.getBean(MeterRegistry.class)
                            .get("zhunsheng.assess")
                            .tags("scheme", "demonstration-100-2023", "kind", "FUNCTIONAL_ZONE", "outcome", "assessed")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void everythingThatIsWrongWithTheRulesIsToldAtOnce() {
        application
                .withPropertyValues(
                        "zhunsheng.rules[0]=file:src/test/rules/broken/",
                        "zhunsheng.rules[1]=file:src/test/rules/nowhere/",
                        "zhunsheng.scheme=not-there",
                        "zhunsheng.profiles.demonstration-100=not-there-either")
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(context.getStartupFailure())
                            .isInstanceOfSatisfying(
                                    UnusableRulesException.class,
                                    failure -> assertThat(failure.violations().values())
                                            .extracting(violation -> violation.code())
                                            .containsExactlyInAnyOrder(
                                                    "UNKNOWN_KEY",
                                                    "RULES_ID_TWICE",
                                                    "POINTS_SUM",
                                                    "NO_RULES",
                                                    "NO_SUCH_SCHEME",
                                                    "NO_SUCH_PROFILE"));
                });
    }

    @ParameterizedTest
    @CsvSource({"zh,没有评分细则“not-there”", "en,there is no scheme “not-there”"})
    void aFailedStartSaysInTheConfiguredLanguageWhatToMend(String language, String words) {
        application.withPropertyValues("zhunsheng.scheme=not-there").run(context -> {
            MockEnvironment environment = new MockEnvironment().withProperty("zhunsheng.language", language);
            FailureAnalysis analysis = new UnusableRulesFailureAnalyzer(environment)
                    .analyze(Objects.requireNonNull(context.getStartupFailure()));
            assertThat(Objects.requireNonNull(analysis).getDescription()).contains(words);
        });
    }

    @Test
    void theStarterBringsNoWeb() {
        assertThat(ImmutableList.of(
                        "org.springframework.web.context.WebApplicationContext",
                        "jakarta.servlet.Servlet",
                        "org.springframework.http.HttpStatus"))
                .noneMatch(type -> ClassUtils.isPresent(type, getClass().getClassLoader()));
    }
}

package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.ruletest.RuleTests;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.Schemas;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the model can hold is valid by its schema once it is written. */
class SchemaProperties {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ImmutableMap<Format, Schema> SCHEMAS =
            Maps.toMap(ImmutableList.copyOf(Format.values()), format -> REGISTRY.getSchema(Schemas.of(format)));

    private final Documents documents = Documents.create();

    /** {@code document} is valid by its schema, and reads back as it was written. */
    private void valid(Format format, Object document) {
        String written = documents.toJson(document);
        assertThat(Objects.requireNonNull(SCHEMAS.get(format))
                        .validate(
                                EXACT.readTree(written),
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat((Object) documents.read(format.type(), "json", written)).isEqualTo(document);
    }

    @Property(tries = 150)
    void anyReport(@ForAll("reports") AnnualReport report) {
        valid(Format.ANNUAL_REPORT, report);
        valid(Format.DOSSIER, report.toDossier());
    }

    @Property(tries = 150)
    void anyDossier(@ForAll("dossiers") Dossier dossier) {
        valid(Format.DOSSIER, dossier);
    }

    @Property(tries = 150)
    void anySchemeWithItsCatalogueAndVocabulary(@ForAll("bases") AssessmentBasis basis) {
        valid(Format.SCHEME, basis.scheme());
        valid(Format.CATALOGUE, basis.catalogue());
        valid(Format.VOCABULARY, basis.vocabulary());
    }

    @Property(tries = 150)
    void anyRuleTests(@ForAll("ruleTests") RuleTests tests) {
        valid(Format.TESTS, tests);
    }

    @Property(tries = 100)
    void anyPlanAndAnyRemedies(@ForAll("plans") RectificationPlan plan, @ForAll("remedies") RemedyLibrary remedies) {
        valid(Format.RECTIFICATION_PLAN, plan);
        valid(Format.REMEDIES, remedies);
    }

    @Property(tries = 100)
    void anyProfile(@ForAll("profiles") Profile profile) {
        valid(Format.PROFILE, profile);
    }

    @Property(tries = 100)
    void anyOtherRegister(@ForAll("registers") Register register) {
        valid(register.format(), register.content());
    }

    /** A document that others look things up in. */
    record Register(Format format, Object content) {}

    @Provide
    Arbitrary<RuleTests> ruleTests() {
        return RuleTestArbitraries.tests();
    }

    @Provide
    Arbitrary<RectificationPlan> plans() {
        return PlanArbitraries.plans();
    }

    @Provide
    Arbitrary<RemedyLibrary> remedies() {
        return PlanArbitraries.remedies();
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return RegisterArbitraries.profiles();
    }

    @Provide
    Arbitrary<Register> registers() {
        return Arbitraries.oneOf(
                RegisterArbitraries.editions().map(content -> new Register(Format.EDITIONS, content)),
                RegisterArbitraries.instruments().map(content -> new Register(Format.INSTRUMENTS, content)),
                RegisterArbitraries.holidays().map(content -> new Register(Format.HOLIDAYS, content)),
                RegisterArbitraries.duties().map(content -> new Register(Format.DUTIES, content)),
                RegisterArbitraries.crosswalks().map(content -> new Register(Format.CROSSWALK, content)));
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return ReportArbitraries.reports();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return ReportArbitraries.dossiers();
    }

    @Provide
    Arbitrary<AssessmentBasis> bases() {
        return SchemeArbitraries.bases();
    }
}

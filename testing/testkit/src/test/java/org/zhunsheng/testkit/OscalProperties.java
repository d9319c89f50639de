package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.oscal.Oscal;

/** Whatever is catalogued, assessed or reported is valid OSCAL by NIST's schemas. */
class OscalProperties {
    private static final Schema CATALOG = schema("catalog");
    private static final Schema RESULTS = schema("ar");
    private static final Schema PLAN = schema("poam");
    private static final BundledData DATA = BundledData.load();
    private static final Assessor COUNTIES = Assessor.compile(AssessmentBasis.builder()
            .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
            .vocabulary(DATA.vocabulary())
            .scheme(DATA.demonstrationScheme())
            .build());

    record Case(AssessmentBasis basis, Dossier dossier, Lang lang) {}

    private static Schema schema(String model) {
        try (InputStream stream = Objects.requireNonNull(
                OscalProperties.class.getResourceAsStream("/schema/json/oscal-" + model + "_schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void valid(Schema schema, Map<String, Object> document) {
        assertThat(schema.validate(
                        CanonicalJson.write(document),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Property(tries = 100)
    void anyCatalogueAndAnyAssessment(@ForAll("cases") Case given) {
        Assessment assessment = Assessor.compile(given.basis()).assess(given.dossier());
        valid(CATALOG, Oscal.catalog(given.basis().catalogue(), DATA.instruments(), given.lang()));
        valid(RESULTS, Oscal.results(assessment, given.lang()));
    }

    @Property(tries = 30)
    void anyReportOfACounty(@ForAll("reports") AnnualReport report, @ForAll Lang lang) {
        Assessment assessment = COUNTIES.assess(report.toDossier());
        GapAnalysis gaps = GapAnalysis.of(assessment, report);
        valid(PLAN, Oscal.plan(report, gaps, lang));
        valid(RESULTS, Oscal.results(assessment, lang));
    }

    @Property(tries = 100)
    void anyRectificationPlan(@ForAll("plans") RectificationPlan plan, @ForAll Lang lang) {
        valid(PLAN, Oscal.plan(plan, lang));
    }

    @Provide
    Arbitrary<RectificationPlan> plans() {
        return PlanArbitraries.plans();
    }

    @Provide
    Arbitrary<Case> cases() {
        return SchemeArbitraries.bases()
                .flatMap(basis -> Combinators.combine(
                                DossierArbitraries.of(basis).dossiers(UnitKind.COUNTY), Arbitraries.of(Lang.values()))
                        .as((dossier, lang) -> new Case(basis, dossier, lang)));
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return ReportArbitraries.reports().map(OscalProperties::ofTheVocabulary);
    }

    /** {@code report} without the figures and facts, whose random codes no vocabulary has. */
    private static AnnualReport ofTheVocabulary(AnnualReport report) {
        return AnnualReport.builder()
                .fillFrom(report)
                .measures(List.of())
                .responsibilities(List.of())
                .build();
    }
}

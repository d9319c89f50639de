package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.assess.AssessmentBasis;
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
    private static final Schema REPORT = schema(Format.ANNUAL_REPORT);
    private static final Schema DOSSIER = schema(Format.DOSSIER);
    private static final Schema CATALOGUE = schema(Format.CATALOGUE);
    private static final Schema DICTIONARY = schema(Format.DICTIONARY);
    private static final Schema SCHEME = schema(Format.SCHEME);

    private final Documents documents = Documents.create();

    private static Schema schema(Format format) {
        return REGISTRY.getSchema(Schemas.of(format));
    }

    private void valid(Schema schema, Object document) {
        assertThat(schema.validate(
                        EXACT.readTree(documents.toJson(document)),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Property(tries = 150)
    void anyReport(@ForAll("reports") AnnualReport report) {
        valid(REPORT, report);
        valid(DOSSIER, report.toDossier());
    }

    @Property(tries = 150)
    void anyDossier(@ForAll("dossiers") Dossier dossier) {
        valid(DOSSIER, dossier);
    }

    @Property(tries = 150)
    void anySchemeWithItsCatalogueAndDictionary(@ForAll("bases") AssessmentBasis basis) {
        valid(SCHEME, basis.scheme());
        valid(CATALOGUE, basis.catalogue());
        valid(DICTIONARY, basis.dictionary());
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

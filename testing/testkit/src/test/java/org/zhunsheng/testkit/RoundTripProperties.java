package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;

class RoundTripProperties {
    private final Documents documents = Documents.create();

    @Property
    void aReportReadsBackAsItWasWritten(@ForAll("reports") AnnualReport report) {
        assertThat(documents.read(AnnualReport.class, "yaml", documents.toYaml(report)))
                .isEqualTo(report);
        assertThat(documents.read(AnnualReport.class, "json", documents.toJson(report)))
                .isEqualTo(report);
    }

    @Property
    void aDossierReadsBackAsItWasWritten(@ForAll("dossiers") Dossier dossier) {
        assertThat(documents.read(Dossier.class, "yaml", documents.toYaml(dossier)))
                .isEqualTo(dossier);
        assertThat(documents.read(Dossier.class, "json", documents.toJson(dossier)))
                .isEqualTo(dossier);
    }

    @Property
    void writingIsCanonical(@ForAll("dossiers") Dossier dossier) {
        String yaml = documents.toYaml(dossier);
        assertThat(documents.toYaml(documents.read(Dossier.class, "yaml", yaml)))
                .isEqualTo(yaml);
        assertThat(yaml).doesNotContain("\r");
    }

    @Property
    void theDossierOfAReportReadsBackToo(@ForAll("reports") AnnualReport report) {
        Dossier dossier = report.toDossier();
        assertThat(documents.read(Dossier.class, "json", documents.toJson(dossier)))
                .isEqualTo(dossier);
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return ReportArbitraries.dossiers();
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return ReportArbitraries.reports();
    }
}

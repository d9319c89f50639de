package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.relation.RelationReport;

/** Reports in the manner of real ones, whose figures agree, give the relations nothing to find. */
class ConsistentReportsTest {
    private static final Path FOLDER = Path.of("../examples/reports/made-up");
    private static final Documents DOCUMENTS = Documents.create();
    private static final BundledData DATA = BundledData.load();
    private static final AuditBasis BASIS = AuditBasis.builder()
            .vocabulary(DATA.vocabulary())
            .duties(DATA.duties())
            .instruments(DATA.instruments())
            .build();
    private static final ReportAudit AUDIT = ReportAudit.of(BASIS);

    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noRelationIsBroken(Path file) {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
        RelationReport related = AUDIT.relations(report);
        assertThat(related.faults()).as(file.toString()).isEmpty();
        assertThat(related.disputed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noYearIsLeftOver(Path file) {
        assertThat(AUDIT.audit(DOCUMENTS.read(AnnualReport.class, file)))
                .filteredOn(finding -> switch (finding.rule()) {
                    case TITLE_OF_OTHER_YEAR, HEADING_OF_OTHER_YEAR, SIGNED_IN_OTHER_YEAR, PUBLISHED_BEFORE_END -> true;
                    default -> false;
                })
                .extracting(finding -> finding.rule() + " " + finding.message(Lang.EN))
                .isEmpty();
    }
}

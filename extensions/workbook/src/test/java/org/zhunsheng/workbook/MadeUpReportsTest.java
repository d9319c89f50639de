package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.serialization.Documents;

/** Sixty reports in the manner of real ones go through a workbook without loss: whatever figures they state. */
class MadeUpReportsTest {
    private static final Documents DOCUMENTS = Documents.create();

    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../examples/reports/made-up"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> everyFifth() throws IOException {
        List<Path> all = reports();
        return IntStream.range(0, all.size() / 5).mapToObj(i -> all.get(5 * i)).toList();
    }

    private static AnnualReport report(Path file) {
        return DOCUMENTS.read(AnnualReport.class, file);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportReadsBackAsItWasWritten(Path file) {
        assertThat(Forms.READER.read("report", Forms.write(report(file), Lang.ZH)))
                .isEqualTo(report(file));
    }

    @ParameterizedTest
    @MethodSource("everyFifth")
    void theClaimsOfAReportReadBackAsTheyWereWritten(Path file) {
        Dossier claims = Dossier.builder()
                .fillFrom(report(file).toDossier())
                .figures(List.of()) // what claims were taken from stands in the workbook of the report
                .build();
        assertThat(Forms.READER.read("dossier", Forms.write(claims, Lang.EN))).isEqualTo(claims);
    }

    @Test
    void aPartOfATotalStandsBelowIt() {
        FormLayout layout =
                Forms.form(UnitKind.COUNTY, WorkbookKind.ANNUAL_REPORT, Lang.ZH).layout();
        List<String> figures =
                layout.figures().stream().map(fact -> fact.code().value()).toList();
        assertThat(figures).containsSubsequence("litigation.first-instance", "litigation.second-instance");
        assertThat(figures.indexOf("litigation.second-instance") - figures.indexOf("litigation.first-instance"))
                .isBetween(1, 4);
    }
}

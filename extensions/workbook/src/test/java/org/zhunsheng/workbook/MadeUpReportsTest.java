package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        Dossier claims = report(file).toDossier();
        assertThat(Forms.READER.read("dossier", Forms.write(claims, Lang.EN))).isEqualTo(claims);
    }

    @ParameterizedTest
    @MethodSource("everyFifth")
    void whereEverythingStandsInTheTextIsKept(Path file) {
        AnnualReport report = Places.in(report(file));
        AnnualReport read = (AnnualReport) Forms.READER.read("report", Forms.write(report, Lang.ZH));
        assertThat(read).isEqualTo(report);
        assertThat(read.measures().get(0).span()).isPresent();
        Dossier claims = report.toDossier();
        assertThat(Forms.READER.read("dossier", Forms.write(claims, Lang.EN))).isEqualTo(claims);
    }

    @Test
    void aPlaceThatIsNoneIsTold() {
        AnnualReport report = Places.in(report(Path.of("../../examples/reports/made-up/chunhe-county-2023.yaml")));
        RawPackage raw = new RawPackage(Forms.write(report, Lang.EN));
        List.copyOf(raw.parts.keySet()).stream()
                .filter(part -> part.endsWith(".xml"))
                .forEach(part -> raw.edit(part, text -> text.replaceAll("⟧|&#x27e7;|&#10215;", "")));
        byte[] broken = raw.bytes();
        assertThat(assertThrows(InvalidWorkbookException.class, () -> Forms.READER.read("report", broken))
                        .violations())
                .extracting(violation -> violation.code())
                .containsOnly("NO_PLACE");
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

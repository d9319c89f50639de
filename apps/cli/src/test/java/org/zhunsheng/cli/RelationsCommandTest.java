package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.serialization.BundledData;

/** {@code relations check} tells what is wrong with a layer before it is used; a layer that is unfit for use is refused. */
class RelationsCommandTest {
    private static final String REPORT = "../../examples/reports/made-up/chunhe-county-2023.yaml";

    @TempDir
    private Path folder;

    private String layer(String relation) throws IOException {
        return Files.writeString(
                        folder.resolve("layer.yaml"),
                        """
                        zhunsheng: vocabulary/1
                        id: our-layer
                        facts:
                          - {code: our.report, kind: COUNT, name: {zh: 甲, en: Ours}, unit: CASE}
                          - {code: our.judged, kind: COUNT, name: {zh: 乙, en: Judged}, unit: CASE, assessorOnly: true}
                          - {code: our.court, kind: COUNT, name: {zh: 丙, en: Court}, unit: CASE, scope: {whose: COURT}}
                          - {code: our.first-rate, kind: RATE, name: {zh: 丁, en: First}, unit: PERCENT}
                          - {code: our.second-rate, kind: RATE, name: {zh: 戊, en: Second}, unit: PERCENT}
                        relations:
                        """ + relation.replace("|", "\n").indent(2))
                .toString();
    }

    @Test
    void theBundledRelationsHaveNoErrors() {
        Run run = Run.run("relations", "check", "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"IMPLIED\"").doesNotContain("\"error\" : true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNKNOWN_FIGURE; - {form: BOUND, id: our.one, smaller: [our.nowhere], larger: [our.report]}",
                "UNANSWERABLE; - {form: BOUND, id: our.one, smaller: [our.judged], larger: [our.report]}",
                "SCOPES_TIED; - {form: BOUND, id: our.one, smaller: [our.court], larger: [our.report]}",
                "UNITS_MIXED; - {form: BOUND, id: our.one, smaller: [our.first-rate], larger: [our.report]}",
                "ALWAYS_ZERO; - {form: SUM, id: our.one, total: appearance.attended, parts: [appearance.hearings,"
                        + " our.report], complete: true}",
                "ALWAYS_EQUAL; - {form: BOUND, id: our.one, smaller: [appearance.hearings], larger:"
                        + " [appearance.attended]}",
                "IMPLIED; - {form: BOUND, id: our.one, smaller: [appearance.first-head], larger: [appearance.hearings]}",
                "FIXED; - {form: RATE, id: our.one, rate: our.first-rate, numerator: [], bases: [], complementOf:"
                        + " our.second-rate}|- {form: BOUND, id: our.two, smaller: [our.first-rate], larger:"
                        + " [our.second-rate]}|- {form: BOUND, id: our.three, smaller: [our.second-rate], larger:"
                        + " [our.first-rate]}"
            })
    void eachKindOfFaultIsFoundInALayer(String kind, String relation) throws IOException {
        Run run = Run.run("relations", "check", layer(relation), "--format", "json");
        assertThat(run.out()).as(run.err()).contains("\"kind\" : \"" + kind + "\"");
    }

    @Test
    void anIdThatIsTakenIsRefusedWhenTheLayerIsRead() throws IOException {
        Run run = Run.run(
                "relations",
                "check",
                layer(
                        "- {form: BOUND, id: our.one, smaller: [our.report], larger: [appearance.hearings]}|- {form: BOUND,"
                                + " id: our.one, smaller: [our.report], larger: [appearance.attended]}"));
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("DUPLICATE_ID", "our.one");
    }

    @Test
    void aLayerWhoseRelationsAreUnfitForUseIsRefused() throws IOException {
        Run run = Run.run(
                "audit",
                REPORT,
                "--vocabulary",
                layer("- {form: BOUND, id: our.one, smaller: [appearance.hearings], larger: [appearance.attended]}"));
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("RELATIONS_UNSOUND", "our.one", "appearance.absent");
    }

    @Test
    void thePagesOfTheDocsAreThoseOfTheData() throws IOException {
        for (var page : pages().byName().entrySet()) {
            assertThat(Files.readString(Path.of("../../docs", page.getKey())))
                    .as("docs/%s; make it anew with: zhunsheng relations table docs", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    private static RelationPages pages() {
        return new RelationPages(BundledData.load().vocabulary());
    }

    @Test
    void everyWayInWhichTotalsRatesAndTablesAreMadeUpHasItsRelationsOrAReason() {
        assertThat(RelationPages.lines()).hasSizeGreaterThanOrEqualTo(75).allSatisfy(line -> {
            assertThat(line.ids())
                    .allSatisfy(id -> assertThat(pages().relations(id)).as(id).isNotEmpty());
            assertThat(line.ids().isEmpty())
                    .as(line.name().en())
                    .isNotEqualTo(line.reason().en().isEmpty());
        });
    }

    @Test
    void aReportIsHeldAgainstItsRelations() throws IOException {
        Path report = Files.writeString(folder.resolve("report.yaml"), """
                zhunsheng: annual-report/1
                unit: {id: u, name: 某县, kind: COUNTY}
                period: "2024"
                title: 某县2024年法治政府建设年度报告
                measures:
                  - id: m1
                    title: 行政应诉
                    figures:
                      - {code: appearance.hearings, value: 36, unit: EVENT}
                      - {code: appearance.attended, value: 30, unit: EVENT}
                      - {code: appearance.rate, value: 100, unit: PERCENT}
                      - {code: litigation.received, value: 20, unit: CASE}
                      - {code: litigation.closed.claim-dismissed, value: 30, unit: CASE}
                """);
        Run run = Run.run("relations", "check", report.toString(), "--lang", "en", "--width", "200");
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(run.out()).contains("100% ≠ 30 ÷ 36 = 83.33%", "1 error, 1 warning, 0 answered");
        Path notes = Files.writeString(folder.resolve("notes.yaml"), """
                zhunsheng: verification-notes/1
                unit: u
                period: "2024"
                notes:
                  - {fact: litigation.received, reason: 上年结转12件, by: 司法局, on: 2025-01-10}
                """);
        Run noted = Run.run(
                "relations", "check", report.toString(), "--notes", notes.toString(), "--lang", "en", "--width", "200");
        assertThat(noted.out()).contains("1 error, 0 warnings, 1 answered", "notes.yaml line 5");
        Run json = Run.run("relations", "check", report.toString(), "--format", "json");
        assertThat(json.out()).contains("\"zhunsheng\" : \"relations/1\"", "\"imbalance\"", "\"sets\"", "\"values\"");
    }
}

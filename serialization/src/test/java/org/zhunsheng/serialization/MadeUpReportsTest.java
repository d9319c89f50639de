package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.examine.UnknownCodes;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Reports in the manner of real ones read, keep every number, and use the vocabulary as it is meant. */
class MadeUpReportsTest {
    private static final Path FOLDER = Path.of("../examples/reports/made-up");
    private static final Documents DOCUMENTS = Documents.create();
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());

    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static ImmutableList<Figure> figures(AnnualReport report) {
        return Stream.concat(
                        report.responsibilities().stream().map(Responsibility::figures),
                        report.measures().stream().map(Measure::figures))
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<FactCode> facts(AnnualReport report) {
        return Stream.concat(
                        report.responsibilities().stream().map(Responsibility::facts),
                        report.measures().stream().map(Measure::facts))
                .flatMap(List::stream)
                .map(StatedFact::code);
    }

    @Test
    void thereAreSixty() throws IOException {
        assertThat(reports()).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCodeIsInTheVocabulary(Path file) {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
        assertThat(figures(report)).isNotEmpty();
        assertThat(Stream.concat(figures(report).stream().map(Figure::code), facts(report)))
                .allMatch(code -> VOCABULARY.find(code).isPresent());
        assertThat(facts(report))
                .allMatch(code -> VOCABULARY.find(code).orElseThrow().kind() == FactKind.YES_NO);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRateIsInPercentAndNothingElseIsUnlessItIsAChange(Path file) {
        for (Figure figure : figures(DOCUMENTS.read(AnnualReport.class, file))) {
            FactDefinition fact = VOCABULARY.find(figure.code()).orElseThrow();
            switch (figure.form()) {
                case LEVEL, DIFFERENCE ->
                    assertThat(figure.unit() == UnitClass.PERCENT)
                            .as(figure.toString())
                            .isEqualTo(fact.kind() == FactKind.RATE);
                case SHARE, GROWTH -> assertThat(figure.unit()).isEqualTo(UnitClass.PERCENT);
                case POINT_CHANGE -> assertThat(fact.kind()).isEqualTo(FactKind.RATE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void writingAndReadingLosesNothing(Path file) {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
        assertThat(DOCUMENTS.read(AnnualReport.class, "yaml", DOCUMENTS.toYaml(report)))
                .isEqualTo(report);
        assertThat(DOCUMENTS.read(AnnualReport.class, "json", DOCUMENTS.toJson(report)))
                .isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportAndItsClaimsAreReadScoredAndAuditedAndNothingIsLost(Path file) {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
        Dossier claims = report.toDossier();
        assertThat(DOCUMENTS.read(Dossier.class, "yaml", DOCUMENTS.toYaml(claims)))
                .isEqualTo(claims);
        assertThat(DOCUMENTS.read(Dossier.class, "json", DOCUMENTS.toJson(claims)))
                .isEqualTo(claims);
        Examination examination = EXAMINER.examine(report);
        ScoreInterval total = examination.assessment().total();
        assertThat(total.low()).isLessThanOrEqualTo(total.high());
        assertThat(examination.findings()).isNotEmpty();
        assertThat(UnknownCodes.of(report, VOCABULARY)).isEmpty();
        assertThat(EXAMINER.examine(claims).assessment().total())
                .as("the claims of a report score as the report does")
                .isEqualTo(total);
    }

    @Test
    void theShareOfFiguresThatHaveACodeIsTold() throws IOException {
        int coded = 0;
        int uncoded = 0;
        int claims = 0;
        for (Path file : reports()) {
            AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
            coded += figures(report).size();
            uncoded += Stream.concat(
                            report.responsibilities().stream().map(Responsibility::uncoded),
                            report.measures().stream().map(Measure::uncoded))
                    .mapToInt(List::size)
                    .sum();
            claims += report.toDossier().claims().size();
        }
        System.out.printf(
                "60 reports: %d figures, %d with a code (%.1f %%), %d claims%n",
                coded + uncoded, coded, 100.0 * coded / (coded + uncoded), claims);
        assertThat(uncoded).as("figures without a code occur").isPositive();
        assertThat(coded).isGreaterThan(4 * uncoded);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noFigureOfAConsistentReportIsCalledWrong(Path file) {
        AnnualReport report = DOCUMENTS.read(AnnualReport.class, file);
        ReportAudit audit = EXAMINER.forPeriodFrom(report.period().from())
                .audit(report.unit().kind());
        assertThat(audit.relations(report).faults()).isEmpty();
        assertThat(audit.audit(report))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> finding.rule() != AuditRule.DUTY_BREACHED)
                .isEmpty();
    }
}

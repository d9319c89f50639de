package org.zhunsheng.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.ClaimCheck;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.relation.RelationSet;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleSets;

/** A report of 120 figures in which nothing is wrong, from its text to its score, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReportBenchmark {
    private static final int FIGURES = 120;
    private static final int MEASURES = 12;

    /** How the report is written. */
    @Param({"yaml", "json"})
    public String format = "yaml";

    private final Documents documents = Documents.create();
    private final Examiner examiner = Examiner.of(RuleSets.bundled());
    private String text = "";
    private Dossier dossier = report(examiner.rules().vocabulary()).toDossier();
    private Assessor unchecked = examiner.assessor(UnitKind.COUNTY);

    /** Writes the report. */
    @Setup
    public void setUp() {
        AnnualReport report = report(examiner.rules().vocabulary());
        dossier = report.toDossier();
        text = format.equals("json") ? documents.toJson(report) : documents.toYaml(report);
        unchecked = Assessor.compile(AssessmentBasis.builder()
                .fillFrom(examiner.rules().assessmentBasis(UnitKind.COUNTY))
                .check(ClaimCheck.NONE)
                .build());
    }

    /** Text to report. */
    @Benchmark
    public AnnualReport read() {
        return documents.read(AnnualReport.class, "report." + format, text);
    }

    /** Report to score, the figures taken as they are. */
    @Benchmark
    public Assessment score() {
        return unchecked.assess(dossier);
    }

    /** Text to score, the figures held against all relations first. */
    @Benchmark
    public Assessment readCheckScore() {
        return examiner.examine(read()).assessment();
    }

    private static AnnualReport report(Vocabulary vocabulary) {
        RelationSet relations = RelationSet.of(vocabulary.relations());
        List<Figure> figures = vocabulary.facts().stream()
                .filter(fact -> fact.kind() == FactKind.COUNT)
                .limit(FIGURES)
                .map(fact -> figure(fact, relations.isSpokenOf(fact.code())))
                .toList();
        AnnualReport.Builder report = AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("a-county")
                        .name("某县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.of("2023"))
                .title("某县2023年度法治政府建设年度报告")
                .addIssuers("某县人民政府")
                .signedOn(LocalDate.of(2024, 3, 1));
        for (int i = 0; i < MEASURES; i++) {
            report.addMeasures(Measure.builder()
                    .id("m" + i)
                    .title("举措" + i)
                    .figures(figures.subList(i * FIGURES / MEASURES, (i + 1) * FIGURES / MEASURES))
                    .build());
        }
        return report.build();
    }

    private static Figure figure(FactDefinition fact, boolean related) {
        return Figure.builder()
                .code(fact.code())
                .value(related ? BigDecimal.ZERO : BigDecimal.valueOf(7))
                .unit(fact.unit().orElseThrow())
                .build();
    }
}

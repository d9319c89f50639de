package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.ScorecardAssembly;
import org.zhunsheng.serialization.result.AssessmentDocument;

/**
 * Everything that {@code assess} finds out about one unit.
 *
 * @param assessment how it stands
 * @param gaps what it lacks
 * @param report the report, if the input was one
 * @param findings what the audit of the report found
 */
record Outcome(
        Assessment assessment, GapAnalysis gaps, Optional<AnnualReport> report, ImmutableList<Finding> findings) {
    /** Assesses the report or dossier in {@code file}. */
    static Outcome of(Inputs inputs, Path file) {
        return ofDocument(inputs, document(inputs, file));
    }

    /** Assesses the report or dossier in {@code file}; what a report leaves to be verified is answered by {@code notes}. */
    static Outcome of(Inputs inputs, Path file, NotesOption notes, Lang lang) {
        Object document = document(inputs, file);
        if (!(document instanceof AnnualReport report)) {
            return ofDocument(inputs, document);
        }
        NotesOption.NotedReport noted = notes.addedTo(report, inputs, lang);
        return ofReport(inputs, noted.report(), noted.places());
    }

    /** The report or dossier in {@code file}, or one of {@code others}. */
    static Object document(Inputs inputs, Path file, Class<?>... others) {
        return inputs.intake()
                .read(
                        ImmutableList.<Class<?>>builder()
                                .addAll(Intake.UNITS)
                                .add(others)
                                .build(),
                        file);
    }

    /** Assesses {@code document}, a report or a dossier. */
    static Outcome ofDocument(Inputs inputs, Object document) {
        if (document instanceof AnnualReport report) {
            return ofReport(inputs, report, note -> "verificationNotes[" + note + "]");
        }
        Dossier dossier = (Dossier) document;
        Assessment assessment = assess(inputs, dossier);
        return new Outcome(
                assessment,
                GapAnalysis.of(assessment),
                Optional.empty(),
                inputs.audit(dossier.unit().kind(), dossier.from())
                        .checkFigures(dossier)
                        .findings());
    }

    private static Outcome ofReport(Inputs inputs, AnnualReport report, IntFunction<String> placesOfNotes) {
        Assessment assessment = assess(inputs, report.toDossier());
        return new Outcome(
                assessment,
                GapAnalysis.of(assessment, report),
                Optional.of(report),
                inputs.audit(report.unit().kind(), report.period().from()).audit(report, placesOfNotes));
    }

    /** What the unit is advised to do, without peers. */
    Advice advice() {
        return Advice.of(gaps, findings);
    }

    /** The same for other programs, its texts in {@code lang}. */
    AssessmentDocument document(Lang lang) {
        return AssessmentDocument.of(assessment, gaps, findings, report, lang);
    }

    /** What pages and documents show of it. */
    Scorecard scorecard(Inputs inputs) {
        InstrumentRegister instruments = inputs.bundled().instruments();
        return report.map(stated -> ScorecardAssembly.of(assessment, gaps, stated, findings, instruments))
                .orElseGet(() -> ScorecardAssembly.of(assessment, gaps, findings, instruments));
    }

    private static Assessment assess(Inputs inputs, Dossier dossier) {
        return Assessor.compile(inputs.basis(dossier)).assess(dossier);
    }

    /** The period that was assessed. */
    static ReportingPeriod period(Assessment assessment) {
        return new ReportingPeriod(
                assessment.dossier().from(), assessment.dossier().to());
    }
}

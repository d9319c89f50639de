package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.engine.AssessmentBasis;

/**
 * The self-assessment workbook (自评表) that a catalogue and a scheme ask a kind of unit to fill in: cover, instructions, a sheet for
 * each dimension, figures with formulas that hold them against each other, and for an annual report the sheets of its parts.
 *
 * <pre>{@code
 * WorkbookForm form = WorkbookForm.of(
 *         rules.assessmentBasis(UnitKind.COUNTY), rules.instruments(), UnitKind.COUNTY, WorkbookKind.DOSSIER, Lang.ZH);
 * }</pre>
 *
 * <p>It is
 * written empty or with a document in it, the same bytes each time; {@link WorkbookReader} reads it back. Immutable and thread-safe.
 */
public final class WorkbookForm {
    private final FormContent content;
    private final Remarks remarks;

    private WorkbookForm(FormContent content, Remarks remarks) {
        this.content = content;
        this.remarks = remarks;
    }

    /**
     * The form that {@code basis} asks units of {@code unitKind} to fill in.
     *
     * @param instruments the titles of the laws that the catalogue rests on
     * @param kind what the workbook is read back into
     * @param lang the language that it is printed in
     * @throws InvalidModelException if the profile does not fit the catalogue
     */
    public static WorkbookForm of(
            AssessmentBasis basis, InstrumentRegister instruments, UnitKind unitKind, WorkbookKind kind, Lang lang) {
        return new WorkbookForm(FormContent.of(basis, instruments, unitKind, kind, lang), Remarks.NONE);
    }

    /** This form with what was noted in an earlier workbook beside the same facts. */
    public WorkbookForm withRemarks(Remarks noted) {
        return new WorkbookForm(content, noted);
    }

    /**
     * Writes the form empty but for unit and period.
     *
     * @param unit what is known of the unit; an empty id or name is left to be filled in
     * @throws IOException if the stream fails
     */
    public void writeBlank(GovernmentUnit unit, ReportingPeriod period, OutputStream out) throws IOException {
        write(
                workbook -> {
                    new CoverSheet(content, false)
                            .write(
                                    workbook,
                                    CoverSheet.entries(unit, period, content.lang())
                                            .build());
                    new StatementSheets(content, ImmutableList.of(), true, remarks).write(workbook);
                    CheckSheet.write(content, workbook);
                    ListSheets lists = new ListSheets(workbook, content.lang());
                    if (content.kind() == WorkbookKind.DOSSIER) {
                        lists.evidence(List.of());
                    } else {
                        lists.measures(Table.RESPONSIBILITY, List.of(), "r", List.of());
                        lists.measures(Table.MEASURE, List.of(), "m", dimensionHints());
                        lists.problems(List.of());
                        lists.plans(List.of());
                        lists.emptyBreakdowns();
                        lists.sections(List.of());
                        lists.matters(List.of());
                        lists.notes(List.of());
                    }
                },
                out);
    }

    /**
     * Writes the form with {@code report} in it.
     *
     * @throws InvalidModelException with everything in it that a workbook cannot hold
     * @throws IllegalStateException if this is not a form for annual reports
     * @throws IOException if the stream fails
     */
    public void write(AnnualReport report, OutputStream out) throws IOException {
        require(WorkbookKind.ANNUAL_REPORT);
        WritableCheck.check(report);
        List<FilledRow> rows = new ArrayList<>();
        report.responsibilities().forEach(item -> rows(item.id(), item.figures(), item.uncoded(), item.facts(), rows));
        report.measures().forEach(item -> rows(item.id(), item.figures(), item.uncoded(), item.facts(), rows));
        write(
                workbook -> {
                    new CoverSheet(content, ListSheets.tellsPlaces(report))
                            .write(workbook, CoverSheet.entries(report, content.lang()));
                    new StatementSheets(content, rows, false, remarks).write(workbook);
                    CheckSheet.write(content, workbook);
                    ListSheets lists = new ListSheets(workbook, content.lang());
                    lists.measures(Table.RESPONSIBILITY, report.responsibilities(), "r", List.of());
                    lists.measures(Table.MEASURE, report.measures(), "m", List.of());
                    lists.problems(report.problems());
                    lists.plans(report.plans());
                    lists.breakdowns(report);
                    lists.sections(report.sections());
                    lists.matters(report.otherMatters());
                    lists.notes(report.verificationNotes());
                    lists.places(report);
                },
                out);
    }

    /**
     * Writes the form with {@code dossier} in it.
     *
     * @throws InvalidModelException with everything in it that a workbook cannot hold
     * @throws IllegalStateException if this is not a form for dossiers
     * @throws IOException if the stream fails
     */
    public void write(Dossier dossier, OutputStream out) throws IOException {
        require(WorkbookKind.DOSSIER);
        WritableCheck.check(dossier);
        List<FilledRow> rows = new ArrayList<>();
        for (int i = 0; i < dossier.claims().size(); i++) {
            rows.add(FilledRow.of(dossier.claims().get(i), i + 1, content.vocabulary(), content.lang()));
        }
        ImmutableListMultimap<CoverEntry, Object> cover = CoverSheet.entries(
                        dossier.unit(), new ReportingPeriod(dossier.from(), dossier.to()), content.lang())
                .build();
        write(
                workbook -> {
                    new CoverSheet(content, !dossier.figures().isEmpty()).write(workbook, cover);
                    new StatementSheets(content, rows, false, remarks).write(workbook);
                    CheckSheet.write(content, workbook);
                    ListSheets lists = new ListSheets(workbook, content.lang());
                    lists.evidence(dossier.evidence());
                    lists.stated(dossier.figures());
                },
                out);
    }

    private void rows(
            String item,
            List<Figure> figures,
            List<UncodedFigure> uncoded,
            List<StatedFact> facts,
            List<FilledRow> rows) {
        for (int i = 0; i < figures.size(); i++) {
            rows.add(FilledRow.of(figures.get(i), item, i + 1, content.lang()));
        }
        for (int i = 0; i < uncoded.size(); i++) {
            rows.add(FilledRow.of(uncoded.get(i), item, i + 1, content.lang()));
        }
        for (int i = 0; i < facts.size(); i++) {
            rows.add(FilledRow.of(facts.get(i), item, i + 1, content.lang()));
        }
    }

    private void write(RepeatableWorkbook.Content sheets, OutputStream out) throws IOException {
        RepeatableWorkbook.write(sheets, content.lang(), out);
    }

    private void require(WorkbookKind needed) {
        if (content.kind() != needed) {
            throw new IllegalStateException("this form is for " + content.kind());
        }
    }

    /** Which measure the facts of each dimension are put under in an empty form. */
    private List<String> dimensionHints() {
        return content.layout().dimensions().stream()
                .map(dimension -> FormText.of(
                        "hint.measure",
                        content.lang(),
                        "m" + dimension.code(),
                        content.tailoring()
                                .catalogue()
                                .titleOf(dimension.code())
                                .orElseThrow()
                                .in(content.lang())))
                .toList();
    }

    FormLayout layout() {
        return content.layout();
    }
}

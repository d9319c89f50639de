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
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.MethodWording;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The self-assessment workbook (自评表) that a catalogue and a scheme ask a kind of unit to fill in: cover, instructions, a sheet for
 * each dimension, figures with formulas that hold them against each other, and for an annual report the sheets of its parts. It is
 * written empty or with a document in it, the same bytes each time; {@link WorkbookReader} reads it back. Immutable and thread-safe.
 */
public final class WorkbookForm {
    private final Tailoring tailoring;
    private final Vocabulary vocabulary;
    private final InstrumentRegister instruments;
    private final ImmutableList<Profile> profiles;
    private final UnitKind unitKind;
    private final Lang lang;
    private final WorkbookKind kind;
    private final FormLayout layout;

    private WorkbookForm(
            AssessmentBasis basis, InstrumentRegister instruments, UnitKind unitKind, WorkbookKind kind, Lang lang) {
        this.tailoring = Tailoring.of(basis.profiles(), basis.catalogue(), basis.scheme());
        this.vocabulary = basis.vocabulary();
        this.instruments = instruments;
        this.profiles = ImmutableList.copyOf(basis.profiles());
        this.unitKind = unitKind;
        this.kind = kind;
        this.lang = lang;
        this.layout = FormLayout.of(tailoring, vocabulary, unitKind, lang);
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
        return new WorkbookForm(basis, instruments, unitKind, kind, lang);
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
                    new CoverSheet(this, false)
                            .write(
                                    workbook,
                                    CoverSheet.entries(unit, period, lang).build());
                    new StatementSheets(this, ImmutableList.of(), true).write(workbook);
                    CheckSheet.write(this, workbook);
                    ListSheets lists = new ListSheets(workbook, lang);
                    if (kind == WorkbookKind.DOSSIER) {
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
                    new CoverSheet(this, ListSheets.tellsPlaces(report))
                            .write(workbook, CoverSheet.entries(report, lang));
                    new StatementSheets(this, rows, false).write(workbook);
                    CheckSheet.write(this, workbook);
                    ListSheets lists = new ListSheets(workbook, lang);
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
            rows.add(FilledRow.of(dossier.claims().get(i), i + 1, vocabulary, lang));
        }
        ImmutableListMultimap<CoverEntry, Object> cover = CoverSheet.entries(
                        dossier.unit(), new ReportingPeriod(dossier.from(), dossier.to()), lang)
                .build();
        write(
                workbook -> {
                    new CoverSheet(this, !dossier.figures().isEmpty()).write(workbook, cover);
                    new StatementSheets(this, rows, false).write(workbook);
                    CheckSheet.write(this, workbook);
                    ListSheets lists = new ListSheets(workbook, lang);
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
            rows.add(FilledRow.of(figures.get(i), item, i + 1, lang));
        }
        for (int i = 0; i < uncoded.size(); i++) {
            rows.add(FilledRow.of(uncoded.get(i), item, i + 1, lang));
        }
        for (int i = 0; i < facts.size(); i++) {
            rows.add(FilledRow.of(facts.get(i), item, i + 1, lang));
        }
    }

    private void write(RepeatableWorkbook.Content content, OutputStream out) throws IOException {
        RepeatableWorkbook.write(content, lang, out);
    }

    private void require(WorkbookKind needed) {
        if (kind != needed) {
            throw new IllegalStateException("this form is for " + kind);
        }
    }

    /** Which measure the facts of each dimension are put under in an empty form. */
    private List<String> dimensionHints() {
        return layout.dimensions().stream()
                .map(dimension -> FormText.of(
                        "hint.measure",
                        lang,
                        "m" + dimension.code(),
                        tailoring
                                .catalogue()
                                .titleOf(dimension.code())
                                .orElseThrow()
                                .in(lang)))
                .toList();
    }

    Tailoring tailoring() {
        return tailoring;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    InstrumentRegister instruments() {
        return instruments;
    }

    ImmutableList<Profile> profiles() {
        return profiles;
    }

    UnitKind unitKind() {
        return unitKind;
    }

    WorkbookKind kind() {
        return kind;
    }

    Lang lang() {
        return lang;
    }

    FormLayout layout() {
        return layout;
    }

    MethodWording wording() {
        return MethodWording.of(vocabulary);
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;

/**
 * Reads a self-assessment workbook that was filled in, back into an annual report or a dossier; the workbook says which.
 *
 * <p>Reading is strict. What a cell cannot be understood as, whatever the model refuses, and whatever stands where nothing is read,
 * refuses the workbook as a whole, with everything that is wrong at once and its sheet and cell. Formulas are not evaluated, and
 * where a value is asked for they are refused. Macros, links to other files, embedded objects, document types, encrypted files and
 * files beyond the {@link WorkbookLimits} are refused before anything is read. Files of Excel and of LibreOffice are read alike:
 * shared and inline text, both first days of the calendar, numbers stored as text, percent formats, sheets, columns and rows in
 * another order. Immutable and thread-safe.
 */
public final class WorkbookReader {
    private final Vocabulary vocabulary;
    private final WorkbookLimits limits;
    private final Documents documents = Documents.create();

    private WorkbookReader(Vocabulary vocabulary, WorkbookLimits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** A reader within the {@linkplain WorkbookLimits#DEFAULT usual limits}, which knows the units of {@code vocabulary}. */
    public static WorkbookReader of(Vocabulary vocabulary) {
        return within(WorkbookLimits.DEFAULT, vocabulary);
    }

    /** A reader within {@code limits}. */
    public static WorkbookReader within(WorkbookLimits limits, Vocabulary vocabulary) {
        return new WorkbookReader(vocabulary, limits);
    }

    /**
     * The document in {@code file}: an {@link AnnualReport} or a {@link Dossier}.
     *
     * @throws InvalidWorkbookException with everything that is wrong with it
     */
    public Object read(Path file) {
        return locate(file).document();
    }

    /**
     * The document in {@code file} with the cell that each value comes from.
     *
     * @throws InvalidWorkbookException with everything that is wrong with it
     */
    public FilledWorkbook locate(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return locate(file.toString(), stream);
        } catch (IOException e) {
            throw new InvalidWorkbookException(
                    file.toString(), ImmutableList.of(WorkbookFaults.violation("NO_SUCH_FILE", file.toString())));
        }
    }

    /**
     * The document in the workbook that {@code stream} holds.
     *
     * @param source what to call it in messages
     * @throws InvalidWorkbookException with everything that is wrong with it
     * @throws IOException if the stream fails
     */
    public Object read(String source, InputStream stream) throws IOException {
        return locate(source, stream).document();
    }

    private FilledWorkbook locate(String source, InputStream stream) throws IOException {
        WorkbookFaults faults = new WorkbookFaults();
        try {
            byte[] file = PackageCheck.bytes(stream, limits.bytes());
            MergedRanges merged = new PackageCheck(limits).check(file);
            return document(source, WorkbookCells.read(file, limits, merged, faults), faults);
        } catch (RefusedPackage e) {
            faults.add(e.violation());
            throw new InvalidWorkbookException(source, faults.found());
        }
    }

    /** As {@link #read(String, InputStream)}, of bytes in memory. */
    public Object read(String source, byte[] file) {
        try {
            return read(source, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError("reading from memory does not fail", e);
        }
    }

    private FilledWorkbook document(String source, WorkbookCells.Rows found, WorkbookFaults faults)
            throws RefusedPackage {
        ImmutableListMultimap<Table, SheetRow> rows = found.rows();
        if (rows.get(Table.COVER).isEmpty()) {
            throw new RefusedPackage("NOT_OUR_WORKBOOK");
        }
        CellReader cells = new CellReader(faults, found.from1904());
        CoverReader cover = new CoverReader(cells, faults, rows.get(Table.COVER));
        cover.check();
        cover.checkSheets(found.sheets());
        Optional<WorkbookKind> kind = cover.kind();
        DocumentTree tree = new DocumentTree();
        Optional<Object> document = Optional.empty();
        if (kind.isPresent()) {
            checkKind(kind.get(), rows, faults);
            FormCompletenessCheck form = new FormCompletenessCheck(kind.get(), cover, faults);
            form.checkTables(found.heads());
            form.checkFacts(rows.get(Table.STATEMENT), vocabulary);
            switch (kind.get()) {
                case ANNUAL_REPORT -> {
                    cover.checkReport();
                    new ReportReader(cells, faults, rows).read(cover, tree.root());
                }
                case DOSSIER -> new DossierReader(cells, faults, rows, vocabulary).read(cover, tree.root());
            }
            document = bind(tree, faults);
        }
        if (document.isEmpty() || !faults.isEmpty()) {
            throw new InvalidWorkbookException(source, faults.found());
        }
        return new FilledWorkbook(document.get(), tree, Remarks.of(rows.get(Table.STATEMENT)));
    }

    /** A sheet of the other kind of workbook would not be read; that its cover says so does not make it one. */
    private static void checkKind(
            WorkbookKind kind, ImmutableListMultimap<Table, SheetRow> rows, WorkbookFaults faults) {
        Column foreign = kind == WorkbookKind.DOSSIER ? Column.ITEM : Column.STANDING;
        Set<String> told = new HashSet<>();
        rows.forEach((table, row) -> {
            boolean fits = table.isOf(kind) && !row.letters().containsKey(foreign);
            if (!fits && told.add(row.sheet())) {
                faults.add("WRONG_KIND", row.place(Column.ID), kind.title());
            }
        });
    }

    /** The document, as strictly as one in a file of text; what the model refuses is told of the cell that it comes from. */
    private Optional<Object> bind(DocumentTree tree, WorkbookFaults faults) {
        try {
            String json = CanonicalJson.write(tree.root().values());
            return Optional.of(documents.read(List.of(AnnualReport.class, Dossier.class), "workbook", json));
        } catch (UnreadableDocumentException e) {
            boolean cellsTold = !faults.isEmpty();
            for (Violation violation : e.violations()) {
                // A cell that could not be read leaves its value out; that it is missing then says nothing new.
                boolean told = violation.code().equals("MISSING_KEY")
                        || violation.code().equals("DANGLING_PROBLEM");
                if (!cellsTold || !told) {
                    faults.add(tree.place(violation.path()).map(violation::at).orElse(violation));
                }
            }
            return Optional.empty();
        }
    }
}

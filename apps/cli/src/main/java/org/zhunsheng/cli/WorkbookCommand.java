package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.CreditCode;
import org.zhunsheng.core.unit.DivisionCode;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.audit.FigureCheck;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.workbook.FilledWorkbook;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.MarkedCopy;
import org.zhunsheng.workbook.Remarks;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes self-assessment workbooks, reads them back, and checks them. */
@Command(
        name = "workbook",
        mixinStandardHelpOptions = true,
        description = "Makes a self-assessment workbook (.xlsx), reads one that was filled in, or checks it.",
        subcommands = {
            WorkbookCommand.NewCommand.class,
            WorkbookCommand.ReadCommand.class,
            WorkbookCommand.CheckCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng workbook new \\",
            "      --from examples/reports/made-up/gulan-county-2024.yaml --out form.xlsx",
            "  ./zhunsheng workbook check form.xlsx",
            "  ./zhunsheng workbook read form.xlsx --out report.yaml"
        })
final class WorkbookCommand extends CommandGroup {
    private static Object read(Inputs inputs, Path file) {
        return inputs.intake().workbook(file);
    }

    /** Makes a workbook, empty or with a document in it. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a workbook from catalogue, scheme and profile, empty or filled in from a document.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng workbook new --unit 某某区管委会 --kind FUNCTIONAL_ZONE \\",
                "      --period 2025 --out form.xlsx",
                "  ./zhunsheng workbook new --as dossier --out form.xlsx",
                "  ./zhunsheng workbook new \\",
                "      --from examples/reports/made-up/gulan-county-2024.yaml --lang en \\",
                "      --out form.xlsx"
            })
    static final class NewCommand extends InputCommand {
        @Option(names = "--unit", paramLabel = "NAME", description = "full name of the unit")
        private Optional<String> name = Optional.empty();

        @Option(names = "--id", paramLabel = "ID", description = "short name of the unit, unique among those assessed")
        private Optional<String> id = Optional.empty();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "COUNTY",
                description = "kind of unit: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
        @SuppressWarnings("NullAway.Init")
        private UnitKind kind;

        @Option(names = "--division", paramLabel = "CODE", description = "division code, 6 or 12 digits")
        private Optional<String> division = Optional.empty();

        @Option(names = "--credit", paramLabel = "CODE", description = "unified social credit code, 18 characters")
        private Optional<String> credit = Optional.empty();

        @Option(
                names = "--period",
                paramLabel = "YEAR",
                description = "year, or first/last day (default: the year before this one)")
        private Optional<String> period = Optional.empty();

        @Option(
                names = "--as",
                paramLabel = "report|dossier",
                defaultValue = "report",
                description = "what the workbook is read back into (default: ${DEFAULT-VALUE})")
        @SuppressWarnings("NullAway.Init")
        private Target as;

        @Option(names = "--from", paramLabel = "FILE", description = "report or dossier to fill in from")
        private Optional<Path> from = Optional.empty();

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the workbook goes")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        /** What the workbook is read back into. */
        enum Target {
            REPORT,
            DOSSIER
        }

        @Override
        public Integer call() throws IOException {
            AtomicFileWriter.write(target, this::write);
            out().print(words().unstyled("workbook-written", target) + "\n");
            return ExitCode.DONE;
        }

        private void write(OutputStream out) throws IOException {
            if (from.isPresent()) {
                write(inputs().intake().unit(from.get()), out);
                return;
            }
            WorkbookKind document = as == Target.REPORT ? WorkbookKind.ANNUAL_REPORT : WorkbookKind.DOSSIER;
            GovernmentUnit unit = GovernmentUnit.builder()
                    .id(id.orElse(""))
                    .name(name.orElse(""))
                    .kind(kind)
                    .divisionCode(division.map(DivisionCode::of))
                    .creditCode(credit.map(CreditCode::of))
                    .build();
            form(unit, reportingPeriod().from(), document).writeBlank(unit, reportingPeriod(), out);
        }

        private void write(Object document, OutputStream out) throws IOException {
            if (document instanceof AnnualReport report) {
                form(report.unit(), report.period().from(), WorkbookKind.ANNUAL_REPORT)
                        .withRemarks(remarks())
                        .write(report, out);
            } else if (document instanceof Dossier dossier) {
                form(dossier.unit(), dossier.from(), WorkbookKind.DOSSIER)
                        .withRemarks(remarks())
                        .write(dossier, out);
            }
        }

        /** What was noted in the workbook that this one is made from. */
        private Remarks remarks() {
            return from.filter(file -> file.toString().endsWith(".xlsx"))
                    .map(file -> WorkbookReader.of(inputs().vocabulary())
                            .locate(file)
                            .remarks())
                    .orElse(Remarks.NONE);
        }

        private WorkbookForm form(GovernmentUnit unit, LocalDate from, WorkbookKind document) {
            return WorkbookForm.of(
                    inputs().basis(unit.kind(), from), inputs().bundled().instruments(), unit.kind(), document, lang());
        }

        private ReportingPeriod reportingPeriod() {
            return period.map(ReportingPeriod::of)
                    .orElseGet(() -> ReportingPeriod.ofYear(
                            LocalDate.now(java.time.ZoneId.systemDefault()).getYear() - 1));
        }
    }

    /** Reads a workbook back into a document. */
    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = "Reads a workbook that was filled in; prints the report or dossier as YAML.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng workbook new \\",
                "      --from examples/reports/made-up/gulan-county-2024.yaml --out form.xlsx",
                "  ./zhunsheng workbook read form.xlsx --out report.yaml"
            })
    static final class ReadCommand extends InputCommand {
        @Parameters(paramLabel = "FILE", description = "workbook (.xlsx)")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "where the document goes; JSON if it ends with .json (default: standard output)")
        private Optional<Path> target = Optional.empty();

        @Override
        public Integer call() throws IOException {
            Object document = read(inputs(), file);
            boolean json =
                    target.filter(path -> path.toString().endsWith(".json")).isPresent();
            String text = json
                    ? inputs().documents().toJson(document)
                    : inputs().documents().toYaml(document);
            if (target.isPresent()) {
                AtomicFileWriter.write(target.get(), text);
                out().print(words().unstyled(
                                        "workbook-read",
                                        target.get(),
                                        inputs().documents().formatOf(document)) + "\n");
            } else {
                out().print(text);
            }
            return ExitCode.DONE;
        }
    }

    /** Says everything that is wrong with a workbook, cell by cell. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a workbook: lists all errors, and marks them in a copy.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng workbook new \\",
                "      --from examples/reports/made-up/gulan-county-2024.yaml --out form.xlsx",
                "  ./zhunsheng workbook check form.xlsx",
                "  ./zhunsheng workbook check form.xlsx --marked marked.xlsx --format json"
            })
    static final class CheckCommand extends InputCommand {
        @Parameters(paramLabel = "FILE", description = "workbook (.xlsx)")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(
                names = "--marked",
                paramLabel = "COPY",
                description = "write a copy in which the faulty cells are red and have comments")
        private Optional<Path> marked = Optional.empty();

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() throws IOException {
            ImmutableList<Violation> faults = ImmutableList.of();
            ImmutableList<Violation> figures = ImmutableList.of();
            try {
                FilledWorkbook filled = WorkbookReader.of(inputs().vocabulary()).locate(file);
                inputs().notes()
                        .take(file.toString(), filled.document(), inputs().vocabulary(), UnaryOperator.identity());
                figures = figures(filled);
            } catch (InvalidWorkbookException e) {
                faults = ImmutableList.copyOf(e.violations());
            }
            ImmutableList<Violation> all = ImmutableList.<Violation>builder()
                    .addAll(faults)
                    .addAll(figures)
                    .build();
            switch (format.chosen()) {
                case TEXT -> text(faults, figures);
                case JSON -> out().print(CanonicalJson.write(json(faults, figures)));
            }
            if (marked.isPresent()
                    && all.stream().anyMatch(fault -> fault.place().isPresent())) {
                AtomicFileWriter.write(marked.get(), copy -> MarkedCopy.write(file, all, lang(), copy));
                err().println(words().unstyled("workbook-marked", marked.get()));
            }
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
        }

        /** What does not add up in a workbook that was read, or is to be verified. */
        private ImmutableList<Violation> figures(FilledWorkbook filled) {
            FigureCheck check = filled.document() instanceof AnnualReport report
                    ? inputs().audit(report.unit().kind(), report.period().from())
                            .checkFigures(report, note -> "verificationNotes[" + note + "]")
                    : checkFigures((Dossier) filled.document());
            return filled.marks(check.findings());
        }

        private FigureCheck checkFigures(Dossier dossier) {
            return inputs().audit(dossier.unit().kind(), dossier.from()).checkFigures(dossier);
        }

        private void text(ImmutableList<Violation> faults, ImmutableList<Violation> figures) {
            if (faults.isEmpty()) {
                out().print(words().unstyled("workbook-valid", file) + "\n");
            } else {
                Refusals.print(err(), words(), file.toString(), faults);
            }
            if (!figures.isEmpty()) {
                Refusals.print(err(), words(), file.toString(), figures);
            }
        }

        private Map<String, Object> json(List<Violation> faults, List<Violation> figures) {
            return ImmutableMap.of(
                    "file",
                    file.toString(),
                    "valid",
                    faults.isEmpty(),
                    "faults",
                    faults.stream().map(this::json).toList(),
                    "figures",
                    figures.stream().map(this::json).toList());
        }

        private Map<String, Object> json(Violation fault) {
            ImmutableMap.Builder<String, Object> entry =
                    ImmutableMap.<String, Object>builder().put("code", fault.code());
            if (fault.place().orElse(null) instanceof org.zhunsheng.core.validation.Place.InSheet cell) {
                entry.put("sheet", cell.sheet()).put("cell", cell.cell());
            }
            return entry.put("message", fault.message().in(lang()))
                    .put("mend", fault.mend().in(lang()))
                    .buildOrThrow();
        }
    }
}

package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.indicators.audit.FigureCheck;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.relation.VocabularyCheck;
import org.zhunsheng.indicators.relation.VocabularyFault;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.RelationsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into the relations between figures. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = "Checks the relations between figures, and reports and dossiers against them.",
        subcommands = {RelationsCommand.CheckCommand.class, RelationTableCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng relations check examples/reports/made-up/gulan-county-2024.yaml",
            "  ./zhunsheng relations check"
        })
final class RelationsCommand extends CommandGroup {
    /** What does not add up in a report or dossier, or what is wrong with relations before any report is checked against them. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Checks the figures of a report or dossier against each other: what does not add up, which figures"
                            + " can be wrong, what is to be verified, what follows. Of a vocabulary it lists the errors of its"
                            + " relations before any report is checked against them.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng relations check examples/reports/made-up/gulan-county-2024.yaml",
                "  ./zhunsheng relations check \\",
                "      examples/reports/made-up/longta-district-2021.yaml \\",
                "      --notes examples/notes/longta-district-2021.yaml --format json",
                "  ./zhunsheng relations check",
                "  ./zhunsheng relations check examples/vocabularies/zhoukou-layer.yaml \\",
                "      --strict"
            })
    static final class CheckCommand extends InputCommand {
        @Parameters(
                paramLabel = "FILE",
                arity = "0..1",
                description =
                        "a report or dossier (YAML, JSON, workbook or published text), or a vocabulary to lay on the one"
                                + " in use (default: the vocabulary in use itself)")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--strict", description = "exit with 1 if there are warnings")
        private boolean strict;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private NotesOption notes;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() {
            Object document = file.map(named -> Outcome.document(inputs(), named, Vocabulary.class))
                    .orElseGet(() -> inputs().vocabulary());
            if (document instanceof AnnualReport report) {
                NotesOption.NotedReport noted = notes.addedTo(report, inputs(), lang());
                return figures(
                        report.unit(),
                        report.period(),
                        inputs().audit(report.unit().kind(), report.period().from())
                                .checkFigures(noted.report(), noted.places()));
            }
            if (document instanceof Dossier dossier) {
                return figures(
                        dossier.unit(),
                        new ReportingPeriod(dossier.from(), dossier.to()),
                        inputs().audit(dossier.unit().kind(), dossier.from()).checkFigures(dossier));
            }
            Vocabulary vocabulary = (Vocabulary) document;
            return faults(
                    file.isPresent()
                            ? VocabularyCheck.checkLayer(inputs().vocabulary(), vocabulary)
                            : VocabularyCheck.check(vocabulary));
        }

        private int figures(GovernmentUnit unit, ReportingPeriod period, FigureCheck check) {
            if (format.isText()) {
                FigureLines lines = new FigureLines(page(), words(), inputs().vocabulary());
                lines.print(check);
            } else {
                out().print(ResultFormat.toJson(RelationsDocument.of(unit, period, check, lang())));
                out().flush();
            }
            Severity least = strict ? Severity.WARNING : Severity.ERROR;
            return check.findings().stream().map(Finding::severity).anyMatch(found -> found.compareTo(least) <= 0)
                    ? ExitCode.NOT_PASSED
                    : ExitCode.DONE;
        }

        private int faults(ImmutableList<VocabularyFault> faults) {
            if (format.isText()) {
                TerminalWriter page = page();
                faults.forEach(fault -> page.item(
                        words().get(fault.kind().isError() ? "mark-error" : "mark-warning"), fault.message(lang())));
                page.item("", words().get("relations-checked", faults.size()));
                page.flush();
            } else {
                out().print(CanonicalJson.write(ImmutableMap.of(
                        "faults", faults.stream().map(this::tree).toList())));
                out().flush();
            }
            boolean failed = strict
                    ? !faults.isEmpty()
                    : faults.stream().anyMatch(fault -> fault.kind().isError());
            return failed ? ExitCode.NOT_PASSED : ExitCode.DONE;
        }

        private ImmutableMap<String, Object> tree(VocabularyFault fault) {
            return ImmutableMap.of(
                    "kind",
                    fault.kind().name(),
                    "error",
                    fault.kind().isError(),
                    "relations",
                    fault.relations(),
                    "figures",
                    fault.figures().stream().map(Object::toString).toList(),
                    "message",
                    fault.message(lang()));
        }
    }
}

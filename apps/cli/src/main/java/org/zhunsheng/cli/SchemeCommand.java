package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.LegalLimits;
import org.zhunsheng.indicators.scheme.Readings;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into scoring schemes. */
@Command(
        name = "scheme",
        mixinStandardHelpOptions = true,
        description = "Checks scoring schemes and says how they read what rules leave open.",
        subcommands = SchemeCommand.CheckCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng scheme check examples/guide/scheme.yaml"})
final class SchemeCommand extends CommandGroup {
    /** Everything that is wrong with a scheme, errors and warnings apart, each with its place. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Says everything that is wrong with schemes: errors and warnings apart, with line and column. A"
                            + " scheme for your own catalogue is checked against catalogue.yaml and vocabulary.yaml"
                            + " beside it.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng scheme check examples/guide/scheme.yaml --readings",
                "  ./zhunsheng scheme check examples/schemes/county-of-our-own/scheme.yaml \\",
                "      --strict"
            })
    static final class CheckCommand extends InputCommand {
        @Parameters(paramLabel = "FILE", arity = "1..*", description = "schemes, YAML or JSON")
        @SuppressWarnings("NullAway.Init")
        private List<Path> files;

        @Option(names = "--readings", description = "also say how the scheme reads what rules leave open")
        private boolean readings;

        @Option(names = "--strict", description = "exit with 1 if there are warnings")
        private boolean strict;

        @Override
        public Integer call() {
            int exit = ExitCode.DONE;
            for (Path file : files) {
                exit = Math.max(exit, check(file));
            }
            out().flush();
            return exit;
        }

        private int check(Path file) {
            try {
                LocatedDocument document = inputs().documents().locate(ImmutableList.of(ScoringScheme.class), file);
                ScoringScheme scheme = (ScoringScheme) document.value();
                IndicatorCatalogue catalogue = inputs().catalogueOf(scheme, file);
                SchemeFindings findings = SchemeChecker.check(scheme, catalogue, inputs().vocabularyOf(scheme, file))
                        .and(LegalLimits.check(
                                scheme, catalogue, inputs().bundled().duties()));
                TerminalWriter page = page();
                page.line(words().get(
                                "scheme-checked",
                                file,
                                findings.errors().size(),
                                findings.warnings().size()));
                MarkedViolations marked = new MarkedViolations(page, words(), file);
                marked.print("mark-error", document.locate(findings.errors()));
                marked.print("mark-warning", document.locate(findings.warnings()));
                if (readings) {
                    page.heading(words().get("readings"));
                    Readings.of(scheme)
                            .forEach(reading -> page.item(
                                    "  ",
                                    words().get(
                                                    "reading",
                                                    reading.subject(),
                                                    reading.question().title(),
                                                    reading.choice())));
                }
                if (!findings.isSound()) {
                    return ExitCode.INVALID_INPUT;
                }
                return strict && !findings.warnings().isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE;
            } catch (UnreadableDocumentException e) {
                Refusals.print(err(), words(), e.source(), e.violations());
                return ExitCode.INVALID_INPUT;
            }
        }
    }
}

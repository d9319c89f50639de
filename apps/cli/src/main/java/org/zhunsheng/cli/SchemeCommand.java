package org.zhunsheng.cli;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.LegalLimits;
import org.zhunsheng.indicators.scheme.Readings;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.SchemeStart;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.pages.document.RuleBook;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into scoring schemes. */
@Command(
        name = "scheme",
        mixinStandardHelpOptions = true,
        description = "Drafts, checks and explains scoring schemes.",
        subcommands = {
            SchemeCommand.NewCommand.class,
            SchemeCommand.CheckCommand.class,
            SchemeCommand.ExplainCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng scheme check examples/guide/scheme.yaml",
            "  ./zhunsheng scheme explain examples/guide/scheme.yaml"
        })
final class SchemeCommand extends CommandGroup {
    /** Everything that is wrong with a scheme, errors and warnings apart, each with its place. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Checks schemes: lists errors and warnings with line and column. A scheme for your own catalogue is"
                            + " checked against catalogue.yaml and vocabulary.yaml"
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

        @Option(names = "--readings", description = "also show how the scheme reads what rules leave open")
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
                SchemeFiles read = inputs().schemeFiles(file);
                LocatedDocument document = read.document();
                ScoringScheme scheme = read.scheme();
                IndicatorCatalogue catalogue = read.catalogue();
                SchemeFindings findings = SchemeChecker.check(scheme, catalogue, read.vocabulary())
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
                Refusals.print(err(), words(), e);
                return ExitCode.INVALID_INPUT;
            }
        }
    }

    /** A scheme to begin with. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description =
                    "Drafts a scheme: every indicator of the catalogue that facts prove, with equal points and its"
                            + " requirement beside it. Replace points, limits and methods.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng scheme new --out our-scheme.yaml",
                "  ./zhunsheng scheme new --id our-2025 --out our-scheme.yaml \\",
                "      --catalogue examples/district/edition-2/catalogue.yaml"
            })
    static final class NewCommand extends InputCommand {
        @Option(names = "--id", paramLabel = "ID", defaultValue = "our-scheme", description = "id of the scheme")
        private String id = "";

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the scheme goes")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            IndicatorCatalogue catalogue = inputs().catalogue();
            ScoringScheme scheme = SchemeStart.of(id, catalogue, inputs().vocabulary())
                    .orElseThrow(() -> new Inputs.InputRefused("scheme-no-facts", catalogue.id(), ""));
            AtomicFileWriter.write(
                    target,
                    new CommentedScheme(words(), catalogue, inputs().vocabulary())
                            .yaml(scheme, inputs().documents().toYaml(scheme)));
            int scored = scheme.items().size();
            page().item(
                            "",
                            words().get(
                                            "scheme-begun",
                                            target,
                                            scored,
                                            catalogue.byCode().size() - scored));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** A scheme in words. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description =
                    "Explains a scheme in words: how each item earns its points, what is computed, bonuses, vetoes and"
                            + " grades. Without FILE, the bundled scheme.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng scheme explain examples/guide/scheme.yaml",
                "  ./zhunsheng scheme explain examples/guide/scheme.yaml --out rules.docx"
            })
    static final class ExplainCommand extends InputCommand {
        @Parameters(paramLabel = "FILE", arity = "0..1", description = "the scheme, YAML or JSON")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "where it goes, .docx or .md; without it, Markdown on standard output")
        private Optional<Path> target = Optional.empty();

        @Override
        public Integer call() throws IOException {
            RuleBook book = file.isPresent() ? of(file.get()) : bundled();
            if (target.isEmpty()) {
                out().print(book.markdown());
            } else if (MoreFiles.getFileExtension(target.get()).equals("docx")) {
                AtomicFileWriter.write(target.get(), book::writeWord);
            } else {
                AtomicFileWriter.write(target.get(), book.markdown());
            }
            out().flush();
            return ExitCode.DONE;
        }

        private RuleBook bundled() {
            AssessmentBasis basis = inputs().basisOfNamedProfiles();
            return RuleBook.of(basis.scheme(), basis.catalogue(), basis.vocabulary(), lang());
        }

        private RuleBook of(Path source) {
            SchemeFiles read = inputs().schemeFiles(source);
            SchemeFindings findings = SchemeChecker.check(read.scheme(), read.catalogue(), read.vocabulary());
            if (!findings.isSound()) {
                throw new UnreadableDocumentException(
                        source.toString(), read.document().locate(findings.errors()));
            }
            return RuleBook.of(read.scheme(), read.catalogue(), read.vocabulary(), lang());
        }
    }
}

package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.workbook.InvalidWorkbookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of each file whether it is valid, and if not, everything that is wrong with it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks files of any kind: reports, dossiers, catalogues, schemes, profiles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng validate examples/reports/made-up/gulan-county-2024.yaml \\",
            "      examples/guide/scheme.yaml"
        })
final class ValidateCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public Integer call() {
        CliMessages words = words();
        boolean valid = true;
        for (Path file : files) {
            valid &= validate(file, words);
        }
        return valid ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private boolean validate(Path file, CliMessages words) {
        PrintWriter err = err();
        try {
            Object value = sound(file);
            out().print(words.unstyled("valid", file, inputs().documents().formatOf(value)) + "\n");
            return true;
        } catch (UnreadableDocumentException e) {
            Refusals.print(err, words, e.source(), e.violations());
            return false;
        } catch (InvalidWorkbookException e) {
            Refusals.print(err, words, e.source(), e.violations());
            return false;
        }
    }

    private Object sound(Path file) {
        if (Intake.isWorkbook(file)) {
            return inputs().intake().unit(file);
        }
        LocatedDocument document = inputs().documents().locate(file);
        document.orRefuse(faults(document.value(), file));
        return inputs().intake().noted(document);
    }

    private ImmutableList<Violation> faults(Object document, Path file) {
        return document instanceof ScoringScheme scheme
                ? SchemeChecker.check(scheme, inputs().catalogueOf(scheme, file), inputs().vocabulary())
                        .errors()
                : ImmutableList.of();
    }
}

package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each file whether it is valid, and if not, everything that is wrong with it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks files of any kind: reports, dossiers, catalogues, schemes, profiles.",
        footerHeading = "%nExample:%n",
        footer = "  zhunsheng validate report.yaml our-scheme.yaml")
final class ValidateCommand implements Callable<Integer>, Refusals.Speaking {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CommonOptions common;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Lang lang() {
        return common.lang();
    }

    @Override
    public Integer call() {
        Words words = new Words(lang());
        boolean valid = true;
        for (Path file : files) {
            valid &= validate(file, words);
        }
        return valid ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private boolean validate(Path file, Words words) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            LocatedDocument document = inputs.documents().locate(file);
            Object value = document.orRefuse(faults(document.value()));
            spec.commandLine()
                    .getOut()
                    .print(words.get("valid", file, inputs.documents().formatOf(value)) + "\n");
            return true;
        } catch (UnreadableDocumentException e) {
            Refusals.print(err, words, e.source(), e.violations());
            return false;
        }
    }

    private ImmutableList<Violation> faults(Object document) {
        return document instanceof ScoringScheme scheme
                ? SchemeChecker.check(
                        scheme, inputs.catalogue(), inputs.bundled().dictionary())
                : ImmutableList.of();
    }
}

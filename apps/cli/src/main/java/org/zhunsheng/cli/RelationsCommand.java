package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.indicators.relation.VocabularyCheck;
import org.zhunsheng.indicators.relation.VocabularyFault;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the relations between figures. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = "Checks the relations between figures that reports are held against.",
        subcommands = RelationsCommand.CheckCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {"  zhunsheng relations check", "  zhunsheng relations check our-layer.yaml --strict"})
final class RelationsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "relations check");
    }

    /** What is wrong with relations before any report is held against them. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Says what is wrong with relations before any report is held against them: those that cannot all"
                            + " hold, follow from others, leave a figure no choice, tie what does not belong together, or that"
                            + " no report can answer.")
    static final class CheckCommand extends InputCommand {
        @Parameters(
                paramLabel = "FILE",
                arity = "0..1",
                description = "a vocabulary to lay on the one in use (default: the one in use itself)")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--strict", description = "exit with 1 if there are warnings")
        private boolean strict;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() {
            ImmutableList<VocabularyFault> faults = file.map(layer -> VocabularyCheck.checkLayer(
                            inputs().vocabulary(), inputs().rules().read(Vocabulary.class, layer)))
                    .orElseGet(() -> VocabularyCheck.check(inputs().vocabulary()));
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

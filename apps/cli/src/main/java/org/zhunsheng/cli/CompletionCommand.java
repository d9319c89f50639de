package org.zhunsheng.cli;

import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands, options and values. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints the script that makes bash and zsh complete commands, options and values.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng completion > zhunsheng-completion.sh", "  source <(./zhunsheng completion)"})
final class CompletionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine all = Optional.ofNullable(spec.parent()).orElse(spec).commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(all.getCommandName(), all));
    }
}

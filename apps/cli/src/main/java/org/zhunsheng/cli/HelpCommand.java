package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a command, also of one within a group. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Prints the help of a command.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng help", "  ./zhunsheng help assess", "  ./zhunsheng help plan status --lang en"})
final class HelpCommand implements Runnable {
    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "command, such as assess, or plan status")
    private List<String> path = ImmutableList.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine named = Optional.ofNullable(spec.parent()).orElse(spec).commandLine();
        for (String name : path) {
            CommandLine sub = named.getSubcommands().get(name);
            if (sub == null) {
                throw new UsageErrors.UnknownCommandException(named, name);
            }
            named = sub;
        }
        named.usage(spec.commandLine().getOut());
    }
}

package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in the language of the call what is wrong with it, and the command, option or value that is nearest to an unknown one. */
final class UsageFaults implements IParameterExceptionHandler {
    private static final String LANG = "--lang";

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        CliMessages words = new CliMessages(lang(List.of(args)));
        err.println(message(fault, command, words));
        if (fault instanceof UnmatchedArgumentException || fault.getValue() != null) {
            err.println(words.unstyled("usage-see", command.getCommandSpec().qualifiedName()));
        } else {
            command.usage(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The language that {@code args} ask for, which were not understood as a whole. */
    private static Lang lang(List<String> args) {
        int at = args.indexOf(LANG);
        boolean behind = at >= 0 && at + 1 < args.size() && args.get(at + 1).equalsIgnoreCase("en");
        return behind || args.stream().anyMatch((LANG + "=en")::equalsIgnoreCase) ? Lang.EN : Lang.ZH;
    }

    private static String message(ParameterException fault, CommandLine command, CliMessages words) {
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched, command, words);
        }
        ArgSpec argument = fault.getArgSpec();
        if (argument != null && fault.getValue() != null) {
            return value(argument, Excerpt.of(fault.getValue()), words);
        }
        if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return words.unstyled(
                    "usage-missing",
                    missing.getMissing().stream().map(UsageFaults::name).collect(Collectors.joining(", ")));
        }
        return TerminalText.plain(String.valueOf(fault.getMessage()));
    }

    private static String unmatched(UnmatchedArgumentException fault, CommandLine command, CliMessages words) {
        String first = fault.getUnmatched().get(0);
        if (fault.isUnknownOption()) {
            Collection<String> known = command.getCommandSpec().optionsMap().keySet();
            String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            return words.unstyled("usage-option", Excerpt.of(option), NearestWord.hint(option, known));
        }
        Collection<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? words.unstyled("usage-extra", Excerpt.of(first))
                : words.unstyled(
                        "usage-command",
                        Excerpt.of(first),
                        NearestWord.hint(first, commands),
                        String.join(", ", commands));
    }

    private static String value(ArgSpec argument, String value, CliMessages words) {
        ImmutableList<String> choices = choices(argument);
        return choices.isEmpty()
                ? words.unstyled("usage-value", value, name(argument), label(argument))
                : words.unstyled(
                        "usage-choice",
                        value,
                        name(argument),
                        String.join(", ", choices),
                        NearestWord.hint(value, choices));
    }

    private static ImmutableList<String> choices(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null
                ? ImmutableList.of()
                : Streams.stream(candidates)
                        .map(choice -> choice.toLowerCase(Locale.ROOT))
                        .collect(ImmutableList.toImmutableList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }
}

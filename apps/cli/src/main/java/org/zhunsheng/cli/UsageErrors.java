package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Tells why a command line is refused: what is wrong, what is nearest to it or missing, and which help says more. Never the whole help. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    private final CliMessages words;

    UsageErrors(Lang lang) {
        this.words = new CliMessages(lang);
    }

    /** The language in which it tells. */
    Lang lang() {
        return words.lang();
    }

    @Override
    public int handleParseException(ParameterException refused, String[] args) {
        CommandLine command = refused.getCommandLine();
        lines(refused, command, args).forEach(command.getErr()::println);
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(words.unstyled("usage-see", name));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private List<String> lines(ParameterException refused, CommandLine command, String[] args) {
        if (refused instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return List.of(unmatched(unmatched, command));
        }
        if (refused instanceof CommandLine.MutuallyExclusiveArgsException) {
            return List.of(words.unstyled("usage-only-one", options(command)));
        }
        if (refused instanceof CommandLine.MissingParameterException missing) {
            return missing(missing, command, args);
        }
        if (refused instanceof CommandLine.OverwrittenOptionException twice) {
            return List.of(words.unstyled("usage-twice", named(twice.getOverwritten())));
        }
        if (refused instanceof UnknownCommandException unknown) {
            return List.of(noCommand(unknown.name, command));
        }
        if (refused instanceof MissingCommandException) {
            return subcommands(command);
        }
        ArgSpec argument = refused.getArgSpec();
        String value = refused.getValue();
        return List.of(
                argument == null || value == null
                        ? TerminalText.plain(String.valueOf(refused.getMessage()))
                        : badValue(argument, value));
    }

    private String unmatched(CommandLine.UnmatchedArgumentException refused, CommandLine command) {
        String first = refused.getUnmatched().get(0);
        if (first.startsWith("-") && first.length() > 1) {
            String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            ImmutableList<String> known = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Arrays.stream(option.names()))
                    .collect(ImmutableList.toImmutableList());
            return words.unstyled("usage-no-option", Excerpt.of(name), NearestWord.hint(name, known));
        }
        boolean takesNone = command.getCommandSpec().positionalParameters().isEmpty();
        if (takesNone && !command.getSubcommands().isEmpty()) {
            return noCommand(first, command);
        }
        return words.unstyled("usage-too-many", Excerpt.of(first));
    }

    private String noCommand(String name, CommandLine group) {
        return words.unstyled(
                "usage-no-command",
                Excerpt.of(name),
                NearestWord.hint(name, group.getSubcommands().keySet()));
    }

    /** The line of help of each argument that is missing; for one whose value is missing, what it takes. */
    private List<String> missing(CommandLine.MissingParameterException refused, CommandLine command, String[] args) {
        List<String> lines = new ArrayList<>();
        for (ArgSpec argument : refused.getMissing()) {
            boolean given = argument instanceof OptionSpec option
                    && Arrays.stream(option.names())
                            .anyMatch(name -> Arrays.stream(args).anyMatch(arg -> arg.equals(name)));
            lines.add(
                    words.unstyled(given ? "usage-no-value" : "usage-missing", named(argument), description(argument)));
        }
        return lines.isEmpty() ? List.of(words.unstyled("usage-one-of", options(command))) : lines;
    }

    private List<String> subcommands(CommandLine command) {
        List<String> lines = new ArrayList<>();
        lines.add(words.unstyled("usage-which-command"));
        command.getSubcommands()
                .forEach((name, sub) -> lines.add("  " + Layout.left(name, 12) + "  "
                        + sub.getCommandSpec().usageMessage().description()[0]));
        return lines;
    }

    private String badValue(ArgSpec argument, String value) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            List<String> known = new ArrayList<>();
            candidates.forEach(known::add);
            if (argument.paramLabel().contains("|")) {
                known.replaceAll(name -> name.toLowerCase(Locale.ROOT));
            }
            return words.unstyled(
                    "usage-bad-choice",
                    named(argument),
                    Excerpt.of(value),
                    String.join(words.lang() == Lang.ZH ? "、" : ", ", known),
                    NearestWord.hint(value, known));
        }
        return words.unstyled("usage-bad-" + form(argument), named(argument), Excerpt.of(value));
    }

    private static String form(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "number";
        }
        if (type == Path.class || type == File.class) {
            return "file";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "integer" : "value";
    }

    private static String named(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.typeInfo().isBoolean() ? "" : " " + option.paramLabel())
                : argument == null ? "" : argument.paramLabel();
    }

    private static String description(ArgSpec argument) {
        return Arrays.stream(argument.description()).collect(Collectors.joining(" "));
    }

    /** The options of which one has to be given. */
    private static String options(CommandLine command) {
        return command.getCommandSpec().argGroups().stream()
                .flatMap(group -> group.allOptionsNested().stream())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(" | "));
    }

    /** The command is a group, and none of it is named. */
    static final class MissingCommandException extends ParameterException {
        private static final long serialVersionUID = 1L;

        MissingCommandException(CommandLine command) {
            super(command, "no command");
        }
    }

    /** A command that the help command does not know. */
    static final class UnknownCommandException extends ParameterException {
        private static final long serialVersionUID = 1L;

        private final String name;

        UnknownCommandException(CommandLine group, String name) {
            super(group, name);
            this.name = name;
        }
    }
}

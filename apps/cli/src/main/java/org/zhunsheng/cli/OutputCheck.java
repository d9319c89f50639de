package org.zhunsheng.cli;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Refuses to write a result over the file that it is made from, whichever command and option it is. */
final class OutputCheck {
    private static final ImmutableSet<String> OUTPUTS =
            ImmutableSet.of("--out", "--marked", "--draft", "--junit", "--page", "--csv", "--dossier", "--stages");

    private OutputCheck() {}

    /**
     * Checks the command that was called.
     *
     * @throws ParameterException if one of its outputs is one of its inputs
     */
    static void check(ParseResult called) {
        ParseResult last = called;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        for (OptionSpec output : last.matchedOptions()) {
            if (isOutput(output)) {
                for (Path target : files(output).toList()) {
                    refuseInput(target, last);
                }
            }
        }
    }

    /**
     * Checks a folder that is made of another one: within that it would change what was listed or packed.
     *
     * @throws ParameterException if {@code target} is to lie in {@code input}
     */
    static void refuseWithin(Path input, Path target, CommandLine command) throws IOException {
        if (!Files.exists(input)) {
            return;
        }
        Path whole = input.toRealPath();
        for (Path above = target.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                if (above.toRealPath().startsWith(whole)) {
                    throw new ParameterException(
                            command, new CliMessages(Refusals.lang(command)).unstyled("out-in-input", target, input));
                }
                return;
            }
        }
    }

    private static boolean isOutput(OptionSpec option) {
        return Arrays.stream(option.names()).anyMatch(OUTPUTS::contains);
    }

    private static void refuseInput(Path target, ParseResult called) {
        Stream<ArgSpec> inputs = Stream.concat(
                called.matchedPositionals().stream(),
                called.matchedOptions().stream().filter(option -> !isOutput(option)));
        inputs.flatMap(OutputCheck::files)
                .filter(input -> isOrHolds(input, target))
                .findFirst()
                .ifPresent(input -> {
                    CommandLine command = called.commandSpec().commandLine();
                    throw new ParameterException(
                            command, new CliMessages(Refusals.lang(command)).unstyled("out-is-input", target));
                });
    }

    /** Whether {@code target} is {@code input}, file or folder, or a document of the folder {@code input}. */
    private static boolean isOrHolds(Path input, Path target) {
        try {
            if (!Files.exists(input) || !Files.exists(target)) {
                return false;
            }
            boolean inside = Files.isDirectory(input)
                    && target.toRealPath().startsWith(input.toRealPath())
                    && BatchSource.isDocument(target);
            return inside || Files.isSameFile(input, target);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Path> files(ArgSpec argument) {
        return files(argument.<@Nullable Object>getValue());
    }

    private static Stream<Path> files(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(OutputCheck::files);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(OutputCheck::files);
        }
        if (value instanceof Path file) {
            return Stream.of(file);
        }
        return value instanceof String text ? path(text).stream() : Stream.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

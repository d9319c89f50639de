package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The examples of a command's help run as they stand, one after the other, in the root of the repository. */
class HelpExamplesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String PROGRAM = "./zhunsheng ";
    private static final String CONTINUED = " \\";
    /** The service runs until it is stopped, and a shell puts the output of this one in; both command lines are understood. */
    private static final ImmutableList<String> ONLY_PARSED = ImmutableList.of("serve");

    /** What they print is read by programs, rule authors or, without a language, in English. */
    private static final ImmutableSet<String> FOR_PROGRAMS =
            ImmutableSet.of("schema", "completion", "help", "scheme", "oscal");

    @TempDir
    Path folder;

    static CommandLine commands(Locale locale) {
        return CommandTree.of(
                LineLanguage.of(locale),
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8));
    }

    static Stream<String> names() {
        List<String> names = new ArrayList<>();
        collect(commands(Locale.ROOT), names);
        return names.stream();
    }

    private static void collect(CommandLine command, List<String> names) {
        names.add(command.getCommandSpec().qualifiedName());
        command.getSubcommands().values().forEach(sub -> collect(sub, names));
    }

    static CommandLine named(CommandLine all, String qualifiedName) {
        CommandLine command = all;
        for (String name : Splitter.on(' ').split(qualifiedName)) {
            command = name.equals("zhunsheng")
                    ? command
                    : Objects.requireNonNull(command.getSubcommands().get(name), name);
        }
        return command;
    }

    /** The examples in the help of {@code command}, continued lines put together. */
    static ImmutableList<String> examples(CommandLine command) {
        ImmutableList.Builder<String> examples = ImmutableList.builder();
        StringBuilder example = new StringBuilder();
        for (String line : command.getCommandSpec().usageMessage().footer()) {
            String text = line.strip();
            if (text.endsWith(CONTINUED)) {
                example.append(text, 0, text.length() - 1);
            } else {
                examples.add(example.append(text).toString());
                example.setLength(0);
            }
        }
        return examples.build();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theyRunAsTheyStand(String name) throws IOException, InterruptedException {
        copy(ROOT.resolve("examples"), folder.resolve("examples"));
        CommandLine command = named(commands(Locale.ROOT), name);
        assertThat(examples(command)).as(name).isNotEmpty();
        for (String example : examples(command)) {
            if (example.startsWith(PROGRAM)) {
                runHere(example.substring(PROGRAM.length()));
            } else if (!example.startsWith("source ")) {
                Process shell = new ProcessBuilder("sh", "-c", example)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
                assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as(example).isTrue();
                assertThat(shell.exitValue()).as(example).isZero();
            }
        }
        if (examples(command).stream().noneMatch(example -> example.contains("--lang en"))) {
            checkFiles();
        }
    }

    /** What was written is Chinese as an office writes it. */
    private void checkFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("examples")))
                    // The returns of the units, as they filled them in, with marks.
                    .filter(file -> !file.startsWith(folder.resolve("send-back")))
                    .filter(file ->
                            !file.toString().endsWith(".md") || file.toString().endsWith(".zh-CN.md"))
                    .filter(file -> FOR_PROGRAMS.stream().noneMatch(file.toString()::contains))
                    .toList()) {
                assertThat(ChineseWords.faults(WrittenText.of(file)))
                        .as("%s", folder.relativize(file))
                        .isEmpty();
            }
        }
    }

    private void runHere(String line) throws IOException {
        List<String> words = new ArrayList<>(Splitter.on(' ').splitToList(line));
        Optional<Path> target = Optional.empty();
        int redirected = words.indexOf(">");
        if (redirected >= 0) {
            target = Optional.of(folder.resolve(words.get(redirected + 1)));
            words = words.subList(0, redirected);
        }
        CommandSpec spec = specOf(words);
        List<String> args = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            args.add(
                    isFile(spec, i == 0 ? "" : words.get(i - 1), word)
                            ? folder.resolve(word).toString()
                            : word);
        }
        if (ONLY_PARSED.contains(words.get(0))) {
            commands(Locale.ROOT).parseArgs(args.toArray(String[]::new));
            return;
        }
        Run run = Run.run(args.toArray(String[]::new));
        assertThat(run.exit()).as("%s\n%s", line, run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        assertThat(run.out() + run.err()).as(line).doesNotContain("Exception");
        if (!line.contains("--lang en")) {
            assertThat(ChineseWords.faults(said(run, line))).as(line).isEmpty();
        }
        if (target.isPresent()) {
            Files.writeString(target.get(), run.out());
            assertThat(target.get()).isNotEmptyFile();
        }
    }

    /** What the command of {@code line} said to people. */
    private static WrittenText said(Run run, String line) {
        String out = run.out().strip();
        if (FOR_PROGRAMS.contains(line.substring(0, (line + " ").indexOf(' '))) || out.startsWith("zhunsheng: ")) {
            return new WrittenText(run.err(), WrittenText.Kind.MACHINE);
        }
        if (out.startsWith("{")) {
            return new WrittenText(WrittenText.ofJson(out) + run.err(), WrittenText.Kind.MACHINE);
        }
        return new WrittenText(out.replaceAll("(?s)<[^>]*>", "\n"), WrittenText.Kind.TEXT);
    }

    private static CommandSpec specOf(List<String> words) {
        CommandLine command = commands(Locale.ROOT);
        for (String word : words) {
            CommandLine sub = command.getSubcommands().get(word);
            if (sub == null) {
                break;
            }
            command = sub;
        }
        return command.getCommandSpec();
    }

    /** Whether {@code word} names a file: one of the examples, what an example before wrote, or what this one writes. */
    private boolean isFile(CommandSpec spec, String before, String word) {
        ArgSpec option = before.startsWith("--") ? spec.findOption(before) : null;
        boolean asked = option != null && Stream.of(option.auxiliaryTypes()).anyMatch(type -> type == Path.class);
        return asked
                || (!word.startsWith("-")
                        && (Files.exists(folder.resolve(word)) || word.startsWith("target/") || word.equals("papers")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !file.toString().contains("target")).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void bothLanguagesShowTheSameExamples() {
        CommandLine english = commands(Locale.ENGLISH);
        CommandLine chinese = commands(Locale.SIMPLIFIED_CHINESE);
        assertThat(names())
                .allSatisfy(
                        name -> assertThat(examples(named(chinese, name))).isEqualTo(examples(named(english, name))));
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands of every page. Those of {@code zhunsheng} in blocks run in the order of the page, in a folder with the files that the pages
 * name; the guide, the comparing guide, the walk of the service, marked outputs and help examples have tests of their own. Of Maven
 * commands and scripts the profiles, modules and files that they name have to exist; CI runs {@code mvn verify}, the others are run by hand.
 */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)(<!-- [^\\n]* -->\\n)?^```sh\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`\\./zhunsheng ([^`]*)`");
    private static final Pattern PROFILE = Pattern.compile("-P ?([a-z-]+)");
    private static final Pattern MODULES = Pattern.compile("-pl ([a-zA-Z/,-]+)");

    /** Pages whose commands other tests run, each on its own. */
    private static final ImmutableSet<String> ELSEWHERE =
            ImmutableSet.of("docs/comparing", "docs/guide/read", "docs/reference/commands");

    /** What needs an authority that stamps times, or a shell's loop over thousands of units. */
    private static final Pattern NOT_HERE =
            Pattern.compile(".*(request\\.tsq|response\\.tsr|completion|cohort units\\.jsonl|serve).*");

    @TempDir
    Path folder;

    static Stream<String> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(name -> !name.matches("(.*/)?(target|\\.git|node_modules)/.*"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> pagesWithCommands() {
        return pages().filter(page -> !commands(page).isEmpty());
    }

    private static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command lines of the blocks of {@code page}, continued lines put together. */
    private static ImmutableList<String> lines(String page, boolean marked) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Matcher block = BLOCK.matcher(text(page));
        while (block.find()) {
            if (marked || block.group(1) == null) {
                Splitter.on('\n')
                        .omitEmptyStrings()
                        .split(block.group(2).replace("\\\n", " "))
                        .forEach(line -> lines.add(line.strip()));
            }
        }
        return lines.build();
    }

    private static ImmutableList<String> commands(String page) {
        if (ELSEWHERE.stream().anyMatch(page::startsWith)) {
            return ImmutableList.of();
        }
        return lines(page, false).stream()
                .filter(line -> line.matches("(\\./)?zhunsheng .*|openssl .*|cat .*")
                        && !NOT_HERE.matcher(line).matches())
                .collect(ImmutableList.toImmutableList());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that pages name: a report, a folder of reports with a unit {@code county-7}, returns that came in. */
    private void prepare() throws IOException {
        copy(ROOT.resolve("examples"), folder.resolve("examples"));
        copy(ROOT.resolve("examples/returns/received"), folder.resolve("received"));
        Path report = ROOT.resolve("examples/reports/zhoukou-demonstration-zone-2023.yaml");
        Files.copy(report, folder.resolve("report.yaml"));
        Files.createDirectories(folder.resolve("reports"));
        Files.copy(report, folder.resolve("reports/zone.yaml"));
        Files.writeString(folder.resolve("reports/county.yaml"), """
                zhunsheng: dossier/1
                unit: {id: county-7, name: 示例县人民政府, kind: COUNTY}
                from: 2023-01-01
                to: 2023-12-31
                claims: [{code: approval.overdue, value: 0}]
                """);
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void theCommandsOfAPageRunOneAfterTheOther(String page) throws IOException, InterruptedException {
        prepare();
        if (page.startsWith("docs/attestation")) {
            run("evidence new papers --period 2025");
        }
        for (String command : commands(page)) {
            if (command.startsWith("openssl") || command.startsWith("cat")) {
                Process shell = new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .start();
                assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
                assertThat(shell.exitValue()).as(command).isZero();
            } else {
                run(command.replaceFirst("^(\\./)?zhunsheng ", ""));
            }
        }
    }

    private void run(String line) throws IOException {
        List<String> words = new ArrayList<>(Splitter.on(' ').omitEmptyStrings().splitToList(line));
        int redirected = words.indexOf(">");
        List<String> args = redirected < 0 ? words : words.subList(0, redirected);
        CommandLine command = HelpExamplesTest.commands(Locale.ENGLISH);
        boolean names = true;
        String[] placed = new String[args.size()];
        for (int i = 0; i < placed.length; i++) {
            CommandLine sub = names ? command.getSubcommands().get(args.get(i)) : null;
            names = sub != null;
            command = sub == null ? command : sub;
            placed[i] = names ? args.get(i) : placed(args.get(i));
        }
        Run run = Run.run(placed);
        assertThat(run.exit()).as("%s\n%s", line, run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        if (redirected >= 0) {
            Files.writeString(folder.resolve(words.get(redirected + 1)), run.out(), StandardCharsets.UTF_8);
        }
    }

    /**
     * {@code word} as a path in the folder, if it names a file there or one that is to be written; {@code data/} lies within a package.
     */
    private String placed(String word) {
        boolean file = !word.startsWith("-")
                && !word.startsWith("data/")
                && (word.matches(".*\\.(yaml|json|jsonl|xlsx|html|docx|md|csv|txt|pem|bag)")
                        || word.startsWith("target/")
                        || word.matches("forms|send-back|papers|received|reports")
                        || Files.exists(folder.resolve(word)));
        return file ? folder.resolve(word).toString() : word;
    }

    @Test
    void thePagesWithCommandsAreMany() {
        assertThat(pagesWithCommands()).hasSizeGreaterThan(5);
    }

    @Test
    void everyCommandInTheTextOfAPageIsOneThatTheCommandLineKnows() {
        CommandLine all = HelpExamplesTest.commands(Locale.ENGLISH);
        pages().filter(page -> !page.equals("CHANGELOG.md"))
                .forEach(page ->
                        INLINE.matcher(text(page)).results().forEach(found -> known(all, page, found.group(1))));
    }

    private static void known(CommandLine all, String page, String line) {
        CommandLine command = all;
        boolean names = true;
        for (String word : Splitter.on(' ').omitEmptyStrings().split(line)) {
            if (names && command.getSubcommands().containsKey(word)) {
                command = Objects.requireNonNull(command.getSubcommands().get(word));
            } else if (word.startsWith("--")) {
                OptionSpec option = command.getCommandSpec().findOption(word.replaceFirst("=.*", ""));
                assertThat(option).as("%s: %s: %s", page, line, word).isNotNull();
            } else {
                assertThat(command).as("%s: %s", page, line).isNotSameAs(all);
                names = false;
            }
        }
    }

    @Test
    void whatMavenCommandsAndScriptsNameExists() throws IOException {
        String poms = "";
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                poms += Files.readString(pom);
            }
        }
        String profiles = poms;
        for (String page : pages().toList()) {
            for (String line : lines(page, true)) {
                if (line.startsWith("mvn ")) {
                    PROFILE.matcher(line)
                            .results()
                            .forEach(profile -> assertThat(profiles)
                                    .as("%s: %s", page, line)
                                    .contains("<id>" + profile.group(1) + "</id>"));
                    MODULES.matcher(line)
                            .results()
                            .flatMap(modules -> Splitter.on(',').splitToStream(modules.group(1)))
                            .forEach(module -> assertThat(ROOT.resolve(module).resolve("pom.xml"))
                                    .exists());
                } else if (line.matches("(apps|release|testing)/.*")) {
                    assertThat(ROOT.resolve(Splitter.on(' ').splitToList(line).get(0)))
                            .as(page)
                            .isExecutable();
                }
            }
        }
    }
}

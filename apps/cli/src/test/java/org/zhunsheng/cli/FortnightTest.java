package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fortnight of the guide is what the commands print, from the forms that go out to the brief. With {@code -Dfortnight=write} what they
 * print is written into the pages.
 */
class FortnightTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path GUIDE = ROOT.resolve("docs/guide");
    /** The pages of the walk, in its order. */
    private static final List<String> PAGES =
            List.of("fortnight", "fortnight-late", "fortnight-sum", "fortnight-draft", "fortnight-brief");

    private static final String COMMANDS = "<!-- walk -->";
    private static final String SHOWN = "<!-- shows -->";

    @TempDir
    Path folder;

    @BeforeEach
    void theExamplesLieBesideTheWork() throws IOException {
        Files.createSymbolicLink(
                folder.resolve("examples"), ROOT.resolve("examples").toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {".md", ".zh-CN.md"})
    void everyCommandOfTheFortnightPrintsWhatThePagesShow(String ending) throws IOException, InterruptedException {
        int commands = 0;
        for (String page : PAGES) {
            commands += walk(page + ending);
        }
        assertThat(commands).isGreaterThan(20);
    }

    /** Runs the commands of {@code page} and gives their number. */
    private int walk(String page) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(GUIDE.resolve(page));
        List<String> written = new ArrayList<>();
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            written.add(lines.get(i));
            if (lines.get(i).equals(COMMANDS)) {
                int end = lines.subList(i + 2, lines.size()).indexOf("```") + i + 2;
                List<String> run = lines.subList(i + 2, end);
                written.addAll(lines.subList(i + 1, end + 1));
                commands += run.size();
                StringBuilder printed = new StringBuilder();
                for (String command : run) {
                    printed.append(run(command));
                }
                i = end;
                if (end + 2 < lines.size() && lines.get(end + 2).equals(SHOWN)) {
                    int last = lines.subList(end + 4, lines.size()).indexOf("```") + end + 4;
                    written.addAll(List.of("", SHOWN, "```text"));
                    written.addAll(ShownOutput.of(printed.toString(), lines.subList(end + 4, last)));
                    written.add("```");
                    i = last;
                } else {
                    assertThat(printed.toString())
                            .as("what %s prints is shown", run)
                            .isBlank();
                }
            }
        }
        if ("write".equals(System.getProperty("fortnight"))) {
            Files.write(GUIDE.resolve(page), written);
        }
        assertThat(Files.readAllLines(GUIDE.resolve(page))).isEqualTo(written);
        return commands;
    }

    /** What {@code command} prints; one of ours runs in this process, any other in a shell. */
    private String run(String command) throws IOException, InterruptedException {
        if (!command.startsWith("./zhunsheng ")) {
            Process shell = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as("%s: %s", command, printed).isZero();
            return printed;
        }
        String[] args = Stream.of(command.split(" "))
                .skip(1)
                .map(arg -> arg.startsWith("examples/") || arg.startsWith("fortnight/")
                        ? folder.resolve(arg).toString()
                        : arg)
                .toArray(String[]::new);
        Run run = Run.run(args);
        assertThat(run.exit()).as("%s: %s", command, run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        return run.out().replace(folder + "/", "");
    }

    @Test
    void bothLanguagesRunTheSameCommands() throws IOException {
        assertThat(commands(".zh-CN.md"))
                .isEqualTo(commands(".md").stream()
                        .map(line -> line.replace(" --lang en", ""))
                        .toList());
    }

    private static List<String> commands(String ending) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String page : PAGES) {
            lines.addAll(Files.readAllLines(GUIDE.resolve(page + ending)));
        }
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(COMMANDS)) {
                int end = lines.subList(i + 2, lines.size()).indexOf("```") + i + 2;
                commands.addAll(lines.subList(i + 2, end));
            }
        }
        return commands;
    }
}

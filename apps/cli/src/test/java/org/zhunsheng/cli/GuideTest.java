package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows is what there is: its files are those of the examples, its commands run, its outputs are printed. */
class GuideTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Path GUIDE = ROOT.resolve("docs/guide");

    @TempDir
    Path folder;

    /** A fenced block and what the comment above it says of it. */
    private record Block(String mark, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(GUIDE)) {
            return pages.sorted().toList().stream();
        }
    }

    private static List<Block> blocks(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith("<!-- ") && lines.get(i + 1).startsWith("```")) {
                int end = i + 2;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                String mark = lines.get(i).replace("<!-- ", "").replace(" -->", "");
                blocks.add(new Block(mark, lines.subList(i + 2, end)));
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFileThatIsShownIsTheFile(Path page) throws IOException {
        for (Block block : blocks(page)) {
            if (block.mark().startsWith("file: ")) {
                assertThat(ROOT.resolve(block.mark().substring("file: ".length())))
                        .content()
                        .isEqualTo(block.text() + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aCommandPrintsWhatIsShownUnderIt(Path page) throws IOException {
        String printed = "";
        for (Block block : blocks(page)) {
            if (block.mark().equals("run")) {
                printed = run(block.lines());
            } else if (block.mark().equals("prints")) {
                assertThat(printed).contains(block.text());
            }
        }
    }

    /** Runs {@code commands}; workbooks that they write go into a folder that is thrown away. */
    private String run(List<String> commands) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        for (String command : commands) {
            assertThat(command).startsWith("./zhunsheng ");
            String[] args = Stream.of(command.split(" "))
                    .skip(1)
                    .map(arg -> arg.endsWith(".xlsx") ? folder.resolve(arg).toString() : arg)
                    .map(arg -> arg.startsWith("examples/") ? "../../" + arg : arg)
                    .toArray(String[]::new);
            assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                    .as("%s: %s", command, err)
                    .isZero();
        }
        return out.toString().replace("../../examples", "examples").replace(folder + "/", "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        List<String> links = LINK.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(GUIDE.resolve(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "embed", "scheme", "test", "fill-in", "card", "numbers"})
    void bothLanguagesShowTheSameFilesAndCommands(String page) throws IOException {
        assertThat(shown(page + ".zh-CN.md")).isEqualTo(shown(page + ".md"));
    }

    private static List<String> shown(String page) throws IOException {
        return blocks(GUIDE.resolve(page)).stream()
                .filter(block -> !block.mark().equals("prints"))
                .map(block -> block.mark() + "\n" + block.text().replace(" --lang en", ""))
                .toList();
    }

    @Test
    void everyPageIsThereInBothLanguages() throws IOException {
        List<String> names =
                pages().map(page -> String.valueOf(page.getFileName())).toList();
        assertThat(names.stream().filter(name -> name.endsWith(".zh-CN.md"))).hasSize(names.size() / 2);
    }

    /** The files that the page on reading names lie in a folder: a Word file of the published report, and one of the year before. */
    @ParameterizedTest
    @ValueSource(strings = {"read.md", "read.zh-CN.md"})
    void theWayFromAWordFileToACardIsRunAsItIsWritten(String page) throws IOException {
        String text = Files.readString(ROOT.resolve("examples/reports/zhoukou-demonstration-zone-2023.txt"));
        Files.write(folder.resolve("report.docx"), ReportFolder.docx(text));
        Files.write(
                folder.resolve("last-year.docx"),
                ReportFolder.docx(text.replace("2023", "2022").replace("2024", "2023")));
        List<String> commands = Pattern.compile("(?m)^\\./zhunsheng (.*)$")
                .matcher(Files.readString(GUIDE.resolve(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        StringBuilder printed = new StringBuilder();
        for (String command : commands) {
            String[] args = Stream.of(command.split(" "))
                    .map(arg -> arg.contains(".") ? folder.resolve(arg).toString() : arg)
                    .toArray(String[]::new);
            Run run = Run.run(args);
            assertThat(run.exit()).as(command + run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
            printed.append(run.out());
        }
        assertThat(folder.resolve("report.yaml")).content().contains("code: ");
        assertThat(folder.resolve("review.yaml")).content().contains("review/1");
        assertThat(folder.resolve("review.html")).content().contains("Content-Security-Policy");
        assertThat(printed).contains("周口市城乡一体化示范区", "逐字相同");
    }
}

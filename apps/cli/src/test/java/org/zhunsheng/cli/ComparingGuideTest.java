package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide to comparing shows is what the commands print. */
class ComparingGuideTest {
    /** A closing mark may stand beyond the edge, so that no line begins with one. */
    private static final int HANGING = 2;

    private static final List<String> PAGES =
            List.of("comparing", "comparing-years", "comparing-editions", "comparing-units");

    private static final String PROMPT = "$ ./zhunsheng ";

    /** A command of the guide, and what the guide says that it prints. */
    private record Shown(String command, String output) {}

    private static List<Shown> shown(String ending) throws IOException {
        List<Shown> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String page : PAGES) {
            lines.addAll(Files.readAllLines(Path.of("../../docs", page + ending)));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                StringBuilder command = new StringBuilder(lines.get(i).substring(PROMPT.length()));
                while (command.toString().endsWith("\\")) {
                    command.setLength(command.length() - 1);
                    command.append(lines.get(++i).strip());
                }
                StringBuilder output = new StringBuilder();
                while (!lines.get(++i).equals("```")) {
                    output.append(lines.get(i)).append('\n');
                }
                blocks.add(new Shown(command.toString(), output.toString()));
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(strings = {".md", ".zh-CN.md"})
    void whatTheGuideShowsIsWhatTheCommandsPrint(String ending) throws IOException {
        List<Shown> blocks = shown(ending);
        assertThat(blocks).hasSize(9);
        for (Shown block : blocks) {
            List<String> args =
                    new ArrayList<>(Splitter.on(' ').omitEmptyStrings().splitToList(block.command()));
            args.replaceAll(arg -> arg.startsWith("examples/") ? "../../" + arg : arg);
            args.addAll(List.of("--width", "80"));
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
            assertThat(exit).as(err.toString()).isZero();
            List<String> output = block.output().strip().lines().toList();
            assertThat(ShownOutput.of(out.toString(), output))
                    .as(block.command())
                    .isEqualTo(output);
            assertThat(out.toString().lines())
                    .allSatisfy(line -> assertThat(Layout.width(line)).as(line).isLessThanOrEqualTo(80 + HANGING));
        }
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show below a command is what the command prints. */
class DocumentedOutputTest {
    private static final String MARK = "<!-- output -->";

    record Shown(String page, String command, String output) {
        @Override
        public String toString() {
            return page + ": " + command;
        }
    }

    static Stream<Shown> shown() throws IOException {
        return Stream.of(
                        "facts.md",
                        "facts.zh-CN.md",
                        "robustness.md",
                        "robustness.zh-CN.md",
                        "index-tables.md",
                        "index-tables.zh-CN.md")
                .flatMap(DocumentedOutputTest::of);
    }

    /** After a mark stand a block with the command and a block with what it prints. */
    private static Stream<Shown> of(String page) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("../../docs", page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Stream.Builder<Shown> all = Stream.builder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(MARK)) {
                int command = i + 2;
                int from = lines.subList(command, lines.size()).indexOf("```text") + command + 1;
                int to = lines.subList(from, lines.size()).indexOf("```") + from;
                all.add(new Shown(page, lines.get(command), String.join("\n", lines.subList(from, to)) + "\n"));
            }
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatAPageShowsIsWhatTheCommandPrints(Shown shown) {
        String[] args = Stream.of(shown.command().split(" "))
                .skip(1)
                .map(arg -> arg.replaceFirst("^examples/", "../../examples/"))
                .toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        List<String> output = shown.output().strip().lines().toList();
        assertThat(ShownOutput.of(out.toString(), output)).isEqualTo(output);
    }
}

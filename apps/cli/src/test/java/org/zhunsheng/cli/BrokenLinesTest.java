package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.text.Lang;

/** Whatever a line does, it is told on its own, and the next line is scored. */
class BrokenLinesTest {
    private static final ImmutableList<String> WAYS = ImmutableList.of(
            "{\"zhunsheng\":\"dossier/1\",\"claims\":[",
            "{\"zhunsheng\":\"dossier/1\"" + ",\"a\":1".repeat(102) + "}",
            unit("x", "{\"fact\":\"approval.overdue\",\"value\":0},".repeat(60) + "{}"),
            unit("x", "{\"code\":\"approval.overdue\",\"value\":-3}"),
            unit("x", "{\"code\":\"approval.overdue\",\"value\":1e999999999}"),
            unit("x", "{\"code\":\"approval.overdue\",\"value\":\"-9999-01-01\"}"),
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "null",
            "<html><body>404</body></html>",
            "%PDF-1.7",
            "{\"zhunsheng\":\"catalogue/1\"}",
            "{\"zhunsheng\":[\"dossier/1\"]}",
            "x".repeat(300_000),
            "\u0007\u001b[2J",
            "{\"zhunsheng\":\"dossier/1\",\"unit\":\"" + "长".repeat(30_000) + "\"}",
            "{\"zhunsheng\":\"dossier/1\",\"" + "k".repeat(15_000) + "\":[" + "0,".repeat(20_000) + "0]}");

    @TempDir
    Path folder = Path.of("");

    private static String unit(String id, String claims) {
        return "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"" + id
                + "\",\"name\":\"甲县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"claims\":["
                + claims + "]}";
    }

    @Test
    void ofAThousandLinesOfWhichEveryThirdIsBrokenInAnotherWayTheRestIsScored() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(
                    i % 3 == 0
                            ? WAYS.get(i / 3 % WAYS.size())
                            : unit("u" + i, "{\"code\":\"approval.overdue\",\"value\":" + i % 5 + "}"));
        }
        Path file = folder.resolve("units.jsonl");
        Files.write(file, lines, StandardCharsets.UTF_8);
        Run run = run("batch", file.toString(), "--lang", "en");
        assertThat(run.out().lines().skip(1)).hasSize(666);
        assertThat(run.err()).contains("Done: 666 units scored, 334 refused");
        for (int i = 0; i < 1_000; i += 3) {
            assertThat(run.err()).contains("units.jsonl:" + (i + 1) + ": ");
        }
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void aCommandThatRunsOutOfStackSaysSoInOneLineAndEndsWith70() {
        Writer endless = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new StackOverflowError();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int exit = Main.run(
                Locale.ENGLISH, new PrintWriter(endless), new PrintWriter(err), "facts", "hotline", "--lang", "en");
        assertThat(exit).isEqualTo(70);
        assertThat(err.toString().lines()).singleElement().asString().contains("StackOverflowError");
    }

    @Test
    void aFailureOfTheProgramIsTheResultOfItsUnitAloneAndEndsWith70() {
        BatchSource.Entry entry = new BatchSource.Entry() {
            @Override
            public String source() {
                return "units.jsonl:7";
            }

            @Override
            public Object read() {
                throw new IllegalStateException("a secret\nof two lines");
            }
        };
        StringWriter err = new StringWriter();
        CliMessages words = new CliMessages(Lang.EN);
        BatchTally tally = new BatchTally(new PrintWriter(err), words);
        ProgressLine progress = new ProgressLine(new PrintWriter(err), words, OptionalInt.empty(), false);
        assertThat(tally.take(BatchResult.of(entry, dossier -> 1), progress)).isEmpty();
        assertThat(tally.count()).isEqualTo(1);
        assertThat(tally.exitCode(ExitCode.DONE)).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("units.jsonl:7: internal error (IllegalStateException at org.zhunsheng.cli.")
                .doesNotContain("secret")
                .hasLineCount(1);
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that stands in a file can forge a line of the output or reach the terminal as a control character. */
class HarmlessOutputTest {
    private static final String CONTROL = "(?s).*[\\p{Cc}\\p{Cf}\\x{FFFE}\\x{FDD0}-\\x{FDEF}&&[^\\n]].*";

    @TempDir
    Path folder = Path.of("");

    private Path dossier(String name) throws IOException {
        Path file = folder.resolve("dossier.json");
        Files.writeString(file, """
                {"zhunsheng":"dossier/1","unit":{"id":"u","name":"%s","kind":"COUNTY"},\
                "from":"2023-01-01","to":"2023-12-31","claims":[]}""".formatted(name));
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "gaps"})
    void aNameWithALineBreakForgesNoLine(String command) throws IOException {
        Run run = run(command, dossier("甲县\\n总分  100.00").toString());
        assertThat((run.out() + run.err()).lines()).noneMatch(line -> line.startsWith("总分  100.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u001b[2J",
                "\\u009b31m",
                "\\u0000",
                "\\u202e",
                "\\u2066",
                "\\u200b",
                "\\ufdd1",
                "\\u0007",
                "\\u007f"
            })
    void aControlCharacterOfAFileDoesNotReachTheTerminal(String escape) throws IOException {
        for (String command : new String[] {"assess", "validate", "gaps", "batch"}) {
            Run run = run(command, dossier("甲" + escape + "县").toString());
            assertThat(run.out() + run.err()).doesNotMatch(CONTROL);
        }
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "{\"zhunsheng\":\"dossier/1\",\"k" + escape + "\":1}");
        Run refused = run("validate", file.toString(), "--lang", "en");
        assertThat(refused.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).doesNotMatch(CONTROL);
    }

    @Test
    void aLineOfAPageIsOneLineWhateverIsInIt() {
        StringWriter text = new StringWriter();
        TerminalWriter page = new TerminalWriter(new PrintWriter(text), 80);
        page.line("a\nb\rc\td\u0085e\u2028f\u001b[31mg" + page.bold("h"));
        assertThat(text).hasToString("a b c d e f\\u001b[31mgh\n");
    }

    @Test
    void aFileNameIsHarmlessToo() throws IOException {
        Path file = folder.resolve("a\u001b[2J.yaml");
        Files.writeString(file, "zhunsheng: dossier/1");
        assertThat(run("validate", file.toString()).err()).doesNotMatch(CONTROL);
    }

    @Test
    void whatATextBypassesIsEncodedByTheSink() {
        StringWriter sink = new StringWriter();
        PrintWriter out = new PrintWriter(HarmlessOutput.results(sink, false));
        out.print("a\u202eb\u001b[31mc\r\u2028d\n\ud83d");
        out.print("\ude00\udb40\udc41e");
        out.flush();
        assertThat(sink).hasToString("a\\u202eb\\u001b[31mc\\u000d\\u2028d\n\ud83d\ude00\\udb40\\udc41e");
    }

    @Test
    void onATerminalColoursStayAndNothingElseOfAnEscape() {
        StringWriter sink = new StringWriter();
        PrintWriter out = new PrintWriter(HarmlessOutput.messages(sink, true));
        out.print("\r\u001b[31;1mx\u001b[0m\u001b[2J\u001b]0;y\u0007");
        assertThat(sink).hasToString("\r\u001b[31;1mx\u001b[0m\\u001b[2J\\u001b]0;y\\u0007");
    }

    @Test
    void whatIsPrintedAsADocumentIsReadAsItWas() throws IOException {
        Path workbook = folder.resolve("form.xlsx");
        String name = "甲\u202e县\u00ad政\udb40\udc41府";
        assertThat(run("workbook", "new", "--from", dossier(name).toString(), "--out", workbook.toString())
                        .exit())
                .isZero();
        Run read = run("workbook", "read", workbook.toString());
        assertThat(read.out()).doesNotMatch(CONTROL);
        Path again = Files.writeString(folder.resolve("again.yaml"), read.out());
        assertThat(org.zhunsheng.serialization.Documents.create()
                        .read(org.zhunsheng.core.evidence.Dossier.class, again)
                        .unit()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void marksOfStylesTakeNoWidth() {
        assertThat(Layout.width(TerminalStyle.BOLD.of("甲县"))).isEqualTo(4);
        assertThat(TerminalStyle.render(TerminalStyle.RED.of("x"), true)).isEqualTo("\u001b[31mx\u001b[0m");
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command reads the same bytes alike, takes a workbook, and calls a file of another kind by its name. */
class IntakeTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @TempDir
    Path folder = Path.of("");

    private static final String UNIT =
            "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u\",\"name\":\"%s\",\"kind\":\"COUNTY\"},"
                    + "\"from\":\"%s\",\"to\":\"2023-12-31\",\"claims\":[]}\n";

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "batch", "rank", "cohort", "robustness", "gaps", "validate", "audit"})
    void textInGbkIsRefusedByEveryCommandAndCalledByItsName(String command) throws IOException {
        byte[] gbk = UNIT.formatted("某某县人民政府", "2023-01-01").getBytes(Charset.forName("GBK"));
        for (String name : new String[] {"unit.json", "units.jsonl"}) {
            Run run = run(command, file(name, gbk).toString(), "--lang", "en");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(run.err()).contains("GB18030");
            assertThat(run.out()).doesNotContain("\ufffd");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "gaps",
                "batch",
                "rank",
                "cohort",
                "robustness",
                "validate",
                "oscal results",
                "audit",
                "plan --lift 1",
                "whatif --set appearance.rate=100"
            })
    void everyCommandTakesAWorkbook(String command) throws IOException {
        Path workbook = folder.resolve("report.xlsx");
        assertThat(run("workbook", "new", "--from", REPORT, "--out", workbook.toString())
                        .exit())
                .isZero();
        Run run = run((command + " " + workbook).split(" "));
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        Path otherName = Files.copy(workbook, folder.resolve("report.bin"));
        if (command.equals("assess")) {
            assertThat(run("assess", otherName.toString()).exit()).isZero();
        }
    }

    @Test
    void twoYearsAreComparedFromWorkbooks() {
        Path workbook = folder.resolve("report.xlsx");
        assertThat(run("workbook", "new", "--from", REPORT, "--out", workbook.toString())
                        .exit())
                .isZero();
        assertThat(run("compare", workbook.toString(), REPORT).exit()).isZero();
    }

    @Test
    void aFolderMayHoldWorkbooksBesideDocuments() throws IOException {
        Files.copy(Path.of(REPORT), folder.resolve("a.yaml"));
        run(
                "workbook",
                "new",
                "--from",
                REPORT,
                "--out",
                folder.resolve("b.xlsx").toString());
        Files.write(folder.resolve("~$b.xlsx"), new byte[] {1, 2});
        assertThat(run("batch", folder.toString()).out().lines()).hasSize(3);
    }

    @Test
    void aFileOfAnotherKindIsCalledByItsName() throws IOException {
        ImmutableMap<String, byte[]> files = ImmutableMap.<String, byte[]>builder()
                .put("WORD_FILE", zip("word/document.xml"))
                .put("ZIP_FILE", zip("readme"))
                .put("PDF_FILE", "%PDF-1.7\n\u00e2".getBytes(StandardCharsets.ISO_8859_1))
                .put("HTML_FILE", "\n<!DOCTYPE html><html><body>法治政府</body></html>".getBytes(StandardCharsets.UTF_8))
                .put("OLD_OFFICE_FILE", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})
                .put("UTF16_FILE", "\ufeff年度报告".getBytes(StandardCharsets.UTF_16BE))
                .put("TEXT_CUT_OFF", Arrays.copyOf("id: 某县".getBytes(StandardCharsets.UTF_8), 9))
                .put("NOT_UTF8", new byte[] {(byte) 0xff, 0, 1, 2})
                .put("PLAIN_TEXT", "本年度，我县深入推进法治政府建设。".repeat(50).getBytes(StandardCharsets.UTF_8))
                .buildOrThrow();
        for (var entry : files.entrySet()) {
            Run run = run("assess", file("report.yaml", entry.getValue()).toString(), "--lang", "en");
            assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(run.err()).contains(entry.getKey() + " ").hasSizeLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000", "\\ufffe", "\\ufdd0", "\\u001b", "\\u009b"})
    void whatIsNotTextIsRefusedInJsonAndYaml(String escape) throws IOException {
        String json = UNIT.formatted("甲" + escape + "县", "2023-01-01");
        for (String name : new String[] {"unit.json", "unit.yaml", "units.jsonl"}) {
            String text = name.endsWith("yaml") ? "\n# yaml\n" + json : json;
            Run run = run(
                    "batch", file(name, text.getBytes(StandardCharsets.UTF_8)).toString(), "--lang", "en");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999-01-01", "+10000-01-01", "2023-1-1", "2023-02-30", "-0001-01-01", "２０２３-01-01"})
    void aDayThatTheSchemaDoesNotKnowIsRefused(String day) throws IOException {
        byte[] bytes = UNIT.formatted("甲县", day).getBytes(StandardCharsets.UTF_8);
        assertThat(run("assess", file("unit.json", bytes).toString(), "--lang", "en")
                        .err())
                .contains("NOT_DATE from");
    }
}

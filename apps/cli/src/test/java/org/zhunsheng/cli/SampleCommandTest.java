package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit from its plan to what it says of the whole, the sheet filled in as an office program fills it. */
class SampleCommandTest {
    private static final int CODE = 1;
    private static final int FOUND = 7;

    @TempDir
    Path folder;

    private Path dossier = Path.of("");
    private Path sheet = Path.of("");

    @BeforeEach
    void write() throws IOException {
        dossier = Files.writeString(folder.resolve("dossier.yaml"), """
                zhunsheng: dossier/1
                unit: {id: county, name: 某县, kind: COUNTY}
                from: "2024-01-01"
                to: "2024-12-31"
                claims:
                  - {code: appearance.rate, value: 100}
                  - {code: decision.risk-assessment.mechanism, value: true}
                  - {code: publicity.events, value: 60000, exactness: MORE_THAN}
                  - {code: report.published-on, value: "2025-03-20"}
                """);
        sheet = folder.resolve("visit.xlsx");
    }

    private Run sample(String... more) {
        String[] all = new String[more.length + 8];
        String[] first = {"sample", dossier.toString(), "--facts", "4", "--lang", "en", "--width", "200"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Run.run(all);
    }

    private void fill(Map<String, BiConsumer<XSSFWorkbook, Cell>> found) throws IOException {
        assertThat(sample("--out", sheet.toString()).exit()).isZero();
        byte[] filled;
        try (InputStream in = Files.newInputStream(sheet);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            for (Row row : workbook.getSheetAt(0)) {
                String code = row.getCell(CODE).getStringCellValue();
                if (found.containsKey(code)) {
                    found.get(code).accept(workbook, row.createCell(FOUND));
                }
            }
            workbook.write(out);
            filled = out.toByteArray();
        }
        try (OutputStream out = Files.newOutputStream(sheet)) {
            out.write(filled);
        }
    }

    private static BiConsumer<XSSFWorkbook, Cell> typed(String text) {
        return (workbook, cell) -> cell.setCellValue(text);
    }

    private static BiConsumer<XSSFWorkbook, Cell> formatted(double number, String format) {
        return (workbook, cell) -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(number);
        };
    }

    @Test
    void thePlanShowsEachValueAsAPersonWritesIt() {
        assertThat(sample().out())
                .contains("(appearance.rate): 100%", "(decision.risk-assessment.mechanism): yes")
                .contains("(publicity.events): > 60000", "(report.published-on): 2025-03-20");
    }

    @Test
    void aFilledSheetTellsTheAccuracyOfTheSampleAndNamesWhatIsWrong() throws IOException {
        fill(Map.of(
                "appearance.rate", formatted(0.8, "0%"),
                "decision.risk-assessment.mechanism", typed("是"),
                "publicity.events", typed("60,500"),
                "report.published-on", typed("2025年3月20日")));
        Run run = sample("--found", sheet.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("3 of 4").contains("stated 100%").contains("80%");
    }

    @Test
    void aRateAndADayMayBeCellsOfTheirFormats() throws IOException {
        fill(Map.of(
                "appearance.rate", formatted(1, "0%"),
                "report.published-on", formatted(45736, "yyyy-mm-dd")));
        Run run = sample("--found", sheet.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 of 2");
    }

    @Test
    void whatIsNoValueOfItsFactIsToldAndNothingIsJudged() throws IOException {
        fill(Map.of("appearance.rate", typed("大部分")));
        Run run = sample("--found", sheet.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("VISIT_VALUE").contains("大部分");
    }
}

package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Place;

/** What a workbook lost, or hides, is told with its sheet and cell; it is never read as if nobody had filled it in. */
class NothingGetsLostTest {
    private static final String RATE = "fair-competition.reviewed-rate";
    private static final byte[] REPORT = Forms.write(Forms.REPORT, Lang.ZH);

    /** The faults of {@code file}, as code, sheet and cell. */
    private static List<String> faults(byte[] file) {
        List<String> faults = new java.util.ArrayList<>();
        assertThatExceptionOfType(InvalidWorkbookException.class)
                .isThrownBy(() -> Forms.READER.read("lost.xlsx", file))
                .satisfies(refusal -> refusal.violations().forEach(fault -> {
                    Place.InSheet cell = (Place.InSheet) fault.place().orElseThrow();
                    faults.add(fault.code() + " " + cell.sheet() + " " + cell.cell());
                }));
        return faults;
    }

    private static List<String> faultsOfReport(Consumer<XSSFWorkbook> change) {
        return faults(DialectTest.edited(REPORT, change));
    }

    private static List<String> faultsOfDossier(Consumer<XSSFWorkbook> change) {
        return faults(DialectTest.edited(Forms.write(DialectTest.dossier(), Lang.ZH), change));
    }

    @Test
    void rowsTornOutOfAList() throws IOException {
        int number;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(REPORT))) {
            number = workbook.getSheetIndex("存在的问题") + 1;
        }
        String problems = "xl/worksheets/sheet" + number + ".xml";
        RawPackage raw = new RawPackage(REPORT);
        raw.edit(problems, xml -> xml.replaceFirst("(?s)<row r=\"6\".*?</row>.*?<row r=\"7\".*?</row>", ""));
        assertThat(raw.text(problems)).contains("<row r=\"5\"", "<row r=\"8\"").doesNotContain("<row r=\"6\"");
        assertThat(faults(raw.bytes())).contains("ROWS_MISSING 存在的问题 A6");
    }

    @Test
    void aRowOfAFactDeleted() {
        assertThat(faultsOfReport(workbook -> {
                    Sheet figures = workbook.getSheet("统计数据");
                    figures.removeRow(figures.getRow(10));
                    figures.shiftRows(11, figures.getLastRowNum(), -1);
                }))
                .anyMatch(fault -> fault.startsWith("FACTS_MISSING 封面 C"));
    }

    @Test
    void aColumnDeleted() {
        assertThat(faultsOfReport(workbook ->
                        workbook.getSheet("存在的问题").getRow(2).getCell(2).setBlank()))
                .contains("COLUMN_MISSING 存在的问题 A4");
    }

    @Test
    void aSheetReplacedByAnother() {
        assertThat(faultsOfReport(workbook -> {
                    workbook.removeSheetAt(workbook.getSheetIndex("存在的问题"));
                    workbook.cloneSheet(workbook.getSheetIndex("举措和成效"));
                }))
                .anyMatch(fault -> fault.startsWith("SHEET_MISSING 封面 C"))
                .contains("SHEET_TWICE 举措和成效 (2) A4");
    }

    @Test
    void anEntryOfTheCoverDeleted() {
        assertThat(faultsOfReport(workbook -> {
                    Sheet cover = workbook.getSheet("封面");
                    for (Row row : cover) {
                        if (row.getCell(0) != null && row.getCell(0).toString().equals("signed-on")) {
                            row.forEach(Cell::setBlank);
                        }
                    }
                }))
                .anyMatch(fault -> fault.startsWith("ENTRY_MISSING 封面 "));
    }

    @Test
    void cellsMergedOverSeveralRows() {
        assertThat(faultsOfReport(
                        workbook -> workbook.getSheet("下一年度安排").addMergedRegion(new CellRangeAddress(4, 6, 5, 5))))
                .containsExactly("MERGED_CELLS 下一年度安排 F5");
    }

    @Test
    void aValueBesideTheTitleOrTheHeadings() {
        assertThat(faultsOfReport(workbook -> {
                    Sheet plans = workbook.getSheet("下一年度安排");
                    plans.getRow(0).createCell(14).setCellValue("12");
                    plans.getRow(3).createCell(14).setCellValue("13");
                }))
                .containsExactly("STRAY_VALUE 下一年度安排 O1", "STRAY_VALUE 下一年度安排 O4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"９８.５", "98，5", "1,000", "98.5\u00a0%", "九十八", "98.5分"})
    void aNumberThatIsNotPlain(String typed) {
        assertThat(faultsOfDossier(workbook -> DialectTest.value(workbook, RATE).setCellValue(typed)))
                .singleElement()
                .asString()
                .startsWith("NOT_NUMBER 1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "m\"月\"", "h:mm", "ss", "[$-804]e\"年\"", "mmm"})
    void aNumberThatIsShownAsADayOrATime(String format) {
        assertThat(faultsOfDossier(workbook -> {
                    CellStyle style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                    Cell cell = DialectTest.value(workbook, RATE);
                    cell.setCellStyle(style);
                    cell.setCellValue(45);
                }))
                .singleElement()
                .asString()
                .startsWith("NOT_NUMBER 1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00E+00", "#,##0.0", "0.0\"天\"", "[Red]0.0", "General"})
    void aNumberThatIsShownAsANumberIsRead(String format) {
        byte[] file = DialectTest.edited(Forms.write(DialectTest.dossier(), Lang.ZH), workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            DialectTest.value(workbook, RATE).setCellStyle(style);
        });
        assertThat(Forms.READER.read("number.xlsx", file)).isEqualTo(DialectTest.dossier());
    }
}

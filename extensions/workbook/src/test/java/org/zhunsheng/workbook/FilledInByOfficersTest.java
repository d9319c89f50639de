package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.serialization.Documents;

/** What makes a workbook easy to fill in: stars, ids that are made, remarks that stay, headings in the order of the report. */
class FilledInByOfficersTest {
    private static final Path REPORT = Path.of("../../examples/reports/made-up/gulan-county-2024.yaml");
    private static final AnnualReport STATED = Documents.create().read(AnnualReport.class, REPORT);
    private static final WorkbookForm FORM = Forms.form(UnitKind.COUNTY, WorkbookKind.ANNUAL_REPORT, Lang.ZH);
    private static final WorkbookReader READER = WorkbookReader.of(Forms.VOCABULARY);

    @TempDir
    private Path folder;

    private static byte[] written(WorkbookForm form, AnnualReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(report, out);
        return out.toByteArray();
    }

    private interface Change {
        void in(XSSFWorkbook workbook);
    }

    private Path changed(byte[] workbook, Change change) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = Files.newOutputStream(file)) {
            change.in(opened);
            opened.write(out);
        }
        return file;
    }

    private static int column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(3)) {
            if (cell.toString().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no " + heading);
    }

    private static Row withFirst(Sheet sheet, String heading, String text) {
        int column = column(sheet, heading);
        for (Row row : sheet) {
            if (row.getRowNum() > 3
                    && row.getCell(column) != null
                    && row.getCell(column).toString().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + text);
    }

    private static void put(Row row, int column, String text) {
        row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }

    @Test
    void whatIsRequiredHasAStar() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(FORM, STATED)))) {
            List<String> cover = new java.util.ArrayList<>();
            workbook.getSheet("封面").forEach(row -> {
                if (row.getCell(1) != null && row.getCell(1).toString().endsWith(" *")) {
                    cover.add(row.getCell(1).toString());
                }
            });
            assertThat(cover).containsExactly("单位全称 *", "单位标识 *", "单位类别 *", "评估期起 *", "评估期止 *", "报告标题 *");
            for (String list : List.of("举措和成效", "第一责任人职责", "存在的问题", "下一年度安排")) {
                assertThat(column(workbook.getSheet(list), "标题 *")).isNotNegative();
                assertThat(column(workbook.getSheet(list), "编号"))
                        .as("made, not asked for")
                        .isNotNegative();
            }
        }
    }

    @Test
    void anItemWithoutAnIdGetsOneThatIsFree() throws IOException {
        Path file = changed(written(FORM, STATED), workbook -> {
            Sheet problems = workbook.getSheet("存在的问题");
            int id = column(problems, "编号");
            withFirst(problems, "编号", "p1").getCell(id).setBlank();
            Row added = problems.getRow(problems.getLastRowNum());
            put(added, column(problems, "标题 *"), "新写的问题");
            put(added, column(problems, "原因（每行一条）"), "人手不足");
        });
        AnnualReport read = (AnnualReport) READER.read(file);
        assertThat(read.problems()).extracting("id").containsExactly("p1", "p2", "p3");
        assertThat(read.problems().get(2).title()).isEqualTo("新写的问题");
        assertThat(read.problems().get(2).causes()).containsExactly("人手不足");
        assertThat(AnnualReport.builder()
                        .fillFrom(read)
                        .problems(read.problems().subList(0, 2))
                        .build())
                .as("nothing else changed")
                .isEqualTo(STATED);
    }

    @Test
    void remarksSurviveARoundTripAndAreNoPartOfTheReport() throws IOException {
        Path file = changed(written(FORM, STATED), workbook -> {
            int noted = 0;
            for (Sheet sheet : workbook) {
                if (sheet.getRow(2) == null || noted == 3) {
                    continue;
                }
                for (Row row : sheet) {
                    String key = row.getRowNum() < 4 ? "" : remarkable(sheet, row);
                    if (!key.isEmpty() && noted < 3) {
                        put(row, column(sheet, "备注"), "备注：" + key);
                        noted++;
                    }
                }
            }
            assertThat(noted).isEqualTo(3);
        });
        FilledWorkbook filled = READER.locate(file);
        assertThat(filled.document()).isEqualTo(STATED);
        assertThat(filled.remarks().size()).isEqualTo(3);
        byte[] again = written(FORM.withRemarks(filled.remarks()), (AnnualReport) filled.document());
        List<String> found = new java.util.ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    String key = row.getRowNum() < 4 || sheet.getRow(2) == null ? "" : remarkable(sheet, row);
                    if (!key.isEmpty()) {
                        Cell remark = row.getCell(column(sheet, "备注"));
                        if (remark != null && !remark.toString().isBlank()) {
                            assertThat(remark.toString()).isEqualTo("备注：" + key);
                            found.add(key);
                        }
                    }
                }
            }
        }
        assertThat(found).hasSize(3);
        assertThat(written(FORM, STATED)).as("without remarks nothing changes").isEqualTo(written(FORM, STATED));
    }

    /** The code of a row of facts; empty for any other row. */
    private static String remarkable(Sheet sheet, Row row) {
        for (Cell key : sheet.getRow(2)) {
            if (key.toString().equals("zs.statement.code")) {
                Cell code = row.getCell(key.getColumnIndex());
                return code == null ? "" : code.toString();
            }
        }
        return "";
    }

    @Test
    void headingsKeepTheOrderOfTheReport() throws IOException {
        ImmutableList<Section> turned = ImmutableList.copyOf(STATED.sections()).reverse();
        AnnualReport report =
                AnnualReport.builder().fillFrom(STATED).sections(turned).build();
        AnnualReport read = (AnnualReport) READER.read("report.xlsx", written(FORM, report));
        assertThat(read.sections()).isEqualTo(turned).isNotEqualTo(STATED.sections());
    }
}

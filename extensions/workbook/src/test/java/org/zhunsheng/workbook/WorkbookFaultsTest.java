package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Every fault with its sheet and cell, all at once, in both languages, and marked in a copy. */
class WorkbookFaultsTest {
    /** Sheet, cell, what is typed there, and what is to be said of it. */
    private record Slip(String sheet, String cell, Object typed, String code) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip("封面", "C6", "", "CELL_EMPTY"),
            new Slip("封面", "C9", "省级部门", "NOT_A_CHOICE"),
            new Slip("封面", "C10", 411602.5, "NOT_TEXT"),
            new Slip("封面", "C11", "91411600MA000000XX", "CREDIT_CODE_CHECK"),
            new Slip("封面", "C14", "2023-02-30", "NOT_DAY"),
            new Slip("1 政府职能依法全面履行", "J5", "三件", "NOT_NUMBER"),
            new Slip("1 政府职能依法全面履行", "J7", "也许", "NOT_YES_NO"),
            new Slip("1 政府职能依法全面履行", "K8", "余", "CELL_EMPTY"),
            new Slip("举措和成效", "A5", "M 1", "ID_FORM"),
            new Slip("举措和成效", "D6", 9.1, "NOT_TEXT"),
            new Slip("存在的问题", "B5", "", "CELL_EMPTY"),
            new Slip("存在的问题", "G5", "我的计算", "STRAY_VALUE"),
            new Slip("下一年度安排", "E5", "p77", "UNKNOWN_PROBLEM"),
            new Slip("下一年度安排", "G6", "明年底", "NOT_DAY"));

    private static byte[] withSlips() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Forms.write(Forms.REPORT, Lang.ZH)))) {
            for (Slip slip : SLIPS) {
                XSSFSheet sheet = workbook.getSheet(slip.sheet());
                var address = new org.apache.poi.ss.util.CellAddress(slip.cell());
                var row = sheet.getRow(address.getRow());
                var cell = row.getCell(address.getColumn()) == null
                        ? row.createCell(address.getColumn())
                        : row.getCell(address.getColumn());
                if (slip.typed() instanceof Double number) {
                    cell.setCellValue(number);
                } else if (slip.typed().toString().isEmpty()) {
                    cell.setBlank();
                } else {
                    cell.setCellValue(slip.typed().toString());
                }
            }
            return Forms.bytes(workbook::write);
        }
    }

    private static List<Violation> faults(byte[] file) {
        InvalidWorkbookException refusal =
                catchThrowableOfType(InvalidWorkbookException.class, () -> Forms.READER.read("slips.xlsx", file));
        assertThat(refusal).isNotNull();
        return refusal.violations();
    }

    private static List<String> places(List<Violation> faults) {
        return faults.stream()
                .map(fault -> fault.code() + " "
                        + fault.place().map(place -> place.describe().zh()).orElse("?"))
                .toList();
    }

    @Test
    void everySlipIsToldWithItsCellAllAtOnce() throws IOException {
        List<Violation> faults = faults(withSlips());
        List<String> expected = SLIPS.stream()
                .map(slip -> slip.code() + " 工作表“" + slip.sheet() + "”单元格 "
                        + (slip.cell().equals("K8") ? "J8" : slip.cell()))
                .toList();
        assertThat(places(faults)).containsAll(expected);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.message().zh()).isNotEqualTo(fault.message().en());
            assertThat(fault.place()).isPresent();
        });
    }

    @Test
    void theCopyIsMarkedAndReadsWithTheSameFaults(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("slips.xlsx"), withSlips());
        List<Violation> faults = faults(Files.readAllBytes(file));
        byte[] copy = Forms.bytes(out -> MarkedCopy.write(file, faults, Lang.ZH, out));
        assertThat(places(faults(copy))).isEqualTo(places(faults));
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            for (Violation fault : faults) {
                var cell = (org.zhunsheng.core.validation.Place.InSheet)
                        fault.place().orElseThrow();
                XSSFSheet sheet = marked.getSheet(cell.sheet());
                Comment comment = sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(cell.cell()));
                assertThat(comment.getString().getString())
                        .contains(fault.code())
                        .contains(fault.message().zh());
                assertThat(comment.getAuthor()).isEqualTo("准绳 zhunsheng");
                assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                        .isPositive();
            }
        }
    }

    @Test
    void aCopyThatIsMarkedAgainHoldsNoOldMarks(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("slips.xlsx"), withSlips());
        List<Violation> faults = faults(Files.readAllBytes(file));
        Path once = Files.write(
                folder.resolve("once.xlsx"), Forms.bytes(out -> MarkedCopy.write(file, faults, Lang.ZH, out)));
        List<Violation> fewer = faults.stream()
                .filter(fault -> fault.code().equals("NOT_A_CHOICE"))
                .toList();
        byte[] twice = Forms.bytes(out -> MarkedCopy.write(once, fewer, Lang.EN, out));
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            assertThat(marked.getSheet("封面").getCellComments()).hasSize(1);
            assertThat(marked.getSheet("封面").getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
        }
    }

    @Test
    void aNewWorkbookReadsAsAReportThatSaysNothingYet() {
        List<Violation> faults = faults(Forms.blankReport(Lang.ZH));
        assertThat(places(faults)).containsExactly("CELL_EMPTY 工作表“封面”单元格 C15");
    }

    @Test
    void theCoverCannotTurnAReportIntoADossier() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Forms.write(Forms.REPORT, Lang.ZH)))) {
            workbook.getSheet("封面").getRow(4).getCell(2).setCellValue("自评材料");
            assertThat(faults(Forms.bytes(workbook::write)))
                    .extracting(Violation::code)
                    .contains("WRONG_KIND");
        }
    }

    @Test
    void whatAWorkbookCannotHoldIsRefusedBeforeItIsWritten() {
        AnnualReport report = AnnualReport.builder()
                .fillFrom(Forms.REPORT)
                .title("响铃\u0007")
                .otherMatters(List.of("", "半个\ud83c"))
                .build();
        assertThatThrownBy(() -> Forms.write(report, Lang.ZH))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.code() + " " + violation.path())
                                .contains(
                                        "CONTROL_CHARACTER title",
                                        "EMPTY_TEXT otherMatters[0]",
                                        "CONTROL_CHARACTER otherMatters[1]"));
    }
}

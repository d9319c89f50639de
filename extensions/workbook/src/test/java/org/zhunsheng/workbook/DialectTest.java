package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;

/** The ways in which programs write the same workbook, read alike. */
class DialectTest {
    private static final String COVER = "xl/worksheets/sheet1.xml";
    private static final byte[] REPORT = Forms.write(Forms.REPORT, Lang.ZH);

    /** Two claims, of which the sheets of the dimensions have the rows. */
    static Dossier dossier() {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("x")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(Claim.builder()
                        .code(FactCode.of("fair-competition.reviewed-rate"))
                        .value(ClaimValue.number(new BigDecimal("98.5")))
                        .build())
                .addClaims(Claim.builder()
                        .code(FactCode.of("list.licences.public"))
                        .value(ClaimValue.yes())
                        .build())
                .build();
    }

    private static Object read(byte[] file) {
        return Forms.READER.read("dialect.xlsx", file);
    }

    static byte[] edited(byte[] file, Consumer<XSSFWorkbook> change) {
        return Forms.bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                change.accept(workbook);
                workbook.write(out);
            }
        });
    }

    /** The value cell on the row that asks for {@code code}. */
    static Cell value(XSSFWorkbook workbook, String code) {
        for (Sheet sheet : workbook) {
            if (!sheet.getRow(2).getCell(0).toString().startsWith("zs.statement")) {
                continue;
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.toString().equals(code)) {
                        return row.getCell(cell.getColumnIndex() + (cell.getColumnIndex() == 6 ? 3 : 2));
                    }
                }
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void savedAgainByAnotherMaker() {
        assertThat(read(edited(REPORT, workbook -> {}))).isEqualTo(Forms.REPORT);
    }

    @Test
    void percentFormats() {
        byte[] file = edited(Forms.write(dossier(), Lang.ZH), workbook -> {
            Cell cell = value(workbook, "fair-competition.reviewed-rate");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            cell.setCellStyle(style);
            cell.setCellValue(0.985);
        });
        assertThat(read(file)).isEqualTo(dossier());
    }

    @Test
    void numbersAsTextAndBooleans() {
        byte[] file = edited(Forms.write(dossier(), Lang.ZH), workbook -> {
            value(workbook, "fair-competition.reviewed-rate").setCellValue(" 98.50 % ");
            value(workbook, "list.licences.public").setCellValue(true);
        });
        assertThat(read(file)).isEqualTo(dossier());
    }

    @Test
    void noiseOfBinaryNumbersIsNotRead() {
        RawPackage raw = new RawPackage(Forms.write(dossier(), Lang.ZH));
        raw.parts.keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .toList()
                .forEach(part -> raw.edit(part, xml -> xml.replace("<v>98.5</v>", "<v>98.500000000000014</v>")));
        assertThat(read(raw.bytes())).isEqualTo(dossier());
    }

    @Test
    void daysThatCountFrom1904() {
        int serial1904 =
                (int) java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), LocalDate.of(2023, 1, 1));
        RawPackage raw = new RawPackage(Forms.write(dossier(), Lang.ZH));
        raw.edit("xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        assertThat(raw.text("xl/workbook.xml")).contains("date1904=\"1\"");
        raw.edit(
                COVER,
                xml -> xml.replaceAll("<v>44927(\\.0)?</v>", "<v>" + serial1904 + "</v>")
                        .replaceAll("<v>45291(\\.0)?</v>", "<v>" + (serial1904 + 364) + "</v>"));
        assertThat(read(raw.bytes())).isEqualTo(dossier());
    }

    /** What another program worked out and left in the cell is not read either: whoever fills the form in answers for the figure. */
    @Test
    void aFormulaIsRefusedThoughItsValueStandsInTheCell() {
        byte[] file = edited(Forms.write(dossier(), Lang.ZH), workbook -> {
            Cell cell = value(workbook, "fair-competition.reviewed-rate");
            cell.setCellFormula("197/2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            assertThat(cell.getNumericCellValue()).isEqualTo(98.5);
        });
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        InvalidWorkbookException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("FORMULA"));
    }

    /** Noon of 1 January 2023 is no day: nobody can say whether it was typed or worked out. */
    @Test
    void aDayWithATimeOfDayIsNone() {
        RawPackage raw = new RawPackage(Forms.write(dossier(), Lang.ZH));
        raw.edit(COVER, xml -> xml.replaceAll("<v>44927(\\.0)?</v>", "<v>44927.5</v>"));
        assertThat(raw.text(COVER)).contains("44927.5");
        assertThatThrownBy(() -> read(raw.bytes()))
                .isInstanceOfSatisfying(
                        InvalidWorkbookException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("NOT_DAY"));
    }

    @Test
    void inlineTextWithRunsAndPhonetics() {
        RawPackage raw = new RawPackage(Forms.write(dossier(), Lang.ZH));
        raw.edit(
                COVER,
                xml -> xml.replaceFirst(
                        "<c r=\"C6\"([^>]*) t=\"s\">\\s*<v>[0-9]+</v>",
                        "<c r=\"C6\"$1 t=\"inlineStr\"><is><r><t>某</t></r><r><t>县</t></r></is>"));
        assertThat(raw.text(COVER)).contains("inlineStr");
        assertThat(read(raw.bytes())).isEqualTo(dossier());
        RawPackage shared = new RawPackage(Forms.write(dossier(), Lang.ZH));
        shared.edit(
                "xl/sharedStrings.xml",
                xml -> xml.replace(
                        "<si><t xml:space=\"preserve\">&#x67d0;&#x53bf;</t></si>",
                        "<si><r><t>某</t></r><r><t>县</t></r><rPh sb=\"0\" eb=\"1\"><t>mou</t></rPh></si>"));
        assertThat(shared.text("xl/sharedStrings.xml")).contains("rPh");
        assertThat(read(shared.bytes())).isEqualTo(dossier());
    }

    @Test
    void sheetsRenamedAndMovedAndEmptyRows() {
        byte[] file = edited(REPORT, workbook -> {
            workbook.setSheetName(workbook.getSheetIndex("存在的问题"), "问题");
            workbook.setSheetOrder("问题", 0);
            Sheet plans = workbook.getSheet("下一年度安排");
            plans.createRow(900);
            plans.createRow(901).createCell(3).setBlank();
            workbook.getSheet("封面").setColumnHidden(0, false);
        });
        assertThat(read(file)).isEqualTo(Forms.REPORT);
    }

    @Test
    void columnsMoved() {
        byte[] file = edited(REPORT, workbook -> {
            for (Row row : workbook.getSheet("存在的问题")) {
                if (row.getRowNum() >= 2 && row.getCell(1) != null && row.getCell(2) != null) {
                    String title = row.getCell(1).toString();
                    row.getCell(1).setCellValue(row.getCell(2).toString());
                    row.getCell(2).setCellValue(title);
                }
            }
        });
        assertThat(read(file)).isEqualTo(Forms.REPORT);
    }

    @Test
    void cellsInAnotherOrder() {
        RawPackage raw = new RawPackage(REPORT);
        String part = raw.parts.keySet().stream()
                .filter(name ->
                        name.startsWith("xl/worksheets/") && raw.text(name).contains("r=\"B5\""))
                .reduce((first, second) -> second)
                .orElseThrow();
        raw.edit(part, xml -> xml.replaceFirst("(<c r=\"A5\".*?</c>)(<c r=\"B5\".*?</c>)", "$2$1"));
        assertThat(read(raw.bytes())).isEqualTo(Forms.REPORT);
    }

    @Test
    void formulaLikeTextIsTextToAnotherMaker() throws Exception {
        Dossier dossier = Dossier.builder()
                .fillFrom(dossier())
                .unit(GovernmentUnit.builder()
                        .fillFrom(dossier().unit())
                        .name("=1+1")
                        .build())
                .build();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Forms.write(dossier, Lang.ZH)))) {
            Cell name = workbook.getSheet("封面").getRow(5).getCell(2);
            assertThat(name.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=1+1");
            assertThat(name.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }
}

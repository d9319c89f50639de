package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;

/** Files that are made to do harm are refused, each by its own code. */
class HostileWorkbookTest {
    private static final byte[] FINE = Forms.write(Forms.REPORT, Lang.ZH);
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final WorkbookLimits SMALL = new WorkbookLimits(1 << 20, 60, 4 << 20, 50, 20, 30, 40_000, 100_000);

    private static void refused(byte[] file, String code) {
        refused(Forms.READER, file, code);
    }

    private static void refused(WorkbookReader reader, byte[] file, String code) {
        InvalidWorkbookException refusal =
                catchThrowableOfType(InvalidWorkbookException.class, () -> reader.read("hostile.xlsx", file));
        assertThat(refusal).as("refused with " + code).isNotNull();
        assertThat(refusal.violations())
                .extracting(violation -> violation.code())
                .contains(code);
        assertThat(refusal.violations()).allSatisfy(violation -> {
            assertThat(violation.message().zh()).doesNotContain(".message").isNotBlank();
            assertThat(violation.mend().en()).doesNotContain(".mend").isNotBlank();
        });
    }

    private static RawPackage fine() {
        return new RawPackage(FINE);
    }

    @Test
    void theFileThatTheOthersAreMadeOfIsFine() {
        assertThat(WorkbookReader.within(SMALL, Forms.DATA.vocabulary()).read("fine", fine().bytes()))
                .isEqualTo(Forms.REPORT);
    }

    @Test
    void whatIsNoPackage() throws Exception {
        refused(new byte[0], "NOT_A_WORKBOOK");
        refused("指标,分值\n".getBytes(StandardCharsets.UTF_8), "NOT_A_WORKBOOK");
        refused(java.util.Arrays.copyOf(FINE, FINE.length / 2), "BROKEN_PACKAGE");
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            refused(Forms.bytes(old::writeFilesystem), "OLE_FILE");
        }
    }

    @Test
    void bombs() {
        WorkbookReader reader = WorkbookReader.within(SMALL, Forms.DATA.vocabulary());
        refused(reader, fine().put("xl/media/zeros.bin", "0".repeat(3 << 20)).bytes(), "UNPACKS_TOO_LARGE");
        refused(
                reader,
                fine().edit(SHEET, sheet -> sheet.replace("<sheetData>", "<sheetData>" + " ".repeat(5 << 20)))
                        .bytes(),
                "UNPACKS_TOO_LARGE");
        RawPackage many = fine();
        for (int i = 0; i < 60; i++) {
            many.put("xl/media/" + i + ".png", "");
        }
        refused(reader, many.bytes(), "TOO_MANY_PARTS");
        byte[] noise = new byte[2 << 20];
        new java.util.Random(1).nextBytes(noise);
        RawPackage large = fine();
        large.parts.put("xl/media/noise.png", noise);
        refused(reader, large.bytes(), "TOO_LARGE");
    }

    @Test
    void aSharedTextThatIsTooLongOrUsedTooOften() {
        WorkbookReader reader = WorkbookReader.within(SMALL, Forms.DATA.vocabulary());
        String longest = "长".repeat(50_000);
        refused(
                reader,
                fine().edit(
                                "xl/sharedStrings.xml",
                                shared -> shared.replace("</sst>", "<si><t>" + longest + "</t></si></sst>"))
                        .bytes(),
                "TEXT_TOO_LONG_FOR_A_CELL");
        String text = "长".repeat(30_000);
        RawPackage often = fine().edit(
                        "xl/sharedStrings.xml",
                        shared -> shared.replaceFirst("<si>.*?</si>", "<si><t>" + text + "</t></si>"));
        refused(
                reader,
                often.edit(
                                "xl/worksheets/sheet1.xml",
                                sheet -> sheet.replaceAll(
                                        "(<c r=\"C(?:[5-9]|1[0-9])\"[^>]*t=\"s\"[^>]*><v>)[0-9]+", "$10"))
                        .bytes(),
                "TOO_MANY_CHARACTERS");
    }

    @Test
    void tooManyCellsAndSheets() {
        WorkbookReader few = WorkbookReader.within(
                new WorkbookLimits(1 << 20, 60, 4 << 20, 50, 20, 5, 40_000, 100_000), Forms.DATA.vocabulary());
        refused(few, FINE, "TOO_MANY_SHEETS");
        WorkbookReader small = WorkbookReader.within(
                new WorkbookLimits(1 << 20, 60, 4 << 20, 50, 20, 30, 100, 100_000), Forms.DATA.vocabulary());
        refused(small, FINE, "TOO_MANY_CELLS");
    }

    @Test
    void macrosAndEmbeddedObjects() {
        refused(fine().put("xl/vbaProject.bin", "x").bytes(), "ACTIVE_CONTENT");
        refused(fine().put("xl/embeddings/oleObject1.bin", "x").bytes(), "ACTIVE_CONTENT");
        refused(fine().put("xl/activeX/activeX1.xml", "<x/>").bytes(), "ACTIVE_CONTENT");
        refused(
                fine().edit(
                                "[Content_Types].xml",
                                types -> types.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                        .bytes(),
                "ACTIVE_CONTENT");
    }

    @Test
    void linksToOtherFiles() {
        refused(fine().put("xl/externalLinks/externalLink1.xml", "<x/>").bytes(), "ACTIVE_CONTENT");
        refused(fine().put("xl/connections.xml", "<connections/>").bytes(), "ACTIVE_CONTENT");
        String outside =
                "<Relationship Id=\"rX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"https://example.org/x.png\" TargetMode=\"External\"/></Relationships>";
        refused(
                fine().edit("xl/_rels/workbook.xml.rels", all -> all.replace("</Relationships>", outside))
                        .bytes(),
                "ACTIVE_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd|'/C calc'!A0",
                "DDE(\"cmd\",\"/C calc\",\"x\")",
                "[1]Sheet1!$A$1",
                "WEBSERVICE(\"https://example.org\")"
            })
    void formulasThatReachOutOfTheWorkbook(String formula) {
        refused(
                fine().edit(
                                SHEET,
                                sheet -> sheet.replace(
                                        "</sheetData>",
                                        "<row r=\"900\"><c r=\"B900\"><f>" + formula + "</f></c></row></sheetData>"))
                        .bytes(),
                "ACTIVE_CONTENT");
    }

    @Test
    void aFormulaWhereAValueIsAskedFor() {
        String edited = fine().text("xl/worksheets/sheet1.xml")
                .replaceFirst("<c r=\"C7\"([^>]*) t=\"s\">\\s*<v>[0-9]+</v>", "<c r=\"C7\"$1><f>1+1</f>");
        refused(fine().put("xl/worksheets/sheet1.xml", edited).bytes(), "FORMULA");
    }

    @Test
    void documentTypesAndEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        for (String part : new String[] {
            SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml", "docProps/app.xml"
        }) {
            refused(
                    fine().edit(part, xml -> bomb + xml.substring(xml.indexOf("?>") + 2))
                            .bytes(),
                    "DOCUMENT_TYPE");
        }
        String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
        refused(
                fine().edit(SHEET, xml -> "<?xml version=\"1.0\"?>" + outside + xml.substring(xml.indexOf("?>") + 2))
                        .bytes(),
                "DOCUMENT_TYPE");
    }

    @Test
    void missingAndBrokenParts() {
        refused(fine().remove("xl/workbook.xml").bytes(), "PART_MISSING");
        refused(fine().remove("xl/styles.xml").bytes(), "PART_MISSING");
        refused(fine().remove("[Content_Types].xml").bytes(), "PART_MISSING");
        refused(fine().remove("xl/sharedStrings.xml").bytes(), "BROKEN_PACKAGE");
        refused(fine().remove(SHEET).bytes(), "BROKEN_PACKAGE");
        refused(fine().edit(SHEET, xml -> xml.substring(0, xml.length() - 40)).bytes(), "BROKEN_PART");
        refused(
                fine().edit(SHEET, xml -> xml.replace("r=\"A5\"", "r=\"ZZZZ5\""))
                        .bytes(),
                "BROKEN_PART");
        refused(
                fine().edit(SHEET, xml -> xml.replace("r=\"A5\"", "r=\"A99999999\""))
                        .bytes(),
                "BROKEN_PART");
        refused(fine().edit(SHEET, xml -> xml.replace("r=\"A5\"", "r=\"B5\"")).bytes(), "BROKEN_PACKAGE");
        refused(
                fine().edit("[Content_Types].xml", types -> types.replace("sheet.main+xml", "template.main+xml"))
                        .bytes(),
                "WRONG_CONTENT_TYPE");
        refused(
                fine().edit(
                                SHEET,
                                xml -> xml.replace(
                                        "<sheetData>", "<sheetData>" + "<x>".repeat(100) + "</x>".repeat(100)))
                        .bytes(),
                "BROKEN_PART");
    }

    @Test
    void aHiddenSheetThatHoldsSomething() {
        refused(
                fine().edit(
                                "xl/workbook.xml",
                                xml -> xml.replaceFirst("(<sheet [^>]*sheetId=\"4\")", "$1 state=\"veryHidden\""))
                        .bytes(),
                "HIDDEN_SHEET");
    }

    @Test
    void aSheetThatWasTakenOut() {
        refused(
                fine().edit(
                                "xl/workbook.xml",
                                xml -> xml.replaceFirst("<sheet [^>]*name=\"下一年度安排\"[^>]*/>", "")
                                        .replaceFirst("<sheet [^>]*name=\"[^\"]*&#x4e0b;&#x4e00;[^\"]*\"[^>]*/>", ""))
                        .bytes(),
                "OTHER_SHEETS");
    }

    @Test
    void aByteThatChangedOnTheWayIsSeen() {
        byte[] flipped = FINE.clone();
        flipped[FINE.length / 3] ^= 0x10;
        assertThat(catchThrowableOfType(InvalidWorkbookException.class, () -> Forms.READER.read("x", flipped)))
                .isNotNull();
    }
}

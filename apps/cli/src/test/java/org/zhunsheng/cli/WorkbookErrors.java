package org.zhunsheng.cli;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.cli.ErrorExample.Trial;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;

/** A self-assessment workbook that the product made, with one cell or part changed, and what its reading says. */
final class WorkbookErrors {
    private static final String BUNDLE = "workbook/faults";
    private static final BundledData DATA = BundledData.load();
    private static final WorkbookReader READER = WorkbookReader.of(DATA.vocabulary());
    private static final AnnualReport REPORT = Documents.create()
            .read(AnnualReport.class, Path.of("../../examples/reports/made-up/gulan-county-2024.yaml"));
    private static final byte[] REPORT_FORM = form(WorkbookKind.ANNUAL_REPORT, (form, out) -> form.write(REPORT, out));
    private static final byte[] DOSSIER_FORM =
            form(WorkbookKind.DOSSIER, (form, out) -> form.writeBlank(REPORT.unit(), REPORT.period(), out));

    private static final String BOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String COVER = "封面";
    private static final String AREA = "1 政府职能依法全面履行";
    private static final String RULES = "2 依法行政制度体系完善";
    private static final String DECISIONS = "3 重大行政决策科学民主合法";
    private static final String MEASURES = "举措和成效";
    private static final String PROBLEMS = "存在的问题";
    private static final String PLANS = "下一年度安排";
    private static final String PARTS = "构成与口径";
    private static final String OTHERS = "其他事项";

    private static final int MIB = 1 << 20;
    private static final long SEED = 20_240_220;

    private WorkbookErrors() {}

    /** Writes a document by a form. */
    private interface Writing {
        void write(WorkbookForm form, ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] form(WorkbookKind kind, Writing writing) {
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DATA.demonstrationScheme())
                .profiles(DATA.profilesFor(REPORT.unit().kind()))
                .build();
        WorkbookForm form =
                WorkbookForm.of(basis, DATA.instruments(), REPORT.unit().kind(), kind, Lang.ZH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All examples. */
    static ImmutableList<ErrorExample> all() {
        return ImmutableList.<ErrorExample>builder()
                .addAll(cells())
                .addAll(sheets())
                .addAll(packages())
                .addAll(large())
                .addAll(documents())
                .build();
    }

    private static ImmutableList<ErrorExample> cells() {
        return ImmutableList.of(
                typed("CELL_EMPTY", COVER, "C6", ""),
                typed("NOT_A_CHOICE", COVER, "C9", "省级部门"),
                number("NOT_TEXT", COVER, "C10", "411602.5"),
                typed("NOT_DAY", COVER, "C14", "2023-02-30"),
                typed("WRONG_KIND", COVER, "C5", "自评材料"),
                typed("WRONG_KEY", COVER, "A7", "unit.english"),
                typed("REPEATED", COVER, "A7", "unit.name"),
                typed("STRAY_VALUE", PROBLEMS, "G5", "我的计算"),
                typed("NOT_NUMBER", AREA, "J5", "九成"),
                typed("NOT_YES_NO", DECISIONS, "J5", "也许"),
                typed("NOT_APPLICABLE_IN_REPORT", DECISIONS, "J5", "不适用"),
                typed("EXACTNESS_WITHOUT_COUNT", DECISIONS, "K5", "余"),
                typed("UNKNOWN_ITEM", DECISIONS, "L5", "m77"),
                number("NOT_AN_ORDER", DECISIONS, "M5", "-1"),
                typed("ID_FORM", MEASURES, "A5", "M 1"),
                typed("UNKNOWN_PROBLEM", PLANS, "E5", "p77"),
                typed("COLUMN_MISSING", PROBLEMS, "E3", ""),
                typed("FACTS_MISSING", AREA, "G5", ""),
                example(
                        "CONTROL_CHARACTER",
                        "工作表“" + OTHERS + "”单元格 A5 填“铃”和字符 U+0085",
                        "cell A5 of sheet “" + OTHERS + "” holds “铃” and the character U+0085",
                        REPORT_FORM,
                        book -> cell(book, OTHERS, "A5", text("铃\u0085"))),
                example(
                        "TEXT_TOO_LONG_FOR_A_CELL",
                        "一个单元格的文字有 40001 字",
                        "a text of 40001 characters in a cell",
                        REPORT_FORM,
                        book -> book.edit(
                                TEXTS,
                                xml -> xml.replaceFirst("<si>.*?</si>", "<si><t>" + "字".repeat(40_001) + "</t></si>"))),
                example(
                        "OTHER_UNIT",
                        "评估材料的工作簿中，工作表“" + RULES + "”单元格 I5 填“件”、J5 填 5",
                        "in the workbook of a dossier, cell I5 of sheet “" + RULES + "” holds “件” and J5 holds 5",
                        DOSSIER_FORM,
                        book -> cell(cell(book, RULES, "I5", text("件")), RULES, "J5", "<v>5</v>")),
                example(
                        "NO_ONE_FIGURE",
                        "工作表“" + PARTS + "”第 5 行填 m1 和 appearance.rate，而 m1 没有该数据",
                        "row 5 of sheet “" + PARTS + "” holds m1 and appearance.rate, and m1 has no such figure",
                        REPORT_FORM,
                        book -> cell(
                                cell(cell(book, PARTS, "A5", text("m1")), PARTS, "B5", text("appearance.rate")),
                                PARTS,
                                "G5",
                                text("是"))),
                example(
                        "FORMULA",
                        "工作表“" + COVER + "”单元格 C7 填公式 =1+1",
                        "cell C7 of sheet “" + COVER + "” holds the formula =1+1",
                        REPORT_FORM,
                        book -> cell(book, COVER, "C7", "<f>1+1</f>")),
                example(
                        "ERROR_VALUE",
                        "工作表“" + AREA + "”单元格 J5 的值为 #REF!",
                        "cell J5 of sheet “" + AREA + "” has the value #REF!",
                        REPORT_FORM,
                        book -> replaced(book, AREA, "J5", " t=\"e\"><v>#REF!</v>")),
                example(
                        "NO_PLACE",
                        "示例报告的工作簿中，某数据“原文”一列的标记 ⟦ 被删去",
                        "in the workbook of an example report, the mark ⟦ is deleted from the place of a figure in the text",
                        placed(),
                        book -> book.edit(TEXTS, texts -> texts.replaceFirst("(?s)(.*)(?:&#x27e6;|⟦)", "$1"))));
    }

    private static ImmutableList<ErrorExample> sheets() {
        return ImmutableList.of(
                example(
                        "ENTRY_MISSING",
                        "工作表“" + COVER + "”的最后一行被删除",
                        "the last row of sheet “" + COVER + "” is deleted",
                        REPORT_FORM,
                        book -> book.edit(
                                sheet(book, COVER),
                                xml -> xml.replaceFirst("<row (?:(?!<row).)*</row></sheetData>", "</sheetData>"))),
                example(
                        "ROWS_MISSING",
                        "工作表“" + AREA + "”的第 7 行被删除，下方没有上移",
                        "row 7 of sheet “" + AREA + "” is gone, and the rows below did not move up",
                        REPORT_FORM,
                        book -> book.edit(sheet(book, AREA), xml -> xml.replaceFirst("<row r=\"7\".*?</row>", ""))),
                example(
                        "MERGED_CELLS",
                        "工作表“" + AREA + "”的单元格 J5:J6 合并",
                        "the cells J5:J6 of sheet “" + AREA + "” are merged",
                        REPORT_FORM,
                        book -> book.edit(
                                sheet(book, AREA),
                                xml -> xml.replaceFirst(
                                        "</sheetData>",
                                        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"J5:J6\"/></mergeCells>"))),
                example(
                        "OTHER_SHEETS",
                        "工作表“" + OTHERS + "”被删除",
                        "the sheet “" + OTHERS + "” is deleted",
                        REPORT_FORM,
                        book -> without(book, OTHERS)),
                example(
                        "SHEET_MISSING",
                        "工作表“" + PLANS + "”被删除",
                        "the sheet “" + PLANS + "” is deleted",
                        REPORT_FORM,
                        book -> without(book, PLANS)),
                example(
                        "SHEET_TWICE",
                        "工作表“" + OTHERS + "”隐藏的第 3 行改为“" + MEASURES + "”的第 3 行",
                        "the hidden row 3 of sheet “" + OTHERS + "” is replaced by that of sheet “" + MEASURES + "”",
                        REPORT_FORM,
                        book -> cell(book, OTHERS, "A3", text("zs.measure.id"))),
                example(
                        "UNKNOWN_SHEET",
                        "工作表“" + OTHERS + "”隐藏的第 3 行被删除，A5 填“汇报”",
                        "the hidden row 3 of sheet “" + OTHERS + "” is deleted, and A5 holds “汇报”",
                        REPORT_FORM,
                        book -> cell(cell(book, OTHERS, "A3", ""), OTHERS, "A5", text("汇报"))),
                example(
                        "HIDDEN_SHEET",
                        "工作表“" + MEASURES + "”被隐藏",
                        "the sheet “" + MEASURES + "” is hidden",
                        REPORT_FORM,
                        book -> book.edit(
                                BOOK,
                                xml -> xml.replaceFirst(
                                        Pattern.quote("<sheet name=\"" + entities(MEASURES) + "\""),
                                        "$0 state=\"veryHidden\""))),
                example(
                        "NOT_OUR_WORKBOOK",
                        "工作表“" + COVER + "”被删除",
                        "the sheet “" + COVER + "” is deleted",
                        REPORT_FORM,
                        book -> without(book, COVER)));
    }

    private static ImmutableList<ErrorExample> packages() {
        String sheet = "xl/worksheets/sheet3.xml";
        return ImmutableList.of(
                example(
                        "PART_MISSING",
                        "包中删去 xl/styles.xml",
                        "xl/styles.xml is removed from the package",
                        REPORT_FORM,
                        book -> book.remove("xl/styles.xml")),
                example(
                        "BROKEN_PART",
                        sheet + " 的末尾被截断",
                        "the end of " + sheet + " is cut off",
                        REPORT_FORM,
                        book -> book.edit(sheet, xml -> xml.substring(0, xml.length() - 40))),
                example(
                        "WRONG_CONTENT_TYPE",
                        "另存为模板（.xltx）",
                        "saved as a template (.xltx)",
                        REPORT_FORM,
                        book -> book.edit(TYPES, xml -> xml.replace("sheet.main+xml", "template.main+xml"))),
                example(
                        "ACTIVE_CONTENT",
                        "包中加入宏 xl/vbaProject.bin",
                        "a macro, xl/vbaProject.bin, is added to the package",
                        REPORT_FORM,
                        book -> book.put("xl/vbaProject.bin", "x")),
                example(
                        "DOCUMENT_TYPE",
                        sheet + " 以 `<!DOCTYPE x SYSTEM \"file:///etc/passwd\">` 开头",
                        sheet + " begins with `<!DOCTYPE x SYSTEM \"file:///etc/passwd\">`",
                        REPORT_FORM,
                        book -> book.edit(
                                sheet,
                                xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">"))),
                bytes(
                        "ENCRYPTED",
                        "包内文件的加密标志被置位",
                        "the parts of the package are marked as encrypted",
                        () -> encrypted(REPORT_FORM)),
                new ErrorExample(
                        BUNDLE,
                        "NO_SUCH_FILE",
                        LocalText.of("读取不存在的 form.xlsx", "form.xlsx is read and does not exist"),
                        ErrorExample.call(() -> READER.read(Path.of("form.xlsx")))));
    }

    private static ImmutableList<ErrorExample> large() {
        return ImmutableList.of(
                bytes("TOO_LARGE", "文件为 11 MiB", "a file of 11 MiB", () -> noise(11 * MIB)),
                example(
                        "TOO_MANY_PARTS",
                        "包中加入 1000 张空图片",
                        "1000 empty pictures are added to the package",
                        REPORT_FORM,
                        book -> IntStream.range(0, 1_000).forEach(i -> book.put("xl/media/" + i + ".png", ""))),
                example(
                        "UNPACKS_TOO_LARGE",
                        "包中加入 3 MiB 的零",
                        "3 MiB of zeros are added to the package",
                        REPORT_FORM,
                        book -> book.put("xl/media/zeros.bin", new byte[3 * MIB])),
                example(
                        "TOO_MANY_SHEETS",
                        "加入 100 个工作表",
                        "100 sheets are added",
                        REPORT_FORM,
                        book -> book.edit(
                                BOOK,
                                xml -> xml.replace(
                                        "</sheets>",
                                        IntStream.range(0, 100)
                                                        .mapToObj(i -> "<sheet name=\"s" + i
                                                                + "\" r:id=\"rId3\" sheetId=\"" + (100 + i) + "\"/>")
                                                        .collect(Collectors.joining())
                                                + "</sheets>"))),
                example(
                        "TOO_MANY_CELLS",
                        "工作表“" + OTHERS + "”加入 200000 个单元格",
                        "200000 cells are added to sheet “" + OTHERS + "”",
                        REPORT_FORM,
                        book -> rows(book, 200_000, row -> "<c r=\"A" + row + "\"/>")),
                example(
                        "TOO_MANY_CHARACTERS",
                        "一段 30000 字的文字用于工作表“" + OTHERS + "”的 200 个单元格",
                        "a text of 30000 characters stands in 200 cells of sheet “" + OTHERS + "”",
                        REPORT_FORM,
                        book -> rows(
                                book.edit(
                                        TEXTS,
                                        xml -> xml.replaceFirst(
                                                "<si>.*?</si>", "<si><t>" + "字".repeat(30_000) + "</t></si>")),
                                200,
                                row -> "<c r=\"A" + row + "\" t=\"s\"><v>0</v></c>")),
                example(
                        "MORE_FAULTS",
                        "工作表“" + OTHERS + "”的 600 行在表外填有内容",
                        "600 rows of sheet “" + OTHERS + "” hold something beside the table",
                        REPORT_FORM,
                        book -> rows(book, 600, row -> "<c r=\"C" + row + "\"><v>1</v></c>")));
    }

    /** Documents that a workbook cannot hold, and figures that contradict each other. */
    private static ImmutableList<ErrorExample> documents() {
        Claim claim = Claim.builder()
                .code(FactCode.of("appearance.rate"))
                .value(ClaimValue.number(98))
                .build();
        return ImmutableList.of(
                figures("FIGURES_DISAGREE", "mediation.accepted", 12, "mediation.settled", 15),
                figures("FIGURES_TO_VERIFY", "business.requests.received", 12, "business.requests.solved", 15),
                written(
                        "EMPTY_TEXT",
                        "报告的其他事项为空文字",
                        "a report whose other matter is an empty text",
                        (form, out) -> form.write(
                                AnnualReport.builder()
                                        .fillFrom(REPORT)
                                        .otherMatters(List.of(""))
                                        .build(),
                                out),
                        WorkbookKind.ANNUAL_REPORT),
                written(
                        "EMPTY_SCOPE",
                        "评估材料的数据范围没有内容",
                        "a claim of a dossier with a scope that is empty",
                        (form, out) -> form.write(
                                dossier(Claim.builder()
                                        .fillFrom(claim)
                                        .scope(Scope.USUAL)
                                        .build()),
                                out),
                        WorkbookKind.DOSSIER),
                written(
                        "ENTRY_IN_WORKBOOK",
                        "评估材料的数据分项填报：scope: {entry: 东岗镇}",
                        "a claim of a dossier of one entry: scope: {entry: 东岗镇}",
                        (form, out) -> form.write(
                                dossier(Claim.builder()
                                        .fillFrom(claim)
                                        .scope(new Scope(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("东岗镇")))
                                        .build()),
                                out),
                        WorkbookKind.DOSSIER));
    }

    /** A report whose first measure states two figures of which the second should not be larger. */
    private static ErrorExample figures(String code, String larger, int most, String smaller, int value) {
        Measure first = REPORT.measures().get(0);
        AnnualReport report = AnnualReport.builder()
                .fillFrom(REPORT)
                .measures(List.of(Measure.builder()
                        .fillFrom(first)
                        .figures(List.of(figure(larger, most), figure(smaller, value)))
                        .build()))
                .plans(List.of())
                .build();
        byte[] form = form(WorkbookKind.ANNUAL_REPORT, (pen, out) -> pen.write(report, out));
        return new ErrorExample(
                BUNDLE,
                code,
                LocalText.of(
                        "自评表中 " + larger + " 为 " + most + "，" + smaller + " 为 " + value,
                        larger + " is " + most + " in the workbook, and " + smaller + " is " + value),
                ErrorExample.command("workbook check form.xlsx", ImmutableMap.of("form.xlsx", ByteSource.wrap(form))));
    }

    private static Figure figure(String code, int value) {
        FactCode fact = FactCode.of(code);
        return Figure.builder()
                .code(fact)
                .value(BigDecimal.valueOf(value))
                .unit(DATA.vocabulary().find(fact).orElseThrow().unit().orElseThrow())
                .build();
    }

    private static Dossier dossier(Claim claim) {
        return Dossier.builder()
                .unit(REPORT.unit())
                .from(REPORT.period().from())
                .to(REPORT.period().to())
                .addClaims(claim)
                .build();
    }

    private static ErrorExample written(String code, String zh, String en, Writing writing, WorkbookKind kind) {
        return new ErrorExample(BUNDLE, code, LocalText.of(zh, en), ErrorExample.call(() -> form(kind, writing)));
    }

    /** A report with the places in the text that it was read from. */
    private static byte[] placed() {
        AnnualReport report = Documents.create()
                .read(AnnualReport.class, Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"));
        return form(WorkbookKind.ANNUAL_REPORT, (form, out) -> form.write(report, out));
    }

    private static ErrorExample typed(String code, String sheet, String cell, String typed) {
        String zh = typed.isEmpty() ? "为空" : "填“" + typed + "”";
        String en = typed.isEmpty() ? "is empty" : "holds “" + typed + "”";
        return example(
                code,
                "工作表“" + sheet + "”单元格 " + cell + " " + zh,
                "cell " + cell + " of sheet “" + sheet + "” " + en,
                REPORT_FORM,
                book -> cell(book, sheet, cell, text(typed)));
    }

    private static ErrorExample number(String code, String sheet, String cell, String number) {
        return example(
                code,
                "工作表“" + sheet + "”单元格 " + cell + " 填数字 " + number,
                "cell " + cell + " of sheet “" + sheet + "” holds the number " + number,
                REPORT_FORM,
                book -> cell(book, sheet, cell, "<v>" + number + "</v>"));
    }

    private static ErrorExample example(String code, String zh, String en, byte[] form, Consumer<ZipParts> change) {
        return bytes(code, zh, en, () -> {
            ZipParts book = ZipParts.of(form);
            change.accept(book);
            return book.bytes();
        });
    }

    /** Makes the bytes of a file. */
    private interface Bytes {
        byte[] make();
    }

    private static ErrorExample bytes(String code, String zh, String en, Bytes bytes) {
        Trial trial = ErrorExample.call(() -> READER.read("form.xlsx", bytes.make()));
        return new ErrorExample(BUNDLE, code, LocalText.of(zh, en), trial);
    }

    private static String text(String typed) {
        return typed.isEmpty() ? "" : "<is><t>" + HtmlEscapers.htmlEscaper().escape(typed) + "</t></is>";
    }

    /** The name of {@code sheet} as the product writes it into the package. */
    private static String entities(String name) {
        return name.codePoints()
                .mapToObj(point -> point < 0x80 ? Character.toString(point) : "&#x" + Integer.toHexString(point) + ";")
                .collect(Collectors.joining());
    }

    private static String sheet(ZipParts book, String name) {
        String xml = book.text(BOOK);
        int at = xml.indexOf("name=\"" + entities(name) + "\"");
        if (at < 0) {
            throw new IllegalStateException("no sheet " + name);
        }
        int number = CharMatcher.is('\n').countIn(xml.substring(0, at).replace("<sheet ", "\n"));
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /** Puts {@code content} into a cell: a text, a number or a formula. */
    private static ZipParts cell(ZipParts book, String sheet, String cell, String content) {
        return replaced(book, sheet, cell, (content.startsWith("<is>") ? " t=\"inlineStr\">" : ">") + content);
    }

    private static ZipParts replaced(ZipParts book, String sheet, String cell, String rest) {
        String added = "<c r=\"" + cell + "\"" + rest + "</c>";
        UnaryOperator<String> change = xml -> {
            Matcher old = Pattern.compile("<c r=\"" + cell + "\"[^>]*?(?:/>|>.*?</c>)")
                    .matcher(xml);
            if (old.find()) {
                return old.replaceFirst(Matcher.quoteReplacement(added));
            }
            String row = CharMatcher.inRange('A', 'Z').trimFrom(cell);
            return Pattern.compile("(<row r=\"" + row + "\"[^>]*>.*?)</row>")
                    .matcher(xml)
                    .replaceFirst("$1" + Matcher.quoteReplacement(added) + "</row>");
        };
        return book.edit(sheet(book, sheet), change);
    }

    private static void without(ZipParts book, String sheet) {
        book.edit(BOOK, xml -> xml.replaceFirst("<sheet name=\"" + Pattern.quote(entities(sheet)) + "\"[^>]*/>", ""));
    }

    /** Adds rows with one cell each below the sheet of other matters. */
    private static void rows(ZipParts book, int number, IntFunction<String> cell) {
        String name = sheet(book, OTHERS);
        Matcher rows = Pattern.compile("<row r=\"(\\d+)\"").matcher(book.text(name));
        int last = 0;
        while (rows.find()) {
            last = Integer.parseInt(rows.group(1));
        }
        int first = last + 1;
        book.edit(
                name,
                xml -> xml.replace(
                        "</sheetData>",
                        IntStream.range(first, first + number)
                                        .mapToObj(row -> "<row r=\"" + row + "\">" + cell.apply(row) + "</row>")
                                        .collect(Collectors.joining())
                                + "</sheetData>"));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(SEED).nextBytes(noise);
        return noise;
    }

    /** Sets the flag of encryption in the local header and the directory entry of each part. */
    private static byte[] encrypted(byte[] form) {
        byte[] file = form.clone();
        ImmutableMap<Integer, Integer> flags = ImmutableMap.of(0x04034b50, 6, 0x02014b50, 8);
        for (int i = 0; i + 4 <= file.length; i++) {
            int signature = (file[i] & 0xff)
                    | ((file[i + 1] & 0xff) << 8)
                    | ((file[i + 2] & 0xff) << 16)
                    | ((file[i + 3] & 0xff) << 24);
            Integer offset = flags.get(signature);
            if (offset != null) {
                file[i + offset] = (byte) (file[i + offset] | 1);
            }
        }
        return file;
    }
}

package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.model.PdfPages;
import org.zhunsheng.reading.source.Docx;
import org.zhunsheng.reading.source.SourceReader;

/** Reads the statutory tables in web pages and Word files. Rows are written as cells between bars; {@code 2*} spans two columns. */
class TableReadingTest {
    private static final String PENALTIES = """
            单位|警告、通报批评|罚款|没收违法所得、没收非法财物|暂扣许可证件、降低资质等级|吊销许可证件|行政拘留|其他|合计（宗）|罚没金额（万元）
            县市场监管局|3|41|2|0|0|0|0|46|81.2
            县公安局|13|41|2|0|0|12|0|68|11.2
            合计|16|82|4|0|0|12|0|114|92.4""";

    private static final String REQUESTS = """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
            一、本年新收政府信息公开申请数量|12|3|0|0|0|1|16
            二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1
            （一）予以公开|8|2|0|0|0|0|10
            （三）不予公开 8.属于行政查询事项|2|1|0|0|0|0|3
            （六）其他处理 3.其他|1|0|0|0|0|1|2
            （七）总计|11|3|0|0|0|1|15
            四、结转下年度继续办理|2|0|0|0|0|0|2""";

    private static final String REVIEWS = """
            5*行政复议|10*行政诉讼
            5*复议结果|5*未经复议直接起诉|5*复议后起诉
            结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            2|1|0|4|7|1|0|0|1|2|3|0|0|0|3""";

    private final ReportReader reader = TestVocabulary.reader();

    private Map<String, BigDecimal> asserted(byte[] file, String name) {
        return new TreeMap<>(
                reader.read(SourceReader.withDefaults().read(file, name)).statements(Grade.ASSERTED).stream()
                        .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                        .collect(Collectors.toMap(
                                statement -> statement.code().orElseThrow().value(),
                                statement -> statement.value().orElseThrow())));
    }

    private Map<String, BigDecimal> fromHtml(String caption, String table) {
        String rows = table.lines()
                .map(line ->
                        "<tr>" + cells(line).map(TableReadingTest::htmlCell).collect(Collectors.joining()) + "</tr>")
                .collect(Collectors.joining());
        String page = "<html><head><meta charset=\"utf-8\"></head><body><h1>丰和县人民政府关于2023年度法治政府建设情况的报告</h1>"
                + "<p>一、主要举措和成效</p><p>" + caption + "</p><table>" + rows + "</table></body></html>";
        return asserted(page.getBytes(StandardCharsets.UTF_8), "a.html");
    }

    private Map<String, BigDecimal> fromDocx(String caption, String table) {
        String rows = table.lines()
                .map(line -> "<w:tr>"
                        + cells(line).map(TableReadingTest::docxCell).collect(Collectors.joining()) + "</w:tr>")
                .collect(Collectors.joining());
        String body = Docx.p("丰和县人民政府关于2023年度法治政府建设情况的报告") + Docx.p("一、主要举措和成效") + Docx.p(caption) + "<w:tbl>" + rows
                + "</w:tbl>";
        return asserted(Docx.ofBody(body).bytes(), "a.docx");
    }

    private static java.util.stream.Stream<String> cells(String line) {
        return Splitter.on('|').splitToStream(line);
    }

    private static int span(String cell) {
        int star = cell.indexOf('*');
        return star < 0 ? 1 : Integer.parseInt(cell.substring(0, star));
    }

    private static String words(String cell) {
        return cell.substring(cell.indexOf('*') + 1);
    }

    private static String htmlCell(String cell) {
        return "<td colspan=\"" + span(cell) + "\">" + words(cell) + "</td>";
    }

    private static String docxCell(String cell) {
        return "<w:tc><w:tcPr><w:gridSpan w:val=\"" + span(cell) + "\"/></w:tcPr>" + Docx.p(words(cell)) + "</w:tc>";
    }

    private static void holds(Map<String, BigDecimal> figures, Map<String, String> expected) {
        expected.forEach((code, value) ->
                assertThat(figures.get(code)).as(code).isNotNull().isEqualByComparingTo(value));
    }

    @Test
    void ofPenaltiesOnlyTheRowOfTotalsIsTheUnits() {
        Map<String, String> expected = Map.of(
                "penalty.kind.warning", "16",
                "penalty.kind.fine", "82",
                "penalty.kind.confiscation", "4",
                "penalty.kind.licence-suspended", "0",
                "penalty.kind.licence-revoked", "0",
                "penalty.kind.detention", "12",
                "penalty.kind.other", "0",
                "penalty.decisions", "114",
                "penalty.amount", "924000");
        for (Map<String, BigDecimal> figures :
                List.of(fromHtml("2023年度行政处罚实施情况统计表", PENALTIES), fromDocx("2023年度行政处罚实施情况统计表", PENALTIES))) {
            holds(figures, expected);
            assertThat(figures).hasSize(expected.size());
        }
    }

    @Test
    void requestsForInformationHaveRowAndColumn() {
        Map<String, String> expected = Map.of(
                "disclosure.requests.received", "16",
                "disclosure.requests.received.natural-person", "12",
                "disclosure.requests.received.other-organisation", "1",
                "disclosure.requests.carried-over", "1",
                "disclosure.requests.granted.company", "2",
                "disclosure.requests.refused.query", "3",
                "disclosure.requests.other.rest", "2",
                "disclosure.requests.handled", "15",
                "disclosure.requests.carried-forward", "2",
                "disclosure.requests.carried-forward.natural-person", "2");
        for (Map<String, BigDecimal> figures :
                List.of(fromHtml("收到和处理政府信息公开申请情况", REQUESTS), fromDocx("收到和处理政府信息公开申请情况", REQUESTS))) {
            holds(figures, expected);
            assertThat(figures).hasSize(7 * 7);
        }
    }

    @Test
    void reviewsAndSuitsAreToldApartByTheHeadingsAbove() {
        Map<String, String> expected = Map.of(
                "disclosure.reviews.upheld", "2",
                "disclosure.reviews.corrected", "1",
                "disclosure.reviews.pending", "4",
                "disclosure.reviews.total", "7",
                "disclosure.suits.direct.upheld", "1",
                "disclosure.suits.direct.total", "2",
                "disclosure.suits.after-review.upheld", "3",
                "disclosure.suits.after-review.total", "3");
        for (Map<String, BigDecimal> figures :
                List.of(fromHtml("政府信息公开行政复议、行政诉讼情况", REVIEWS), fromDocx("政府信息公开行政复议、行政诉讼情况", REVIEWS))) {
            holds(figures, expected);
            assertThat(figures).hasSize(15);
        }
    }

    @Test
    void aTableThatIsNoStatutoryOneIsProposedOnly() {
        assertThat(fromHtml("其他工作", "项目|数量（件）\n调解矛盾纠纷|320\n审查合同|25")).isEmpty();
    }

    @Test
    void everyNumberOfATableIsCounted() {
        Extraction extraction = reader.read(SourceReader.withDefaults()
                .read(
                        ("<html><head><meta charset=\"utf-8\"></head><body><h1>丰和县人民政府关于2023年度法治政府建设情况的报告</h1><p>一、主要举措和成效</p>"
                                        + "<table><tr><td>项目</td><td>数量</td></tr><tr><td>甲</td><td>1,320</td></tr><tr><td>乙</td><td>7</td></tr></table></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        "a.html"));
        assertThat(extraction.tally().uncoded() + extraction.tally().proposed()).isEqualTo(2);
        assertThat(extraction.statements().get(0).value().orElseThrow()).isEqualByComparingTo("1320");
    }

    private Map<String, BigDecimal> fromText(String caption, String table, String mark) {
        String rows = table.lines()
                .map(line -> cells(line)
                        .flatMap(cell -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(words(cell)),
                                java.util.stream.Stream.generate(() -> "").limit(span(cell) - 1L)))
                        .collect(Collectors.joining(mark)))
                .collect(Collectors.joining("\n"));
        String text = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + caption + "\n\n" + rows + "\n\n二、存在的问题\n";
        return asserted(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    }

    private List<Map<String, BigDecimal>> fromAll(String caption, String table) {
        return List.of(
                fromHtml(caption, table),
                fromDocx(caption, table),
                fromText(caption, table, "\t"),
                fromText(caption, table, "|"));
    }

    private static final Map<String, String> TOTALS = Map.of(
            "penalty.kind.warning", "16",
            "penalty.kind.fine", "82",
            "penalty.kind.confiscation", "4",
            "penalty.decisions", "114",
            "penalty.amount", "924000");

    @Test
    void inPlainTextCellsArePartedByTabsOrBars() {
        holds(fromText("2023年度行政处罚实施情况统计表", PENALTIES, "\t"), TOTALS);
        holds(fromText("2023年度行政处罚实施情况统计表", PENALTIES, " | "), TOTALS);
        holds(
                fromText("收到和处理政府信息公开申请情况", REQUESTS, "\t"),
                Map.of("disclosure.requests.received", "16", "disclosure.requests.handled", "15"));
    }

    @Test
    void aTableMayLieOnItsSide() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表", """
                种类|县市场监管局|县公安局|合计
                警告、通报批评|3|13|16
                罚款|41|41|82
                没收违法所得、没收非法财物|2|2|4
                行政拘留|0|12|12
                合计（宗）|46|68|114
                罚没金额（万元）|81.2|11.2|92.4""")) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(6);
        }
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表", """
                处罚种类|数量（件）|占比（%）
                警告、通报批评|16|14.0
                罚款|82|71.9
                没收违法所得、没收非法财物|4|3.5
                合计|114|100
                罚没金额（万元）|92.4|/""")) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(5);
        }
    }

    @Test
    void kindsAndNumbersMayStandSideBySide() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表", """
                种类|数量|种类|数量
                警告、通报批评|16|罚款|82
                没收违法所得、没收非法财物|4|合计|114
                罚没金额（万元）|92.4||""")) {
            holds(figures, TOTALS);
        }
    }

    @Test
    void theRowOfTotalsMayComeFirstAndUnitsMayStandOverTheTable() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表（单位：件、万元）", """
                序号|单位|警告、通报批评|罚款|没收违法所得、没收非法财物|行政拘留|合计|罚没金额
                |全县合计|16|82|4|12|114|92.4
                1|县市场监管局|3|41|2|/|46|81.2
                2|县公安局|13|41|2|12|68|11.2""")) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(6);
        }
    }

    @Test
    void theUnitOfTheHeadingGoesBeforeThatOfTheTable() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表（单位：件、万元）", """
                单位|警告、通报批评|罚款|没收违法所得、没收非法财物|行政拘留|合计|罚没金额（元）
                全县合计|16|82|4|12|114|924000""")) {
            holds(figures, TOTALS);
        }
    }

    @Test
    void blankCellsStateNothingAndNumbersMayCarryTheirUnit() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表", """
                单位|警告、通报批评|罚款|没收违法所得、没收非法财物|吊销许可证件|行政拘留|合计|罚没金额
                县市场监管局|3件|41件|2件|/|—|46件|81.2万元
                县公安局|13件|41件|2件|||68件|11.2万元
                合计|16件|82件|4件|/|—|114件|92.4万元""")) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(5).doesNotContainKey("penalty.kind.licence-revoked");
        }
    }

    @Test
    void aRowThatNumbersTheColumnsIsNoFigure() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政处罚实施情况统计表", """
                单位|警告、通报批评|罚款|没收违法所得、没收非法财物|行政拘留|合计|罚没金额（万元）
                栏次|1|2|3|4|5|6
                全县|16|82|4|12|114|92.4""")) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(6);
        }
    }

    @Test
    void ofSeveralYearsOnlyTheYearOfTheReportCounts() {
        String table = """
                年度|警告、通报批评|罚款|没收违法所得、没收非法财物|行政拘留|合计|罚没金额（万元）
                2022年|10|70|3|9|92|60
                2023年|16|82|4|12|114|92.4
                同比（%%）|60|17.1|33.3|33.3|23.9|54""".formatted();
        for (Map<String, BigDecimal> figures : fromAll("行政处罚实施情况统计表", table)) {
            holds(figures, TOTALS);
            assertThat(figures).hasSize(6);
        }
        for (Map<String, BigDecimal> figures : fromAll("2022年度行政处罚实施情况统计表", PENALTIES)) {
            assertThat(figures).isEmpty();
        }
    }

    @Test
    void aTableThatAPageBreaksInTwoIsOne() {
        String first = PENALTIES.lines().limit(2).collect(Collectors.joining("\n"));
        String head = PENALTIES.lines().findFirst().orElseThrow();
        String rest = PENALTIES.lines().skip(2).collect(Collectors.joining("\n"));
        for (String second : List.of(rest, head + "\n" + rest)) {
            String page = "<html><head><meta charset=\"utf-8\"></head><body><h1>丰和县人民政府关于2023年度法治政府建设情况的报告</h1>"
                    + "<p>一、主要举措和成效</p><p>2023年度行政处罚实施情况统计表</p>" + html(first) + "<p>（续表）</p>" + html(second)
                    + "</body></html>";
            Map<String, BigDecimal> figures = asserted(page.getBytes(StandardCharsets.UTF_8), "a.html");
            holds(figures, TOTALS);
            assertThat(figures).hasSize(9);
        }
    }

    private static String html(String table) {
        return table.lines()
                .map(line ->
                        "<tr>" + cells(line).map(TableReadingTest::htmlCell).collect(Collectors.joining()) + "</tr>")
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    @Test
    void severalFormsInOneTableHaveTheirOwnHeadings() {
        for (Map<String, BigDecimal> figures : fromAll("2023年度行政执法数据（行政处罚、行政许可、行政强制）", """
                6*一、行政处罚实施情况
                警告、通报批评|罚款|没收违法所得、没收非法财物|行政拘留|合计（宗）|罚没金额（万元）
                16|82|4|12|114|92.4""")) {
            holds(figures, TOTALS);
        }
        for (Map<String, BigDecimal> figures :
                fromAll("2023年度行政许可实施情况统计表", "申请数量（件）|受理数量|予以许可数量|不予许可数量|撤销许可数量\n320|318|310|8|1")) {
            holds(
                    figures,
                    Map.of(
                            "licence.applied",
                            "320",
                            "licence.accepted",
                            "318",
                            "licence.refused",
                            "8",
                            "licence.revoked",
                            "1"));
        }
    }

    @Test
    void aTrackedChangeInACellPutsItInDoubt() {
        String row = PENALTIES.lines().skip(3).findFirst().orElseThrow();
        String changed = cells(row)
                .map(cell -> cell.equals("82")
                        ? "<w:tc><w:p><w:ins w:id=\"1\">" + Docx.r("82") + "</w:ins></w:p></w:tc>"
                        : docxCell(cell))
                .collect(Collectors.joining());
        String head = cells(PENALTIES.lines().findFirst().orElseThrow())
                .map(TableReadingTest::docxCell)
                .collect(Collectors.joining());
        String body = Docx.p("丰和县人民政府关于2023年度法治政府建设情况的报告") + Docx.p("一、主要举措和成效") + Docx.p("2023年度行政处罚实施情况统计表")
                + "<w:tbl><w:tr>" + head + "</w:tr><w:tr>" + changed + "</w:tr></w:tbl>";
        Map<String, BigDecimal> figures = asserted(Docx.ofBody(body).bytes(), "a.docx");
        assertThat(figures).doesNotContainKey("penalty.kind.fine").containsKey("penalty.kind.warning");
    }

    /** A PDF in which lines part the cells; a cell over several columns has no line inside, headings wrap, numbers stand in the middle. */
    private static byte[] pdf(String caption, String table, int rowsOnFirstPage) {
        List<List<String>> rows =
                table.lines().map(line -> cells(line).toList()).toList();
        int columns = rows.stream()
                .mapToInt(row -> row.stream().mapToInt(TableReadingTest::span).sum())
                .max()
                .orElseThrow();
        double wide = 460.0 / columns;
        PdfPages pages = new PdfPages().page();
        pages.text(90, 780, 16, "丰和县人民政府关于2023年度法治政府建设情况的报告");
        pages.text(90, 740, 12, "一、主要举措和成效");
        pages.text(90, 715, 12, caption);
        double y = 700;
        for (int i = 0; i < rows.size(); i++) {
            if (i == rowsOnFirstPage) {
                pages.page();
                y = 780;
            }
            double x = 70;
            double high = rows.get(i).stream()
                                    .mapToInt(cell ->
                                            lines(cell, wide * span(cell)).size())
                                    .max()
                                    .orElse(1)
                            * 10
                    + 4;
            for (String cell : rows.get(i)) {
                double room = wide * span(cell);
                pages.content(
                        String.format(java.util.Locale.ROOT, "%.1f %.1f %.1f %.1f re S", x, y - high, room, high));
                List<String> lines = lines(cell, room);
                double top = y - (high - 10 * lines.size()) / 2;
                for (int line = 0; line < lines.size(); line++) {
                    double text = lines.get(line).length() * 8.0;
                    pages.text(x + Math.max(1, (room - text) / 2), top - 9 - 10 * line, 8, lines.get(line));
                }
                x += room;
            }
            y -= high;
        }
        return pages.bytes();
    }

    private static List<String> lines(String cell, double room) {
        return words(cell).isEmpty()
                ? List.of()
                : Splitter.fixedLength(Math.max(1, (int) (room / 8.4))).splitToList(words(cell));
    }

    @Test
    void inAPdfTheLinesBetweenTheCellsTellThemApart() {
        Map<String, BigDecimal> penalties = asserted(pdf("2023年度行政处罚实施情况统计表", PENALTIES, 99), "a.pdf");
        holds(penalties, TOTALS);
        assertThat(penalties).hasSize(9);
        Map<String, BigDecimal> requests = asserted(pdf("收到和处理政府信息公开申请情况", REQUESTS, 99), "a.pdf");
        holds(
                requests,
                Map.of(
                        "disclosure.requests.received", "16",
                        "disclosure.requests.received.natural-person", "12",
                        "disclosure.requests.refused.query", "3",
                        "disclosure.requests.carried-forward.natural-person", "2"));
        assertThat(requests).hasSize(7 * 7);
        Map<String, BigDecimal> reviews = asserted(pdf("政府信息公开行政复议、行政诉讼情况", REVIEWS, 99), "a.pdf");
        holds(reviews, Map.of("disclosure.reviews.total", "7", "disclosure.suits.after-review.upheld", "3"));
        assertThat(reviews).hasSize(15);
    }

    @Test
    void inAPdfATableGoesOnOnTheNextPage() {
        Map<String, BigDecimal> figures = asserted(pdf("2023年度行政处罚实施情况统计表", PENALTIES, 2), "a.pdf");
        holds(figures, TOTALS);
        assertThat(figures).hasSize(9);
    }

    @Test
    void aFrameAroundParagraphsIsNoTable() {
        PdfPages pages = new PdfPages().page();
        pages.content("60 60 480 760 re S");
        pages.text(90, 780, 16, "丰和县人民政府关于2023年度法治政府建设情况的报告");
        pages.text(90, 740, 12, "一、主要举措和成效");
        pages.text(114, 715, 12, "审查合同43份。");
        assertThat(asserted(pages.bytes(), "a.pdf")).containsOnlyKeys("contract.reviewed");
    }
}

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
}

package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reading.source.Docx.level;
import static org.zhunsheng.reading.source.Docx.p;
import static org.zhunsheng.reading.source.Docx.r;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.source.Docx;
import org.zhunsheng.reading.source.SourceReader;

/** Whole reports as Word, WPS and publishing systems really write them: what is asserted is what stands there, and nothing else is. */
class OfficeDocumentsTest {
    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCountingThousand", "（%2）")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    private static final String STYLES = style("1", "heading 1", 0) + style("2", "heading 2", 1)
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>";

    private static String style(String id, String name, int level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"" + level + "\"/></w:pPr></w:style>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    private static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static Extraction read(byte[] file, String name) {
        return TestVocabulary.reader().read(SourceReader.withDefaults().read(file, name));
    }

    private static String open(Extraction read) {
        return read.statements(Grade.PROPOSED).stream()
                .map(statement -> statement.label() + " " + statement.value() + " " + statement.candidates())
                .toList()
                .toString();
    }

    /** The figures that are asserted, by their codes. */
    private static Map<String, String> asserted(Extraction read) {
        Map<String, String> found = new TreeMap<>();
        read.statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .sorted(Comparator.comparingInt(statement -> statement.place().start()))
                .forEach(statement -> found.merge(
                        statement.code().orElseThrow().value(),
                        statement.value().map(BigDecimal::toPlainString).orElseThrow(),
                        (one, other) -> one + "/" + other));
        return found;
    }

    private static List<SectionKind> sections(Extraction read) {
        return read.toReport().sections().stream()
                .map(section -> section.kind())
                .toList();
    }

    /** Headings numbered by their styles, split runs, a soft hyphen, fields, a content control, notes, comments, tracked changes, a text box. */
    @Test
    void wordDocumentAsAnOfficeKeepsItIsReadWithoutAWrongFigure() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE 88 </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("14")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String body = p("丰和县人民政府关于2023年度法治政府建设情况的报告")
                + p("市人民政府：")
                + styled("1", "主要举措和成效")
                + styled("2", "规范行政决策。")
                + paragraph(r("全年审查合同"), r("1"), r("3"), r("6份，其中"), r("重大"), r("合同"), r("2１"), r("份。"))
                + paragraph(r("制定规范性文"), "<w:r><w:softHyphen/></w:r>", r("件"), field, r("件，报备率１００％。"))
                + styled("2", "规范行政执法。")
                + paragraph(
                        r("作出行政处罚决定"),
                        "<w:sdt><w:sdtPr/><w:sdtContent>" + r("２０６") + "</w:sdtContent></w:sdt>",
                        r("件，罚没款"),
                        r("３５．６"),
                        r(" 万元。"))
                + paragraph(
                        r("培训执法人员"),
                        "<w:del><w:r><w:delText>80</w:delText></w:r></w:del>",
                        "<w:ins>" + r("95") + "</w:ins>",
                        r("人次。"))
                + paragraph(
                        "<w:commentRangeStart w:id=\"0\"/>",
                        r("调解矛盾纠纷1200件"),
                        "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>",
                        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                        r("，调解成功1180件。"),
                        "<w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent>"
                                + p("2022年调解矛盾纠纷990件") + "</w:txbxContent></v:textbox></w:pict></w:r>")
                + "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>开展普法宣传77场。</w:t></w:r></w:p>"
                + styled("1", "存在的问题")
                + p("一是执法力量不足，全年抽查案卷12份，不合格3份。")
                + styled("1", "下一年度安排")
                + p("一是开展普法宣传60场。")
                + p("丰和县人民政府")
                + p("2024年1月12日");
        Extraction read = read(
                Docx.ofBody(body)
                        .with("numbering", "numbering", NUMBERING)
                        .with("styles", "styles", STYLES)
                        .with("comments", "comments", "<w:comment w:id=\"0\">" + p("请核实：应为1300件？") + "</w:comment>")
                        .with(
                                "footnotes",
                                "footnotes",
                                "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\">"
                                        + p("上年调解矛盾纠纷1011件。") + "</w:footnote>")
                        .with("header1", "hdr", p("丰和县文件 第7期 行政复议案件99件"))
                        .with("footer1", "ftr", p("第 5 页 共 12 页"))
                        .bytes(),
                "report.docx");
        assertThat(sections(read))
                .containsExactly(
                        SectionKind.MEASURES_AND_RESULTS, SectionKind.PROBLEMS_AND_CAUSES, SectionKind.NEXT_YEAR_PLAN);
        assertThat(asserted(read))
                .as("%s", open(read))
                .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<String, String>builder()
                        .put("contract.reviewed", "136")
                        .put("normative.issued", "14")
                        .put("normative.filed-rate", "100")
                        .put("penalty.decisions", "206")
                        .put("penalty.amount", "356000")
                        .put("mediation.accepted", "1200")
                        .put("mediation.settled", "1180")
                        .buildOrThrow());
    }

    /** A table with merged cells and two rows of headings, and one of layout. */
    @Test
    void tablesWithMergedCellsAreBoundByTheirHeadingsOrStayOpen() {
        String merged = "<w:tbl>"
                + "<w:tr>" + cell("项目", "<w:vMerge w:val=\"restart\"/>") + cell("行政处罚实施情况", "<w:gridSpan w:val=\"2\"/>")
                + "</w:tr>"
                + "<w:tr>" + cell("", "<w:vMerge/>") + cell("决定（件）", "") + cell("罚没金额（万元）", "") + "</w:tr>"
                + "<w:tr>" + cell("合计", "") + cell("206", "") + cell("35.6", "") + "</w:tr></w:tbl>";
        Extraction read = read(
                Docx.ofBody(p("丰和县人民政府关于2023年度法治政府建设情况的报告")
                                + p("一、主要举措和成效")
                                + p("全年行政处罚情况如下：")
                                + merged
                                + p("全年审查合同136份。"))
                        .bytes(),
                "report.docx");
        Map<String, String> asserted = asserted(read);
        assertThat(asserted).containsEntry("contract.reviewed", "136");
        assertThat(asserted.keySet()).isSubsetOf("contract.reviewed", "penalty.decisions", "penalty.amount");
        assertThat(read.tally().numbers()).isGreaterThanOrEqualTo(4);
    }

    private static String cell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    /** GB2312, layout tables, spaces of a typesetter, navigation before and links behind, an attachment list, a script. */
    @Test
    void pageOfAGovernmentSiteGivesTheReportAndNothingOfTheSite() {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">"
                + "<title>丰和县人民政府关于2023年度法治政府建设情况的报告_丰和县人民政府网</title>"
                + "<script>var visits='行政复议案件500件';</script></head><body>"
                + "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/a\">政务公开</a></li>"
                + "<li><a href=\"/b\">行政复议申请（12件）</a></li></ul></div>"
                + "<table width=\"100%\"><tr><td><div class=\"location\">当前位置：首页 &gt; 法治政府</div></td></tr>"
                + "<tr><td><table><tr><td><h1>丰和县人民政府关于2023年度法治政府建设情况的报告</h1>"
                + "<p>发布时间：2024-01-15&nbsp;10:20&nbsp;来源：县司法局&nbsp;浏览次数：3862次&nbsp;字号：[大 中 小]</p>"
                + "<div class=\"content\"><p>&nbsp;&nbsp;&nbsp;&nbsp;一、主要举措和成效</p>"
                + "<p>&nbsp;&nbsp;&nbsp;&nbsp;（一）规范行政决策。全年审查合同&nbsp;136&nbsp;份，<span>制定规范性文件</span><span>1</span><span>4</span>件。</p>"
                + "<p>　　（二）化解矛盾纠纷。调解矛盾纠纷1200件，<br>调解成功1180件。</p>"
                + "<p>　　二、存在的问题</p><p>　　一是力量不足，全年仅评查案卷12份。</p>"
                + "<p>附件：1.行政执法统计表.xls</p></div></td></tr></table></td></tr></table>"
                + "<div class=\"related\"><h3>相关新闻</h3><ul><li>全县开展普法宣传300场</li></ul></div>"
                + "<div class=\"footer\">网站标识码4116000001 豫公网安备41160202000168号 您是第1203456位访客</div></body></html>";
        Extraction read = read(page.getBytes(Charset.forName("GB2312")), "content_2864.html");
        assertThat(read.outline().head().unit()).isEqualTo("丰和县人民政府");
        assertThat(asserted(read))
                .as("%s", open(read))
                .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
                        "contract.reviewed", "136",
                        "normative.issued", "14",
                        "mediation.accepted", "1200",
                        "mediation.settled", "1180"));
    }

    /** Numbers broken over two lines, running heads and page numbers on each page. */
    @Test
    void textOfAPrintedReportIsJoinedWhereALineEndsInsideANumber() {
        String text = """
                丰和县人民政府关于2023年度法治政府建设情况的报告

                一、主要举措和成效

                　　（一）规范行政决策。全年认真落实合法性审查制度，严把法律关口，审查合同1
                36份，制定规范性文件1
                4件，有力保障了依法决策。

                - 2 -

                　　（二）化解矛盾纠纷。坚持和发展新时代“枫桥经验”，全年调解矛盾纠纷12
                00件，调解成功1180件。

                二、存在的问题

                　　一是力量不足。
                """;
        Extraction read = read(text.getBytes(StandardCharsets.UTF_8), "report.txt");
        assertThat(asserted(read).entrySet())
                .as("%s", open(read))
                .isSubsetOf(ImmutableMap.of(
                                "contract.reviewed", "136",
                                "normative.issued", "14",
                                "mediation.accepted", "1200",
                                "mediation.settled", "1180")
                        .entrySet());
    }
}

package org.zhunsheng.pages.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.Cards;
import org.zhunsheng.pages.view.Scorecard;

class ScorecardDocumentTest {
    private static final Scorecard CARD = Cards.card(Cards.report());

    private static byte[] word(Scorecard card, Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScorecardDocument.writeWord(card, lang, out);
        return out.toByteArray();
    }

    private static XWPFDocument opened(Scorecard card, Lang lang) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word(card, lang)));
    }

    @Test
    void headingsAreNumberedAsInOfficialDocuments() throws IOException {
        try (XWPFDocument document = opened(CARD, Lang.ZH)) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(texts)
                    .contains("一、总分", "二、各一级指标", "七、报告内容", "（一）第一责任人职责", "（四）下一年度安排", "九、指标明细")
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("自评得分 12.79 – 100.00 分（满分 100 分")
                            .contains("核实得分 0.00 – 100.00 分"));
        }
        assertThat(ScorecardDocument.markdown(CARD, Lang.EN))
                .contains("\n## 7\\. What the report states\n", "\n### 7\\.4 ");
    }

    @Test
    void thePageIsA4WithTheTypeAreaOfOfficialDocuments() throws IOException {
        try (XWPFDocument document = opened(CARD, Lang.ZH)) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW().toString()).isEqualTo("11905");
            assertThat(section.getPgSz().getH().toString()).isEqualTo("16837");
            assertThat(section.getPgMar().getTop().toString()).isEqualTo("2097");
            assertThat(section.getPgMar().getLeft().toString()).isEqualTo("1587");
            assertThat(document.getFooterList()).hasSize(2);
            XWPFParagraph body = document.getParagraphs().get(2);
            assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16.0);
            assertThat(body.getIndentationFirstLine()).isEqualTo(640);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theWordDocumentSaysWhatTheMarkdownSays(Lang lang) throws IOException {
        String markdown = ScorecardDocument.markdown(CARD, lang);
        try (XWPFDocument document = opened(CARD, lang)) {
            Stream<String> texts = document.getParagraphs().stream().skip(1).map(XWPFParagraph::getText);
            Stream<String> cells = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(XWPFTableRow::getTableCells)
                    .flatMap(List::stream)
                    .map(cell -> cell.getText());
            assertThat(Stream.concat(texts, cells)
                            .map(text -> Markdown.escaped(text).replace("\n", "<br>")))
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(text -> assertThat(markdown).contains(text));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theSameCardGivesTheSameBytes(Lang lang) throws IOException {
        assertThat(word(Cards.card(Cards.report()), lang)).isEqualTo(word(CARD, lang));
        assertThat(ScorecardDocument.markdown(Cards.card(Cards.report()), lang))
                .isEqualTo(ScorecardDocument.markdown(CARD, lang));
    }

    @Test
    void textThatDoesHarmStandsInBothAsItWasWritten() throws IOException {
        String markdown = ScorecardDocument.markdown(Cards.hostile(), Lang.ZH);
        assertThat(markdown).doesNotContain("<script", "<img", "](javascript", "\u202E");
        try (XWPFDocument document = opened(Cards.hostile(), Lang.ZH)) {
            assertThat(document.getParagraphs().get(0).getText()).startsWith("</span></title></style><script>document");
            assertThat(document.getParagraphs().get(0).getText()).contains("[U+202E]gnp.exe");
        }
    }

    @Test
    void aLineThatLooksLikeMarkdownIsText() {
        assertThat(Markdown.escaped("# a | b * <br> 1. x & y")).isEqualTo("\\# a \\| b \\* &lt;br\\> 1\\. x &amp; y");
    }
}

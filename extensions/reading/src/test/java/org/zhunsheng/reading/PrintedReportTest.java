package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.model.PdfPages;
import org.zhunsheng.reading.source.SourceReader;

/** A PDF as it is printed: running heads and feet with numbers of their own, and lines and pages that end inside a paragraph or a number. */
class PrintedReportTest {
    private static final double SIZE = 14;
    private static final double LEFT = 90;
    private static final ImmutableMap<String, String> STATED = ImmutableMap.<String, String>builder()
            .put("contract.reviewed", "136")
            .put("normative.issued", "14")
            .put("penalty.decisions", "206")
            .put("mediation.accepted", "1200")
            .put("mediation.settled", "1180")
            .put("publicity.events", "45")
            .put("publicity.material", "12000")
            .buildOrThrow();

    private static final double RIGHT = 505;
    private static final int LINES = 6;

    private final PdfPages pages = new PdfPages();
    private final List<String> lines = new ArrayList<>();

    /** Fills lines up to the right margin, whatever stands there: a line may end inside a number. */
    private void paragraph(String text) {
        double x = LEFT + 2 * SIZE;
        StringBuilder line = new StringBuilder("　");
        for (int i = 0; i < text.length(); i++) {
            double width = text.charAt(i) < 0x80 ? SIZE / 2 : SIZE;
            if (x + width > RIGHT) {
                lines.add(line.toString());
                line.setLength(0);
                x = LEFT;
            }
            line.append(text.charAt(i));
            x += width;
        }
        lines.add(line.toString());
    }

    private Extraction read() {
        int count = (lines.size() + LINES - 1) / LINES;
        for (int i = 0; i < lines.size(); i++) {
            int page = i / LINES + 1;
            if (i % LINES == 0) {
                pages.page();
                pages.text(LEFT, 805, 9, "丰和县人民政府文件　丰政报〔2024〕8号　行政复议案件99件");
                pages.text(page % 2 == 0 ? LEFT : 440, 40, 9, "— " + page + " —");
                pages.text(260, 25, 9, "第 " + page + " 页 共 " + count + " 页");
            }
            String line = lines.get(i);
            boolean opens = line.startsWith("　");
            pages.text(opens ? LEFT + 2 * SIZE : LEFT, 750 - 26 * (i % LINES), SIZE, opens ? line.substring(1) : line);
        }
        return TestVocabulary.reader().read(SourceReader.withDefaults().read(pages.bytes(), "report.pdf"));
    }

    /** A report with {@code words} of nothing in front of its figures, which moves them along the lines. */
    private Extraction report(int words) {
        lines.add("丰和县人民政府关于2023年度法治政府建设情况的报告");
        paragraph("一、主要举措和成效");
        paragraph("（一）规范行政决策。" + "坚持依法行政，严把法律关口".substring(0, words)
                + "。全年审查合同136份，制定规范性文件14件，有力保障了依法决策。作出行政处罚决定206件，均按规定公示，未发生因执法不规范引起的负面舆情。"
                + "坚持和发展新时代“枫桥经验”，全年调解矛盾纠纷1200件，调解成功1180件。");
        paragraph("（二）深化普法宣传。坚持把普法融入日常、抓在经常，全年开展普法宣传活动45场次，发放宣传资料12000余份，营造了良好的社会氛围。");
        paragraph("二、存在的问题");
        paragraph("一是执法力量不足，全年抽查案卷12份。");
        paragraph("三、2024年工作安排");
        paragraph("一是开展普法宣传活动60场次。");
        return read();
    }

    /** How many lines end inside a number. */
    private long parted() {
        return IntStream.range(1, lines.size())
                .filter(i -> CharMatcher.inRange('0', '9').matches(lines.get(i).charAt(0))
                        && CharMatcher.inRange('0', '9')
                                .matches(
                                        lines.get(i - 1).charAt(lines.get(i - 1).length() - 1)))
                .count();
    }

    private static Map<String, String> asserted(Extraction read) {
        Map<String, String> found = new TreeMap<>();
        read.statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .forEach(statement -> found.merge(
                        statement.code().orElseThrow().value(),
                        statement.value().map(BigDecimal::toPlainString).orElseThrow(),
                        (one, other) -> one + "/" + other));
        return found;
    }

    private static String all(Extraction read) {
        return read.statements().stream()
                .map(statement -> statement.grade() + " " + statement.label() + " " + statement.value())
                .toList()
                .toString();
    }

    @Test
    void headsAndPageNumbersBelongToNoParagraphAndParagraphsGoOnOverThem() {
        Extraction read = report(6);
        assertThat(asserted(read)).as("%s", all(read)).containsExactlyInAnyOrderEntriesOf(STATED);
        assertThat(read.text().paragraphs().stream().map(paragraph -> paragraph.text()))
                .noneMatch(text -> text.contains("99件") || text.contains("页 共") || text.contains("— 2 —"));
        assertThat(read.toReport().sections().stream().map(section -> section.kind()))
                .containsExactly(
                        SectionKind.MEASURES_AND_RESULTS, SectionKind.PROBLEMS_AND_CAUSES, SectionKind.NEXT_YEAR_PLAN);
    }

    @Test
    void numberThatALineOrAPageMayHavePartedIsReadWholeOrNotAsserted() {
        long parted = 0;
        for (int words = 0; words <= 13; words++) {
            PrintedReportTest printed = new PrintedReportTest();
            Extraction read = printed.report(words);
            parted += printed.parted();
            assertThat(asserted(read).entrySet()).as("%d %s", words, all(read)).isSubsetOf(STATED.entrySet());
            assertThat(asserted(read)).as("%d %s", words, all(read)).hasSizeGreaterThanOrEqualTo(STATED.size() - 2);
        }
        assertThat(parted).isGreaterThan(3);
    }
}

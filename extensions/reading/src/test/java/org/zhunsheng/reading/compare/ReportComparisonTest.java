package org.zhunsheng.reading.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.TestVocabulary;
import org.zhunsheng.reading.source.SourceReader;

/** What was taken over from last year's report is found, with its place. */
class ReportComparisonTest {
    private final ReportReader reader = ReportReader.create(TestVocabulary.lexicon());

    private Extraction report(int year, String measures, String problems) {
        String text =
                "丰和县人民政府关于" + year + "年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + measures + "\n\n二、存在的问题\n\n" + problems + "\n";
        return reader.read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "report.txt"));
    }

    @Test
    void copiedSentencesRepeatedProblemsAndUnchangedFiguresAreFound() {
        Extraction last = report(2022, "（一）坚持把学习贯彻法治思想作为首要政治任务来抓。2022年审查合同25份。全年调解矛盾纠纷320件。", "一是基层执法力量配备还不够充足，有待加强。");
        Extraction own =
                report(2023, "（二）坚持把学习贯彻法治思想作为首要政治任务来抓。全年共审查合同25份，出具意见7份。2022年我县扎实推进示范创建工作。", "二是基层执法力量配备还不够充足，有待加强。");
        ReportComparison comparison = ReportComparison.of(own, last);
        assertThat(comparison.takenOver()).extracting(TextSpan::quote).hasSize(2);
        assertThat(comparison.repeated()).hasSize(1);
        assertThat(comparison.unchanged()).containsOnlyKeys(FactCode.of("contract.reviewed"));
        assertThat(comparison.leftOver()).extracting(TextSpan::quote).containsExactly("2022年我县扎实推进示范创建工作。");
        assertThat(comparison.share().intValue()).isBetween(40, 70);
    }

    @Test
    void aComparisonWithLastYearIsNoYearLeftOver() {
        ReportComparison comparison = ReportComparison.of(
                report(2023, "收到行政复议申请85件，较2022年增长12%。", "一是力量不足。"), report(2022, "收到行政复议申请76件。", "一是宣传不够深入。"));
        assertThat(comparison.leftOver()).isEmpty();
        assertThat(comparison.takenOver()).isEmpty();
        assertThat(comparison.share()).isEqualByComparingTo("0");
    }
}

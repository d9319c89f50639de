package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.reading.outline.ReportHead;
import org.zhunsheng.reading.source.SourceReader;

/** Who reports on which year to whom, and when it was signed. */
class ReportHeadTest {
    private static ReportHead head(String text) {
        return TestVocabulary.reader()
                .read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .outline()
                .head();
    }

    /** 3 February 2024: no other reading of month and day is a day after the year that is reported on. */
    @Test
    void aReportThatNamesNoYearIsOnTheOneBeforeItsSignature() {
        ReportHead head = head("""
                丰和县人民政府关于法治政府建设情况的报告

                一、主要举措和成效

                全县持续推进法治政府建设。

                丰和县人民政府

                2024年2月3日
                """);
        assertThat(head.signedOn()).hasValue(LocalDate.of(2024, 2, 3));
        assertThat(head.year()).hasValue(2023);
        assertThat(head.kind()).hasValue(UnitKind.COUNTY);
    }

    @Test
    void aCityThatReportsToACityIsOneOfTheLevelOfCounties() {
        String report = """
                丰和市人民政府关于2023年法治政府建设情况的报告

                %s：

                一、主要举措和成效

                全市持续推进法治政府建设。
                """;
        assertThat(head(report.formatted("示例市人民政府")).kind()).hasValue(UnitKind.COUNTY);
        assertThat(head(report.formatted("示例省人民政府")).kind()).hasValue(UnitKind.PREFECTURE);
    }

    @Test
    void theLeadingGroupOfAnOfficeReportsForTheOffice() {
        ReportHead head = head("中共丰和县教育局党组2024年度法治政府建设年度报告\n\n一、主要举措和成效\n\n全局持续推进法治政府建设。\n");
        assertThat(head.unit()).isEqualTo("丰和县教育局");
        assertThat(head.kind()).hasValue(UnitKind.DEPARTMENT);
    }

    @Test
    void aStreetIsOneOfTheLevelOfTownships() {
        ReportHead head = head("丰和区南河街2024年度法治政府建设工作报告\n\n一、主要举措和成效\n\n持续推进法治政府建设。\n");
        assertThat(head.kind()).hasValue(UnitKind.TOWNSHIP);
    }
}

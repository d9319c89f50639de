package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

class MovedFiguresTest {
    /** 363 are 63 more than 300, that is 21 %; of 363 they would be 17 %, less than the 20 % of the events. */
    @Test
    void howMuchAFigureMovedIsOfTheYearBefore() {
        AnnualReport report = Documents.create().read(AnnualReport.class, "report", """
                zhunsheng: annual-report/1
                unit: {id: u, name: 甲县, kind: COUNTY}
                period: "2024"
                title: 报告
                measures:
                  - id: m1
                    title: 举措
                    figures:
                      - {code: publicity.events, value: 60, unit: EVENT}
                      - {code: publicity.events, value: 20, unit: PERCENT, form: GROWTH}
                      - {code: reconsideration.applications, value: 363, unit: CASE}
                      - {code: reconsideration.applications, value: 63, unit: CASE, form: DIFFERENCE}
                """);
        assertThat(new MovedFigures(report, BundledData.load().vocabulary()).of())
                .extracting(text -> text.zh().contains("363"))
                .containsExactly(true, false);
    }
}

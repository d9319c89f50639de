package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.Documents;

/** What is written of a report can be read again. */
class WrittenReportTest {
    private static AnnualReport again(String text) {
        AnnualReport report = TestVocabulary.reader()
                .read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "report.txt"))
                .toReport();
        Documents documents = Documents.create();
        AnnualReport read = documents.read(AnnualReport.class, "report.yaml", documents.toYaml(report));
        assertThat(read).isEqualTo(report);
        return read;
    }

    @Test
    void textWithoutHeadingsDoesNotSayWhichPartsItHas() {
        AnnualReport without = again("云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n全镇审查合同43份，调解矛盾纠纷26件。\n");
        assertThat(without.sections()).isEmpty();
        assertThat(without.shows(SectionKind.PROBLEMS_AND_CAUSES)).isEmpty();
        AnnualReport with = again("云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n审查合同43份。\n");
        assertThat(with.shows(SectionKind.PROBLEMS_AND_CAUSES)).contains(false);
    }

    @Test
    void textThatStandsWithoutAHeadingHasNoPlaceOfOne() {
        AnnualReport report = again("云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n审查合同43份。\n\n二、存在的问题\n\n一是执法力量还不够充足。\n");
        assertThat(report.measures()).hasSize(1);
    }

    @Test
    void partsAreInTheUnitOfTheirTotal() {
        AnnualReport report = again("""
                清江县人民政府2023年度法治政府建设工作报告

                一、主要举措和成效

                收到行政复议申请90件，其中公安类25件，为消费者挽回经济损失126.4万元，立案查处案件286件。
                """);
        assertThat(report.measures().get(0).figures().stream()
                        .flatMap(figure -> figure.parts().stream())
                        .flatMap(parts -> parts.of().stream())
                        .map(FactCode::value))
                .containsExactly("reconsideration.field.public-security");
    }

    @Test
    void sentenceOnTheFirstResponsiblePersonsShowsTheirPart() {
        String head = "云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n审查合同43份。";
        assertThat(again(head + "镇主要负责人认真履行推进法治建设第一责任人职责。\n").shows(SectionKind.FIRST_RESPONSIBLE_PERSON))
                .contains(true);
        assertThat(again(head + "督促各村履行推进法治建设第一责任人职责。\n").shows(SectionKind.FIRST_RESPONSIBLE_PERSON))
                .contains(false);
    }
}

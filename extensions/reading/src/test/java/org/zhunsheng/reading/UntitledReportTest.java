package org.zhunsheng.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/** Of a text that does not say whose report it is, and on which year, a reader is told what to write above it. */
class UntitledReportTest {
    private static final ReportReader READER =
            ReportReader.create(BundledData.load().vocabulary());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年办理行政复议案件12件，审结10件。|文本没有写明单位和年度的标题。改正：在正文前加上标题",
                "某县人民政府法治政府建设年度报告\\n全年办理行政复议案件12件。|未写明报告年度。改正：在标题中写明单位和年度",
            })
    void theTitleThatIsMissingIsNamedWithAnExample(String text, String told) {
        Extraction read = READER.read(
                SourceReader.withDefaults().read(text.replace("\\n", "\n").getBytes(UTF_8), "report.txt"));
        assertThatThrownBy(read::toReport)
                .isInstanceOfSatisfying(
                        ReportRefusedException.class,
                        refused -> assertThat(refused.text().in(Lang.ZH)).contains(told, "“某县人民政府2024年法治政府建设年度报告”"));
    }
}

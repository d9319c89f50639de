package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.text.LocalText;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource({"VERIFYED,核验", "verifid,核验", "核验过,核验", "self reported,自评"})
    void aCellThatIsNoneOfTheChoicesIsToldTheNearest(String written, String nearest) {
        assertThat(Choice.STANDING.find(written)).isEmpty();
        assertThat(Choice.STANDING.nearest(written).zh()).isEqualTo("；最接近的：" + nearest);
        assertThat(Choice.STANDING.nearest(written).en()).startsWith("; nearest: ");
    }

    @ParameterizedTest
    @CsvSource({"x", "完成", "1"})
    void aCellThatIsNearToNoneIsToldNone(String written) {
        assertThat(Choice.STANDING.nearest(written)).isEqualTo(LocalText.same(""));
    }

    /** Typed a second time; the words of types that name their constants themselves are held where these are. */
    @Test
    void everyConstantIsOfferedAsWhatItWasTypedAs() {
        assertThat(words(Choice.STANDING))
                .isEqualTo("SELF_REPORTED 自评 self-reported, REVIEWED 审核 reviewed, VERIFIED 核验 verified");
        assertThat(words(Choice.EXACTNESS))
                .isEqualTo("EXACT 准确 exact, ABOUT 约 about, MORE_THAN 余 more than, AT_LEAST 以上 at least,"
                        + " LESS_THAN 不足 less than, AT_MOST 以内 at most, RANGE 至 range");
        assertThat(words(Choice.FORM))
                .isEqualTo("LEVEL 数值 value, SHARE 占比 share, GROWTH 增长率 growth, POINT_CHANGE 百分点变化 change in"
                        + " points, DIFFERENCE 增减数 difference");
        assertThat(words(Choice.WHOSE))
                .isEqualTo("OWN 本级 own organ, AREA 全域 whole area, LOWER 下级 level below, COURT 法院 court,"
                        + " OTHER 其他 other");
        assertThat(words(Choice.SIDE))
                .isEqualTo("REVIEWER 复议机关 reviewing organ, RESPONDENT 被申请人 respondent, PLAINTIFF 原告 plaintiff,"
                        + " DEFENDANT 被告 defendant, FILING 报备机关 filing, RECEIVING 备案审查机关 receiving");
        assertThat(words(Choice.TIME))
                .isEqualTo("YEAR 报告年度 year, PART 部分时段 part of the year, SINCE 累计 since a start,"
                        + " YEAR_BEFORE 上年度 year before, AS_OF 截至某日 as of a day");
        assertThat(words(Choice.EVIDENCE_KIND))
                .isEqualTo("DOCUMENT 文件 document, WEB_PAGE 网页 web page, RECORD 记录 record, STATISTICS 统计报表"
                        + " statistics, SURVEY 问卷 survey, CASE_FILE 案卷 case file, PHOTO 照片 photo");
        assertThat(words(Choice.COVERAGE))
                .isEqualTo("EXHAUSTIVE 合计等于总数 parts add up, DISJOINT 互斥但不穷尽 disjoint but not all,"
                        + " OVERLAPPING 其中（可重叠） of which (may overlap), REMAINDER 互斥加其余 disjoint plus a rest");
    }

    private static <E extends Enum<E>> String words(Choice<E> choice) {
        List<String> chinese = Splitter.on('、').splitToList(choice.allowed().zh());
        List<String> english = Splitter.on(", ").splitToList(choice.allowed().en());
        return IntStream.range(0, chinese.size())
                .mapToObj(i -> choice.find(chinese.get(i)).orElseThrow() + " " + chinese.get(i) + " " + english.get(i))
                .collect(Collectors.joining(", "));
    }
}

package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a return, by the words that head it in forms, in lists of others, and in CSV. */
public enum ReturnColumn {
    UNIT("单位", "unit", "填报单位", "单位名称", "报送单位", "unit id", "单位标识"),
    CODE("代码", "code", "指标代码", "数据代码"),
    NAME("指标", "figure", "指标名称", "项目", "名称", "数据项", "统计项", "name", "统计指标"),
    PERIOD("报告期", "period", "时期", "年度", "报告年度", "统计年度", "年份", "year"),
    BREAKDOWN("分项", "break-down", "breakdown", "分组", "其中"),
    MEASURE("计量单位", "measure", "单位(计量)", "unit of count"),
    LAST_YEAR("上年", "last year", "上年数", "上年度", "去年", "上年同期"),
    VALUE("本年", "value", "本年数", "数值", "填报数", "本期", "本期数", "this year", "数据", "本年度"),
    SCOPE("口径", "scope", "数据口径", "统计口径"),
    NOTE("说明", "note", "备注", "核实说明", "remark", "注释");

    private static final Pattern OF_A_YEAR = Pattern.compile("\\d{4}年?度?(数|数据)?");

    private final ImmutableList<String> words;

    ReturnColumn(String... words) {
        this.words = ImmutableList.copyOf(words);
    }

    /** The Chinese heading in forms and CSV. */
    public String zh() {
        return words.get(0);
    }

    /** The English heading in forms and CSV. */
    public String en() {
        return words.get(1);
    }

    /** The column that {@code heading} heads. */
    static Optional<ReturnColumn> of(String heading) {
        String plain = PlainText.of(heading);
        for (ReturnColumn column : values()) {
            for (String word : column.words) {
                if (PlainText.of(word).equals(plain)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether {@code heading} is that of the values of one year, such as 2025年. */
    static boolean isYear(String heading) {
        return OF_A_YEAR.matcher(PlainText.of(heading)).matches();
    }
}

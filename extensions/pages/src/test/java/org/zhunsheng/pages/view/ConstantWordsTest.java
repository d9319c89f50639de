package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.indicators.duty.Severity;

/** Every constant that the page says in words of its own, typed a second time in both languages. */
class ConstantWordsTest {
    private static <E extends Enum<E>> String words(Class<E> type, String prefix) {
        return words(Arrays.stream(type.getEnumConstants()).map(constant -> prefix + constant));
    }

    private static String words(Stream<String> keys) {
        return keys.map(key -> Text.word(key, "9"))
                .map(text -> text.zh() + " | " + text.en())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whoStandsBehindAFigure() {
        assertThat(words(AssuranceLevel.class, "")).isEqualTo("""
                自评 | self-reported
                审核 | reviewed
                核验 | verified""");
    }

    @Test
    void howGraveAFindingIs() {
        assertThat(words(Arrays.stream(Severity.values())
                        .map(severity -> "severity-" + severity.name().toLowerCase(Locale.ROOT))))
                .isEqualTo("""
                        错误 | error
                        警告 | warning
                        提示 | note""");
    }

    @Test
    void howExactAFigureIs() {
        ImmutableSet<Exactness> plain = ImmutableSet.of(Exactness.EXACT, Exactness.RANGE);
        assertThat(words(Arrays.stream(Exactness.values())
                        .filter(exactness -> !plain.contains(exactness))
                        .map(Exactness::name)))
                .isEqualTo("""
                        约 9 | about 9
                        多于 9 | more than 9
                        9以上 | 9 or more
                        不足 9 | fewer than 9
                        不超过 9 | at most 9""");
        assertThat(plain)
                .allSatisfy(exactness -> assertThat(NumberEntries.exactly(exactness, Text.same("9")))
                        .isEqualTo(Text.same("9")));
    }

    @Test
    void whoseSideAndTimeAFigureIsOf() {
        assertThat(words(Scope.Whose.class, "whose-")).isEqualTo("""
                本级 | own organ
                全域 | whole area
                下级 | lower levels
                法院 | the court
                其他单位 | others""");
        assertThat(words(Scope.Side.class, "side-")).isEqualTo("""
                作为复议机关 | as reviewing organ
                作为被申请人 | as respondent
                作为原告 | as plaintiff
                作为被告 | as defendant
                向上报备 | filed upward
                接受备案 | received for filing""");
        assertThat(words(Scope.Time.class, "time-")).isEqualTo("""
                本年度 | the year
                本年度部分时间 | part of the year
                累计 | cumulative
                上年 | the year before
                期末 | at the end""");
    }

    @Test
    void whatFormAFigureHasAndWhichWayItMoved() {
        Stream<String> keys = Arrays.stream(FigureForm.values())
                .filter(form -> form != FigureForm.LEVEL)
                .flatMap(form ->
                        form == FigureForm.SHARE ? Stream.of(form.name()) : Stream.of(form.name(), form + "-DOWN"));
        assertThat(words(keys)).isEqualTo("""
                占 9 | a share of 9
                同比增长 9 | up 9 on the year before
                同比下降 9 | down 9 on the year before
                比上年提高 9 | up 9 on the year before
                比上年下降 9 | down 9 on the year before
                比上年增加 9 | 9 more than the year before
                比上年减少 9 | 9 fewer than the year before""");
    }
}

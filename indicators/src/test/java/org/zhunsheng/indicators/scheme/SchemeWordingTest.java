package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Worlds;

/** A scheme in words holds every parameter that it has. */
class SchemeWordingTest {
    private static final ScoringMethod PUBLISHED =
            new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.PUBLISHED)));

    private static SchemeWording words(ScoringScheme scheme) {
        return SchemeWording.of(scheme, Worlds.catalogue(2), Worlds.vocabulary());
    }

    private static ScoringScheme.Builder scheme() {
        return Worlds.schemeOf(List.of(Worlds.item(0, "2", PUBLISHED)));
    }

    private static List<String> chinese(List<LocalText> sentences) {
        return sentences.stream().map(LocalText::zh).toList();
    }

    private static List<String> english(List<LocalText> sentences) {
        return sentences.stream().map(LocalText::en).toList();
    }

    @Test
    void whatHoldsForTheWholeIsSaidWithEveryNumberOfIt() {
        ScoringScheme scheme = scheme().totals(Map.of(UnitKind.TOWNSHIP, Points.of("80")))
                .scaledTo(Points.of("100"))
                .counts(Counts.PROVED)
                .selfReport(SelfReport.builder()
                        .itemAtMost(new BigDecimal("61"))
                        .totalAtMost(new BigDecimal("52"))
                        .deviation(DeviationRule.builder()
                                .limit(new BigDecimal("7"))
                                .each(Points.of("0.5"))
                                .cap(Points.of("3"))
                                .build())
                        .sampling(SamplingRule.builder()
                                .facts(23)
                                .accuracyAtLeast(new BigDecimal("94"))
                                .each(Points.of("0.4"))
                                .cap(Points.of("6"))
                                .build())
                        .build())
                .rounding(Rounding.builder()
                        .scale(1)
                        .mode(RoundingMode.DOWN)
                        .stage(Rounding.Stage.TOTAL)
                        .build())
                .build();
        assertThat(chinese(words(scheme).whole()))
                .contains(
                        "乡镇政府、街道办事处总分 80 分。",
                        "得分按“实得分÷应得分×100”折算。",
                        "经审核或核验才计入核实得分。",
                        "没有佐证的自评，每项至多得该项分值的 61%。",
                        "没有佐证的自评，合计至多得应得分的 52%。",
                        "自评与核查结果相差超过 7% 的，每项扣 0.5 分，最多扣 3 分。",
                        "抽查 23 项数据，准确率低于 94% 的，每低 1 个百分点扣 0.4 分，最多扣 6 分。",
                        "只对总分取舍：向零的方向舍去，保留 1 位小数。");
        assertThat(english(words(scheme).whole()))
                .contains(
                        "For a township or sub-district it is worth 80 points.",
                        "Scores are scaled: points earned ÷ points that apply × 100.",
                        "Only what was reviewed or verified counts as verified.",
                        "By the word of the unit alone an item earns at most 61 % of its points.",
                        "By the word of the unit alone the whole earns at most 52 % of the points that apply.",
                        "Each figure of the unit that is more than 7 % from what was found costs 0.5 points, at most 3.",
                        "23 figures are checked; each percentage point below 94 % right costs 0.4 points, at most 6.",
                        "Only the total is rounded, towards zero to 1 decimal.");
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void everyWayOfRoundingHasWordsOfItsOwn(RoundingMode mode) {
        List<LocalText> said = words(scheme().rounding(Rounding.builder()
                                .scale(2)
                                .mode(mode)
                                .stage(Rounding.Stage.ITEM)
                                .build())
                        .build())
                .whole();
        String expected = Map.of(
                        RoundingMode.HALF_UP, "四舍五入",
                        RoundingMode.HALF_DOWN, "五舍六入",
                        RoundingMode.HALF_EVEN, "四舍六入五成双",
                        RoundingMode.UP, "向远离零的方向进位",
                        RoundingMode.DOWN, "向零的方向舍去",
                        RoundingMode.CEILING, "向上取",
                        RoundingMode.FLOOR, "向下取")
                .get(mode);
        assertThat(said.get(said.size() - 1).zh()).isEqualTo("每一步计算的得分" + expected + "，保留 2 位小数。");
    }

    @Test
    void whatSetsAnItemApartStandsBehindItsMethod() {
        SchemeItem item = SchemeItem.builder()
                .indicator(Worlds.code(0))
                .points(Points.of("2"))
                .method(PUBLISHED)
                .addVariants(new Variant(Set.of(UnitKind.TOWNSHIP), Points.of("1"), Optional.empty()))
                .exempt(Set.of(UnitKind.DEPARTMENT))
                .unbackedAtMost(new BigDecimal("30"))
                .absence(AbsencePolicy.FULL_MARKS)
                .counts(Counts.PROVED)
                .build();
        assertThat(chinese(words(scheme().build()).item(item)))
                .containsExactly(
                        "“law.published”为“是”的，得 2 分，否则不得分。",
                        "乡镇政府、街道办事处（1 分）：“law.published”为“是”的，得 1 分，否则不得分。",
                        "不考核政府部门。",
                        "没有佐证的，至多得本项分值的 30%。",
                        "不适用的，分值计满分。",
                        "经审核或核验才计入核实得分。");
    }

    @Test
    void anItemWhoseLossAnotherLimitsNamesIt() {
        SchemeItem item = SchemeItem.builder()
                .fillFrom(Worlds.item(0, "2", PUBLISHED))
                .lossAtMost(Worlds.code(1))
                .build();
        String other = Worlds.catalogue(2).titleOf(Worlds.code(1)).orElseThrow().zh();
        assertThat(chinese(words(scheme().build()).item(item))).contains("扣分以“" + other + "”的得分为限。");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST,“law.done”不多于“law.cases”的，为“是”，否则为“否”",
        "LESS,“law.done”少于“law.cases”的，为“是”，否则为“否”",
        "AT_LEAST,“law.done”不少于“law.cases”的，为“是”，否则为“否”",
        "MORE,“law.done”多于“law.cases”的，为“是”，否则为“否”",
        "EQUAL,“law.done”等于“law.cases”的，为“是”，否则为“否”"
    })
    void aComparisonNamesItsSidesInTheirOrder(Formula.Order order, String zh) {
        assertThat(formula(new Formula.Comparison(Worlds.DONE, order, Worlds.CASES))
                        .zh())
                .isEqualTo(zh);
    }

    @Test
    void everyFormulaIsSaidWithAllThatItReads() {
        assertThat(formula(
                        new Formula.Share(Worlds.DONE, List.of(Worlds.ERRORS), Worlds.CASES, List.of(Worlds.BREACHES))))
                .isEqualTo(LocalText.of(
                        "（“law.done”－“law.errors”）÷（“law.cases”－“law.breaches”）×100%",
                        "(“law.done” − “law.errors”) ÷ (“law.cases” − “law.breaches”) × 100 %"));
        assertThat(formula(new Formula.Complement(Worlds.RATE)))
                .isEqualTo(LocalText.of("100%－“办结率”", "100 % − “completion rate”"));
        assertThat(formula(new Formula.Excess(Worlds.DONE, Worlds.CASES)))
                .isEqualTo(LocalText.of(
                        "“law.done”超出“law.cases”的部分，不超出的为 0",
                        "what “law.done” goes beyond “law.cases”, 0 if it does not"));
        assertThat(formula(new Formula.Total(List.of(Worlds.DONE, Worlds.CASES))))
                .isEqualTo(LocalText.of("“law.done”＋“law.cases”", "“law.done” + “law.cases”"));
        assertThat(formula(new Formula.YesShare(List.of(Worlds.PUBLISHED, Worlds.HEARD)))
                        .zh())
                .isEqualTo("“law.published”、“law.heard”各项中为“是”的占百分之几，不适用的不计");
        assertThat(formula(new Formula.YearBefore(Worlds.CASES)))
                .isEqualTo(LocalText.of("上年的“law.cases”", "“law.cases” of the year before"));
    }

    private static LocalText formula(Formula formula) {
        return words(scheme().build()).computed(new ComputedFact(FactCode.of("own.value"), Worlds.TEXT, formula));
    }

    @Test
    void groupsBonusesVetoesAndGradesAreSaidWithTheirNumbers() {
        SchemeWording words = words(scheme().build());
        NodeRule rule = NodeRule.builder()
                .aggregation(Aggregation.GEOMETRIC)
                .unknown(NodeRule.Unknown.LEAST)
                .coverageAtLeast(new BigDecimal("70"))
                .build();
        assertThat(words.subject(rule).zh()).isEqualTo("总分");
        assertThat(chinese(words.node(rule)))
                .containsExactly("按下级得分率的加权几何平均计分。", "没有材料的下级按最低分计。", "有佐证可判定的分值不足 70% 的，暂不评定。");
        Bonus bonus = Bonus.builder()
                .id("b")
                .title(LocalText.of("表彰", "honours"))
                .addClauses(
                        new Occurrence("h", Worlds.TEXT, Worlds.CASES, Points.of("0.3"), Optional.of(Points.of("0.9"))))
                .cap(Points.of("1.5"))
                .counted(Bonus.Counted.BEYOND)
                .unclaimed(Bonus.Unclaimed.NOTHING)
                .build();
        assertThat(chinese(words.bonus(bonus)))
                .containsExactly("文本：“law.cases”每 1 件得 0.3 分，最多得 0.9 分。", "合计最多加 1.5 分。", "加分可以超过总分。", "没有申报的不加分。");
        assertThat(words.veto(veto(new Veto.Effect.Disqualify())).zh()).isEqualTo("“law.heard”为“否”的，取消资格。");
        assertThat(words.veto(veto(new Veto.Effect.ZeroTotal())).zh()).endsWith("总分为 0。");
        assertThat(words.veto(veto(new Veto.Effect.CapTotal(Points.of("59")))).zh())
                .endsWith("总分不超过 59 分。");
        assertThat(words.veto(veto(new Veto.Effect.ZeroItem(Worlds.code(0)))).zh())
                .endsWith("不得分。");
        assertThat(words.veto(veto(new Veto.Effect.CapGrade("none"))).zh()).endsWith("等次最高为“none”。");
        assertThat(words.grade(Grade.builder()
                                .id("g")
                                .title(Worlds.TEXT)
                                .from(Points.of("80"))
                                .to(Points.of("89.9"))
                                .coverageAtLeast(new BigDecimal("66"))
                                .build())
                        .zh())
                .isEqualTo("80 分以上，至 89.9 分，且可确定分值占比不低于 66%");
    }

    private static Veto veto(Veto.Effect effect) {
        return Veto.builder()
                .id("v")
                .title(Worlds.TEXT)
                .condition(new Condition.No(Worlds.HEARD))
                .effect(effect)
                .build();
    }
}

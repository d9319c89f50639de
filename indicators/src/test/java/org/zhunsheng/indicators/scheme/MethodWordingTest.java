package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

class MethodWordingTest {
    private static final FactCode CASES = FactCode.of("x.cases");
    private static final FactCode RATE = FactCode.of("x.rate");
    private static final FactCode PUBLIC = FactCode.of("x.public");
    private static final FactCode DAY = FactCode.of("x.day");
    private static final FactCode NEITHER = FactCode.of("x.not-in-the-vocabulary");
    private static final Points TWO = Points.of("2");

    private final MethodWording wording = MethodWording.of(Vocabulary.builder()
            .id("words")
            .addFacts(FactDefinition.builder()
                    .code(CASES)
                    .kind(FactKind.COUNT)
                    .name(LocalText.of("败诉件数", "suits lost"))
                    .unit(UnitClass.CASE)
                    .build())
            .addFacts(FactDefinition.builder()
                    .code(RATE)
                    .kind(FactKind.RATE)
                    .name(LocalText.of("出庭率", "appearance rate"))
                    .unit(UnitClass.PERCENT)
                    .build())
            .addFacts(FactDefinition.builder()
                    .code(PUBLIC)
                    .kind(FactKind.YES_NO)
                    .name(LocalText.of("清单已公开", "the list is public"))
                    .build())
            .addFacts(FactDefinition.builder()
                    .code(DAY)
                    .kind(FactKind.DATE)
                    .name(LocalText.of("报告公开之日", "publication of the report"))
                    .build())
            .build());

    private void says(ScoringMethod method, String zh, String en) {
        assertThat(wording.say(method, TWO)).isEqualTo(LocalText.of(zh, en));
    }

    @Test
    void quotationMarksWithinANameAreSingleOnes() {
        FactCode visit = FactCode.of("x.visit");
        Vocabulary vocabulary = Vocabulary.builder()
                .id("words")
                .addFacts(FactDefinition.builder()
                        .code(visit)
                        .kind(FactKind.YES_NO)
                        .name(LocalText.of("推行“最多跑一次”", "“one visit” is the rule"))
                        .build())
                .build();
        assertThat(MethodWording.of(vocabulary).say(new ScoringMethod.MetOrNot(List.of(new Condition.Yes(visit))), TWO))
                .isEqualTo(LocalText.of(
                        "“推行‘最多跑一次’”为“是”的，得 2 分，否则不得分。",
                        "2 points if “‘one visit’ is the rule” is yes, otherwise none."));
    }

    @Test
    void oneConditionIsSaidInOneBreath() {
        says(
                new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLIC))),
                "“清单已公开”为“是”的，得 2 分，否则不得分。",
                "2 points if “the list is public” is yes, otherwise none.");
    }

    @Test
    void severalConditionsAreListed() {
        says(
                new ScoringMethod.MetOrNot(List.of(
                        new Condition.No(PUBLIC),
                        new Condition.AtLeast(RATE, new BigDecimal("99.5")),
                        new Condition.AtMost(CASES, BigDecimal.ONE))),
                "同时满足下列条件的，得 2 分，否则不得分：“清单已公开”为“否”；“出庭率”不少于 99.5%；“败诉件数”不多于 1 件。",
                "2 points if all of these hold, otherwise none: “the list is public” is no; “appearance rate” is at least"
                        + " 99.5 %; “suits lost” is at most 1 case.");
    }

    @Test
    void bandsSayWhichEndBelongsToThem() {
        List<ScoringMethod.Band> bands = List.of(
                new ScoringMethod.Band(Optional.empty(), Optional.of(BigDecimal.valueOf(60)), Points.ZERO),
                new ScoringMethod.Band(
                        Optional.of(BigDecimal.valueOf(60)), Optional.of(BigDecimal.valueOf(80)), Points.of("1")),
                new ScoringMethod.Band(Optional.of(BigDecimal.valueOf(80)), Optional.empty(), TWO));
        says(
                new ScoringMethod.Bands(RATE, ScoringMethod.ClosedEnd.LOWER, bands),
                "按“出庭率”分档计分：低于 60%得 0 分；不低于 60%且低于 80%得 1 分；不低于 80%得 2 分。",
                "By bands of “appearance rate”: below 60 %: 0; from 60 % and below 80 %: 1; from 80 %: 2.");
        says(
                new ScoringMethod.Bands(RATE, ScoringMethod.ClosedEnd.UPPER, bands),
                "按“出庭率”分档计分：不高于 60%得 0 分；高于 60%且不高于 80%得 1 分；高于 80%得 2 分。",
                "By bands of “appearance rate”: up to 60 %: 0; above 60 % and up to 80 %: 1; above 80 %: 2.");
    }

    @Test
    void aProportionSaysItsEndsAndLimits() {
        says(
                new ScoringMethod.Proportional(
                        RATE,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(100),
                        Optional.of(Points.of("0.5")),
                        Optional.of(Points.of("1.5"))),
                "“出庭率”为 100% 得 2 分，为 0% 不得分，其间按比例计算，最低 0.5 分，最高 1.5 分。",
                "2 points where “appearance rate” is 100 %, none where it is 0 %, in proportion between, at least 0.5,"
                        + " at most 1.5.");
    }

    @Test
    void aDeductionSaysEveryClause() {
        LocalText title = LocalText.of("情形", "matter");
        says(
                new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(
                                new Clause.PerOccurrence("a", title, CASES, Points.of("0.5"), Optional.of(TWO)),
                                new Clause.Shortfall(
                                        "b",
                                        title,
                                        RATE,
                                        BigDecimal.valueOf(100),
                                        BigDecimal.TEN,
                                        Clause.Steps.STARTED,
                                        Points.of("0.1"),
                                        Optional.empty()),
                                new Clause.Unless(
                                        "c",
                                        title,
                                        new Condition.Yes(PUBLIC),
                                        Points.of("1"),
                                        Optional.of(new Clause.Lessened(
                                                new Condition.AtMost(CASES, BigDecimal.ZERO), Points.of("0.25")))))),
                "满分 2 分，按下列情形扣分，扣至 0 分为止：情形：“败诉件数”每 1 件扣 0.5 分，最多扣 2 分；情形：“出庭率”低于 100% 的，每 10% 扣 0.1"
                        + " 分（不足一步按一步计）；情形：除非“清单已公开”为“是”，扣 1 分（“败诉件数”不多于 0 件的，扣 0.25 分）。",
                "2 points less what these take, not below 0: matter: 0.5 off each case of “suits lost”, off at most 2;"
                        + " matter: “appearance rate” below 100 %: 0.1 off per 10 % (every step that has begun); matter: 1"
                        + " off unless “the list is public” is yes (0.25 if “suits lost” is at most 0 cases).");
        says(
                new ScoringMethod.Deduction(
                        Optional.empty(),
                        List.of(
                                new Clause.Excess(
                                        "a",
                                        title,
                                        CASES,
                                        BigDecimal.valueOf(3),
                                        BigDecimal.ONE,
                                        Clause.Steps.WHOLE,
                                        Points.of("1"),
                                        Optional.of(TWO)),
                                new Clause.AsJudged("b", title, NEITHER, Points.of("0.5"), TWO))),
                "满分 2 分，按下列情形扣分，可扣至零分以下：情形：“败诉件数”超过 3 件 的，每 1 件 扣 1 分（只计整步），最多扣 2 分；情形：由评估人酌情扣 0.5 至 2"
                        + " 分（“x.not-in-the-vocabulary”，须说明理由）。",
                "2 points less what these take, below zero if need be: matter: “suits lost” beyond 3 cases: 1 off per 1"
                        + " case (whole steps only), off at most 2; matter: 0.5 to 2 off as an assessor judges, with the"
                        + " reason (“x.not-in-the-vocabulary”).");
    }

    @Test
    void aChecklistSaysItsEntries() {
        says(
                new ScoringMethod.Checklist(List.of(
                        new ScoringMethod.Entry("a", LocalText.of("公开", "public"), new Condition.Yes(PUBLIC), TWO))),
                "逐项计分，共 2 分：公开（“清单已公开”为“是”）得 2 分。",
                "2 points, entry by entry: public (“the list is public” is yes): 2.");
    }

    @Test
    void aDeadlineSaysTheDayAndTheTiers() {
        says(
                new ScoringMethod.Deadline(
                        DAY,
                        new Due.AnnualDate(1, 4, 1, false),
                        List.of(new ScoringMethod.LateTier(10, Points.of("1"))),
                        DayUnit.WORKING_DAYS),
                "“报告公开之日”在次年 4 月 1 日前的，得 2 分；逾期 10 个工作日以内得 1 分；此外不得分。",
                "2 points if the day of “publication of the report” is before day 1 of month 4 of the next year; up to 10"
                        + " working days late: 1; otherwise none.");
        says(
                new ScoringMethod.Deadline(DAY, new Due.Within(PUBLIC, 15, DayUnit.DAYS), List.of(), DayUnit.DAYS),
                "“报告公开之日”在“清单已公开”之后 15 日内的，得 2 分；此外不得分。",
                "2 points if the day of “publication of the report” is within 15 days of “the list is public”; otherwise"
                        + " none.");
    }

    @Test
    void anAdditionSaysHowItsClausesComeTogether() {
        Occurrence award = new Occurrence("a", LocalText.of("获奖", "award"), CASES, Points.of("1"), Optional.empty());
        says(
                new ScoringMethod.Addition(ScoringMethod.Combine.SUM, List.of(award)),
                "累计得分，最高 2 分：获奖：“败诉件数”每 1 件得 1 分。",
                "At most 2 points; these add up: award: 1 each case of “suits lost”.");
    }

    @Test
    void comparisonsSayWithWhom() {
        says(
                new ScoringMethod.RelativeToBest(
                        RATE, ScoringMethod.Better.HIGHER, ScoringMethod.Among.STATED, Points.ZERO),
                "与已报数据的单位中最好的比较：“出庭率”越高越好，最好的得 2 分，其余按比例，最低 0 分。",
                "In proportion to the best among the units that have stated it: 2 points for the best “appearance rate”"
                        + " (higher is better), at least 0.");
        says(
                new ScoringMethod.Rank(
                        CASES,
                        ScoringMethod.Better.LOWER,
                        Points.of("0.1"),
                        Points.of("1"),
                        ScoringMethod.Ties.MEAN_PLACE,
                        ScoringMethod.Among.ALL),
                "按“败诉件数”在全部单位中的名次计分（越低越好）：第一名得 2 分，每低一名少 0.1 分，最低 1 分；并列取平均名次。",
                "By the place of “suits lost” among all units (lower is better): 2 points for the first, 0.1 less for each"
                        + " place below, at least 1; ties take the mean place.");
    }

    @Test
    void judgementsSurveysAndExtensionsAreSaidToo() {
        says(
                new ScoringMethod.Judged(NEITHER, Points.ZERO, TWO),
                "由评估人在 0 至 2 分之间评定（“x.not-in-the-vocabulary”），须说明理由。",
                "0 to 2 points as an assessor judges (“x.not-in-the-vocabulary”), with the reason.");
        says(
                new ScoringMethod.Survey(List.of(new ScoringMethod.RespondentGroup(
                        "a",
                        LocalText.of("群众", "residents"),
                        BigDecimal.valueOf(100),
                        List.of(new ScoringMethod.AnswerClass(CASES, BigDecimal.valueOf(100)))))),
                "按问卷计分，满分 2 分，各类答复按其分值取平均，各组按权重合成：群众（权重 100）：“败诉件数”计 100%。",
                "2 points by survey; the mean value of the answers, the groups by their weights: residents (weight 100):"
                        + " “suits lost” counts 100 %.");
        says(
                new ScoringMethod.Extension("streak", List.of(CASES), Map.of("years", "3")),
                "满分 2 分，按扩展方法“streak”计算，依据：“败诉件数”；参数：years = 3。",
                "2 points by the plugged-in method “streak”, reading “suits lost”; parameters: years = 3.");
    }
}

package org.zhunsheng.returns.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.form.MarkForm;
import org.zhunsheng.returns.intake.MarkReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.table.CsvTable;

/** Marks of several judges, and how far they agree. */
class JudgesTest {
    /** The reliability data of four observers and twelve units with which Krippendorff (2011) shows how alpha is computed. */
    private static final String[] OBSERVERS = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    /** Three coders and fifteen units, most of them marked by two, of the article on alpha in Wikipedia. */
    private static final String[] CODERS = {
        ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"
    };

    private static List<List<Fraction>> units(String[] observers) {
        List<List<Fraction>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].split(" ").length; unit++) {
            List<Fraction> marks = new ArrayList<>();
            for (String observer : observers) {
                String mark = List.of(observer.split(" ")).get(unit);
                if (!mark.equals(".")) {
                    marks.add(Fraction.of(new BigDecimal(mark)));
                }
            }
            units.add(marks);
        }
        return units;
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void alphaIsThatOfThePublishedExample(KrippendorffAlpha.Scale scale, BigDecimal published) {
        assertThat(KrippendorffAlpha.of(units(OBSERVERS), scale).orElseThrow().rounded(3))
                .isEqualByComparingTo(published);
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.691", "INTERVAL, 0.811"})
    void alphaIsThatOfTheArticle(KrippendorffAlpha.Scale scale, BigDecimal published) {
        assertThat(KrippendorffAlpha.of(units(CODERS), scale).orElseThrow().rounded(3))
                .isEqualByComparingTo(published);
    }

    @Test
    void fullAgreementIsOneAndNothingIsSaidWhereAllMarksAreTheSame() {
        Fraction one = Fraction.ONE;
        Fraction two = Fraction.of(2);
        assertThat(KrippendorffAlpha.of(
                        List.of(List.of(one, one), List.of(two, two)), KrippendorffAlpha.Scale.INTERVAL))
                .contains(Fraction.ONE);
        assertThat(KrippendorffAlpha.of(
                        List.of(List.of(one, one), List.of(one, one)), KrippendorffAlpha.Scale.INTERVAL))
                .isEmpty();
    }

    private static final String PANEL = """
            judge,unit,item,title,least,most
            甲,,5.2,公平竞争,0,4
            乙,,5.2,公平竞争,0,4
            丙,,5.2,公平竞争,0,4
            甲,,5.3,营商环境,0,10
            乙,,5.3,营商环境,0,10
            丙,,5.3,营商环境,0,10
            """;

    private static JudgesMarks marks(String csv, Decision... decisions) {
        JudgePanel panel = JudgePanel.read("panel.csv", CsvTable.of(PANEL));
        MarkFile file =
                new MarkReader(panel).read("marks.csv", ("评委,代码,评分,理由\n" + csv).getBytes(StandardCharsets.UTF_8));
        return JudgesMarks.of(panel, List.of(file), List.of(decisions));
    }

    private static Decision decision(String item, String points) {
        return new Decision("", item, new BigDecimal(points), "材料齐全", "张三", LocalDate.of(2026, 1, 20));
    }

    @Test
    void theIntervalIsOpenUntilAllHaveMarkedAndADecisionSettlesIt() {
        JudgedItem item = marks("甲,5.2,3,\n乙,5.2,1分,\n").items().get(0);
        assertThat(item.open()).containsExactly("丙");
        assertThat(item.spread()).isEqualByComparingTo("2");
        assertThat(item.range(MarkRule.MEAN)).isEqualTo(ValueRange.between(Fraction.of(4, 3), Fraction.of(8, 3)));
        JudgesMarks settled = marks("甲,5.2,3,\n乙,5.2,1,\n", decision("5.2", "2"), decision("5.2", "2.5"));
        assertThat(settled.items().get(0).range(MarkRule.MEAN)).isEqualTo(ValueRange.exactly(new BigDecimal("2.5")));
        assertThat(settled.isComplete(MarkRule.MEAN)).isFalse();
        assertThat(settled.total("", MarkRule.MEAN, false))
                .isEqualTo(ValueRange.between(Fraction.of(5, 2), Fraction.of(25, 2)));
    }

    @Test
    void theTrimmedMeanLeavesOutOneHighestAndOneLowestAndTheMedianIsTheOneInTheMiddle() {
        List<BigDecimal> marks =
                Stream.of("9", "1", "4", "5", "6").map(BigDecimal::new).toList();
        assertThat(MarkRule.MEAN.of(marks)).isEqualTo(Fraction.of(5));
        assertThat(MarkRule.TRIMMED_MEAN.of(marks)).isEqualTo(Fraction.of(5));
        assertThat(MarkRule.TRIMMED_MEAN.of(marks.subList(0, 3))).isEqualTo(Fraction.of(4));
        assertThat(MarkRule.TRIMMED_MEAN.of(marks.subList(0, 2))).isEqualTo(Fraction.of(5));
        assertThat(MarkRule.MEDIAN.of(marks)).isEqualTo(Fraction.of(5));
        assertThat(MarkRule.MEDIAN.of(marks.subList(0, 4))).isEqualTo(Fraction.of(9, 2));
    }

    @Test
    void whateverTheMissingMarksTurnOutToBeTheResultLiesWithinTheInterval() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            MarkRule rule = List.of(MarkRule.values()).get(random.nextInt(MarkRule.values().length));
            List<BigDecimal> all =
                    random.ints(6, 0, 11).mapToObj(BigDecimal::valueOf).toList();
            int known = random.nextInt(7);
            List<BigDecimal> low = new ArrayList<>(all.subList(0, known));
            List<BigDecimal> high = new ArrayList<>(low);
            while (low.size() < 6) {
                low.add(BigDecimal.ZERO);
                high.add(BigDecimal.TEN);
            }
            assertThat(ValueRange.between(rule.of(low), rule.of(high)).contains(rule.of(all)))
                    .isTrue();
        }
    }

    @Test
    void aMarkFarFromTheOthersIsNamedAndAStrictJudgeIsToldByHowMuch() {
        JudgesMarks marks = marks("甲,5.3,8,\n乙,5.3,8,\n丙,5.3,2,材料不全\n");
        assertThat(marks.items().get(1).outliers()).extracting(Mark::judge).containsExactly("丙");
        JudgeTally strict = marks.judges().get(2);
        assertThat(strict).isEqualTo(new JudgeTally("丙", 1, 2, 1, Optional.of(Fraction.of(-60))));
    }

    @Test
    void agreementIsMeasuredInSharesOfWhatAnItemCanGet() {
        // By points the items of different worth would make 0.94 of marks that agree by chance only.
        JudgesMarks marks = marks("甲,5.2,1,\n乙,5.2,3,\n甲,5.3,7.5,\n乙,5.3,2.5,\n");
        assertThat(marks.alpha(KrippendorffAlpha.Scale.INTERVAL).orElseThrow().signum())
                .isNegative();
        assertThat(marks("甲,5.2,1,\n乙,5.2,3,\n").alpha(KrippendorffAlpha.Scale.INTERVAL))
                .isEmpty();
    }

    /** Points are taken off at discretion: not at all, or from 1 to 3 of them. */
    private static JudgesMarks taken(String csv, Decision... decisions) {
        JudgePanel panel = JudgePanel.read("panel.csv", CsvTable.of("""
                judge,unit,item,title,least,most,deducted
                甲,,5.2,公平竞争,1,3,yes
                乙,,5.2,公平竞争,1,3,yes
                丙,,5.2,公平竞争,1,3,yes
                """));
        MarkFile file =
                new MarkReader(panel).read("marks.csv", ("评委,代码,评分,理由\n" + csv).getBytes(StandardCharsets.UTF_8));
        return JudgesMarks.of(panel, List.of(file), List.of(decisions));
    }

    @Test
    void ofPointsTakenOffAtDiscretionAMarkIsNothingOrWithinTheBounds() {
        assertThat(taken("甲,5.2,0,\n乙,5.2,1,\n丙,5.2,3,\n").faults()).isEmpty();
        assertThat(taken("甲,5.2,0.5,\n").faults())
                .extracting(one -> one.fault().code())
                .containsExactly("MARK_OUTSIDE");
    }

    @Test
    void aMeanBetweenNothingAndTheLeastStaysOpenBetweenTheTwoUntilItIsDecided() {
        String marks = "甲,5.2,0,\n乙,5.2,0,\n丙,5.2,1,\n";
        JudgedItem open = taken(marks).items().get(0);
        assertThat(open.range(MarkRule.MEAN)).isEqualTo(ValueRange.between(Fraction.ZERO, Fraction.ONE));
        assertThat(open.needsDecision(MarkRule.MEAN)).isTrue();
        assertThat(taken(marks).isComplete(MarkRule.MEAN)).isFalse();
        assertThat(open.range(MarkRule.MEDIAN)).isEqualTo(ValueRange.exactly(0));
        assertThat(taken(marks).isComplete(MarkRule.MEDIAN)).isTrue();
        JudgesMarks settled = taken(marks, decision("5.2", "1"));
        assertThat(settled.isComplete(MarkRule.MEAN)).isTrue();
        assertThat(settled.items().get(0).range(MarkRule.MEAN)).isEqualTo(ValueRange.exactly(1));
    }

    @Test
    void aMeanWithinTheBoundsIsTheResultThoughOneMarkIsNothing() {
        JudgesMarks marks = taken("甲,5.2,0,\n乙,5.2,2,\n丙,5.2,1,\n");
        JudgedItem item = marks.items().get(0);
        assertThat(item.range(MarkRule.MEAN)).isEqualTo(ValueRange.exactly(1));
        assertThat(item.needsDecision(MarkRule.MEAN)).isFalse();
        assertThat(marks.total("", MarkRule.MEAN, true)).isEqualTo(ValueRange.exactly(1));
        assertThat(marks.total("", MarkRule.MEAN, false)).isEqualTo(ValueRange.exactly(0));
    }

    @Test
    void anOpenMarkCanBeNothingToo() {
        JudgedItem item = taken("甲,5.2,1,\n乙,5.2,1,\n").items().get(0);
        // 2/3 is no result: from nothing; with 3 of the third judge 5/3.
        assertThat(item.range(MarkRule.MEAN)).isEqualTo(ValueRange.between(Fraction.ZERO, Fraction.of(5, 3)));
        assertThat(item.needsDecision(MarkRule.MEAN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'甲,5.2,5,', MARK_OUTSIDE",
        "'甲,5.2,三,', NOT_A_NUMBER",
        "'甲,9.9,3,', MARK_NOT_ASKED",
        "'丁,5.2,3,', UNKNOWN_JUDGE",
        "',5.2,3,', NO_JUDGE",
        "'甲,,3,', MARK_WITHOUT_ITEM"
    })
    void aMarkThatCannotBeTakenIsToldWithItsPlace(String line, String code) {
        JudgesMarks marks = marks(line + "\n");
        assertThat(marks.faults()).extracting(one -> one.fault().code()).containsExactly(code);
        assertThat(marks.faults().get(0).fault().place()).isPresent();
        assertThat(marks.items()).allSatisfy(item -> assertThat(item.marks()).isEmpty());
    }

    @Test
    void twoMarksOfAJudgeThatDifferAreToldAndNeitherCounts() {
        JudgesMarks marks = marks("甲,5.2,3,\n甲,5.2,2,\n乙,5.2,1,\n乙,5.2,1.0,\n");
        assertThat(marks.faults()).extracting(one -> one.fault().code()).containsExactly("MARK_TWICE");
        assertThat(marks.items().get(0).marks().keySet()).containsExactly("乙");
    }

    @Test
    void aDecisionOutsideTheBoundsOrOnNothingDoesNotHold() {
        JudgesMarks marks = marks("甲,5.2,3,\n", decision("5.2", "4.5"), decision("7.7", "1"));
        assertThat(marks.faults())
                .extracting(one -> one.fault().code())
                .containsExactly("MARK_OUTSIDE", "DECISION_ON_NOTHING");
        assertThat(marks.items().get(0).decision()).isEmpty();
    }

    @Test
    void aPanelWithTwoBoundsOfOneItemOrALineTwiceIsRefused() {
        for (String line : List.of(
                "丁,,5.2,公平竞争,0,5\n",
                "甲,,5.2,公平竞争,0,4\n",
                "丁,,5.2,公平竞争,4,4\n",
                "丁,,5.2,公平竞争\n",
                "丁,,5.2,公平竞争,0,4,是\n",
                "丁,,5.2,公平竞争,0,4,yes\n")) {
            assertThatThrownBy(() -> JudgePanel.read("panel.csv", CsvTable.of(PANEL + line)))
                    .as(line)
                    .isInstanceOf(InvalidModelException.class);
        }
    }

    @Test
    void thePanelOfASchemeAsksForWhatItLeavesToAnAssessorAndIsReadBackAsItIs() {
        BundledData bundled = BundledData.load();
        JudgePanel panel = JudgePanel.of(
                bundled.demonstrationScheme("cn-demonstration-reference-2023").orElseThrow(),
                bundled.vocabulary(),
                List.of("甲", "乙"),
                List.of("东岗镇"),
                Lang.ZH);
        assertThat(panel.asked()).hasSize(2).allSatisfy(one -> {
            assertThat(one.item()).isEqualTo("judged.on-site");
            assertThat(one.bounds().most()).isEqualByComparingTo("0.8");
        });
        assertThat(JudgePanel.read("panel.csv", CsvTable.of(panel.csv())).csv()).isEqualTo(panel.csv());
    }

    @Test
    void aFormThatIsFilledInIsReadBack(@TempDir Path folder) throws IOException {
        JudgePanel panel = JudgePanel.read("panel.csv", CsvTable.of(PANEL));
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        new MarkForm(panel, Lang.ZH).write("甲", "实地评估", form);
        MarkFile empty = new MarkReader(panel).read("甲.xlsx", form.toByteArray());
        assertThat(empty.faults()).isEmpty();
        assertThat(empty.marks()).isEmpty();
        Files.write(folder.resolve("随便.xlsx"), form.toByteArray());
        Files.writeString(folder.resolve("乙.csv"), "评委：,乙\n代码,评分\n5.2,2\n", Charset.forName("GB18030"));
        DecisionLog.write(folder, decision("5.3", "6"));
        JudgesMarks marks = JudgesMarks.of(panel, new MarkReader(panel).readAll(folder), DecisionLog.read(folder));
        assertThat(marks.faults()).isEmpty();
        assertThat(marks.judges()).extracting(JudgeTally::given).containsExactly(0, 1, 0);
        assertThat(marks.items().get(1).decision()).contains(decision("5.3", "6"));
    }

    @Test
    void openPointsAreClaimedAsARangeAndSettledOnesAsANumberWithTheirReason() {
        String panel = """
                judge,unit,item,title,least,most
                甲,,judged.on-site,实地,0,0.8
                乙,,judged.on-site,实地,0,0.8
                丙,,judged.on-site,实地,0,0.8
                """;
        JudgePanel asked = JudgePanel.read("panel.csv", CsvTable.of(panel));
        Dossier before = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2025, 1, 1))
                .to(LocalDate.of(2025, 12, 31))
                .build();
        MarkReader reader = new MarkReader(asked);
        MarkFile two = reader.read(
                "m", "评委,代码,评分\n甲,judged.on-site,0.6\n乙,judged.on-site,0.5\n".getBytes(StandardCharsets.UTF_8));
        MarkFile last = reader.read("n", "评委,代码,评分\n丙,judged.on-site,0.6\n".getBytes(StandardCharsets.UTF_8));
        Claim open = MarkClaims.addTo(before, JudgesMarks.of(asked, List.of(two), List.of()), "", MarkRule.MEAN)
                .claims()
                .get(0);
        assertThat(open.exactness()).isEqualTo(Exactness.RANGE);
        assertThat(open.value()).isEqualTo(ClaimValue.number(new BigDecimal("0.366666")));
        assertThat(open.upTo().orElseThrow()).isEqualByComparingTo("0.633334");
        Dossier settled =
                MarkClaims.addTo(before, JudgesMarks.of(asked, List.of(two, last), List.of()), "", MarkRule.MEDIAN);
        assertThat(settled.claims()).hasSize(1);
        assertThat(settled.claims().get(0).value()).isEqualTo(ClaimValue.number(new BigDecimal("0.6")));
        assertThat(settled.claims().get(0).reason()).contains("3 名评委评分，取中位数：甲 0.6、乙 0.5、丙 0.6");
    }
}

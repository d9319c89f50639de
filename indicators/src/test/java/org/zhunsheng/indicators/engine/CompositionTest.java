package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * How two items come together: four points less one for each breach in group 1.1, four less one for each error in group 1.2; the
 * dimension 1 and the whole above them.
 */
class CompositionTest {
    private static ScoringMethod less(FactCode fact) {
        return new ScoringMethod.Deduction(
                Optional.of(Points.ZERO),
                List.of(new Clause.PerOccurrence("each", TEXT, fact, Points.of("1"), Optional.empty())));
    }

    private static ScoringScheme.Builder two() {
        return Worlds.schemeOf(List.of(Worlds.item(0, "4", less(BREACHES)), Worlds.item(1, "4", less(ERRORS))));
    }

    private static NodeRule.Builder rule(Aggregation aggregation) {
        return NodeRule.builder().group(IndicatorCode.of("1")).aggregation(aggregation);
    }

    private static Assessment assess(ScoringScheme.Builder scheme, Claim... claims) {
        return Assessor.compile(Worlds.basis(scheme.build())).assess(Worlds.dossier(claims));
    }

    private static String total(ScoringScheme.Builder scheme, Claim... claims) {
        return assess(scheme, claims).total().toString();
    }

    /** Shares of 0.25 and 1 of eight points. */
    @ParameterizedTest
    @CsvSource({"SUM,5", "GEOMETRIC,4", "HARMONIC,3.2", "MINIMUM,2", "ALL_OR_NOTHING,0"})
    void fiveWaysToPutTogetherWhatIsKnown(Aggregation aggregation, String total) {
        assertThat(total(two().addNodes(rule(aggregation).build()), claim(BREACHES, 3), claim(ERRORS, 0)))
                .isEqualTo(total);
    }

    @Test
    void weightsCountAndPointsDoNot() {
        NodeRule weighted = rule(Aggregation.WEIGHTED_MEAN)
                .putWeights(IndicatorCode.of("1.1"), new BigDecimal("0.75"))
                .putWeights(IndicatorCode.of("1.2"), new BigDecimal("0.25"))
                .build();
        assertThat(total(two().addNodes(weighted), claim(BREACHES, 3), claim(ERRORS, 0)))
                .isEqualTo("3.5"); // 8 × (0.75 × 0.25 + 0.25)
    }

    @Test
    void theWholeWeighsItsDimensions() {
        NodeRule whole = NodeRule.builder()
                .aggregation(Aggregation.WEIGHTED_MEAN)
                .putWeights(IndicatorCode.of("1"), new BigDecimal("0.75"))
                .putWeights(IndicatorCode.of("2"), new BigDecimal("0.25"))
                .build();
        ScoringScheme.Builder scheme = Worlds.schemeOf(List.of(
                Worlds.item(0, "2", less(BREACHES)),
                Worlds.item(1, "2", less(ERRORS)),
                Worlds.item(2, "4", less(ERRORS))));
        assertThat(total(scheme.addNodes(whole), claim(BREACHES, 2), claim(ERRORS, 0)))
                .isEqualTo("5"); // 8 × (0.75 × 0.5 + 0.25)
    }

    @ParameterizedTest
    @CsvSource({"OPEN,1 – 5", "LEAST,1", "LEFT_OUT,2"})
    void aChildThatNothingIsKnownOf(NodeRule.Unknown unknown, String total) {
        assertThat(total(two().addNodes(rule(Aggregation.SUM).unknown(unknown).build()), claim(BREACHES, 3)))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,0 – 8", "LEAST,0", "LEFT_OUT,0 – 8"})
    void nothingIsKnownOfAnyChild(NodeRule.Unknown unknown, String total) {
        assertThat(total(two().addNodes(rule(Aggregation.SUM).unknown(unknown).build())))
                .isEqualTo(total);
    }

    @Test
    void belowTheCoverageThatItAsksAGroupIsNotRated() {
        NodeRule half =
                rule(Aggregation.SUM).coverageAtLeast(new BigDecimal("50")).build();
        assertThat(total(two().addNodes(half), claim(BREACHES, 3))).isEqualTo("1 – 5");
        NodeRule more =
                rule(Aggregation.SUM).coverageAtLeast(new BigDecimal("50.01")).build();
        assertThat(total(two().addNodes(more), claim(BREACHES, 3))).isEqualTo("0 – 8");
        assertThat(assess(two().addNodes(more), claim(BREACHES, 3)).coverage())
                .as("points that stay open are not decided")
                .isEqualByComparingTo("0");
    }

    @Test
    void coverageIsTheShareThatIsDecided() {
        assertThat(assess(two(), claim(BREACHES, 3), claim(ERRORS, 0)).coverage())
                .isEqualByComparingTo("100");
        assertThat(assess(two()).coverage()).isEqualByComparingTo("0");
    }

    @Test
    void everythingIsScaledInTheEndAndRoundedOnce() {
        Rounding whole = Rounding.builder()
                .scale(0)
                .mode(RoundingMode.HALF_UP)
                .stage(Rounding.Stage.TOTAL)
                .build();
        Claim[] five = {claim(BREACHES, 3), claim(ERRORS, 0)};
        assertThat(total(two().scaledTo(Points.of("100")), five)).isEqualTo("62.5");
        assertThat(total(two().scaledTo(Points.of("100")).rounding(whole), five))
                .isEqualTo("63");
        assertThat(total(two().scaledTo(Points.of("8")), five)).isEqualTo("5");
    }

    private static Bonus bonus(Bonus.Counted counted, Bonus.Unclaimed unclaimed) {
        return Bonus.builder()
                .id("bonus")
                .title(TEXT)
                .addClauses(new Occurrence("each", TEXT, CASES, Points.of("1"), Optional.empty()))
                .cap(Points.of("3"))
                .counted(counted)
                .unclaimed(unclaimed)
                .build();
    }

    @Test
    void aBonusComesOnTopOrStaysInside() {
        Claim[] six = {claim(BREACHES, 1), claim(ERRORS, 1), claim(CASES, 5)};
        assertThat(total(two().addBonuses(bonus(Bonus.Counted.BEYOND, Bonus.Unclaimed.NOTHING)), six))
                .isEqualTo("9");
        assertThat(total(two().addBonuses(bonus(Bonus.Counted.INSIDE, Bonus.Unclaimed.NOTHING)), six))
                .isEqualTo("8");
        assertThat(total(
                        two().addBonuses(bonus(Bonus.Counted.INSIDE, Bonus.Unclaimed.NOTHING)),
                        claim(BREACHES, 3),
                        claim(ERRORS, 3),
                        claim(CASES, 2)))
                .isEqualTo("4");
    }

    @Test
    void anUnclaimedBonusIsOpenOrNothing() {
        Claim[] six = {claim(BREACHES, 1), claim(ERRORS, 1)};
        assertThat(total(two().addBonuses(bonus(Bonus.Counted.BEYOND, Bonus.Unclaimed.OPEN)), six))
                .isEqualTo("6 – 9");
        assertThat(total(two().addBonuses(bonus(Bonus.Counted.BEYOND, Bonus.Unclaimed.NOTHING)), six))
                .isEqualTo("6");
    }

    private static Veto veto(Veto.Effect effect, FactCode fact) {
        return Veto.builder()
                .id("veto-" + fact.value())
                .title(TEXT)
                .condition(new Condition.Yes(fact))
                .effect(effect)
                .build();
    }

    @Test
    void aVetoOnAnItemTakesItsPointsAndNoOthers() {
        ScoringScheme.Builder scheme = two().addVetoes(veto(new Veto.Effect.ZeroItem(Worlds.code(0)), PUBLISHED));
        Claim[] five = {claim(BREACHES, 1), claim(ERRORS, 2), claim(PUBLISHED, ClaimValue.no())};
        assertThat(total(scheme, five)).isEqualTo("5");
        five[2] = claim(PUBLISHED, ClaimValue.yes());
        assertThat(total(scheme, five)).isEqualTo("2");
        assertThat(assess(scheme, five).totalBeforeVetoes()).hasToString("5");
        assertThat(total(scheme, claim(BREACHES, 1), claim(ERRORS, 2))).isEqualTo("2 – 5");
    }

    @Test
    void vetoesOnTheTotalStrikeOneAfterTheOther() {
        ScoringScheme.Builder scheme = two().addVetoes(
                        veto(new Veto.Effect.CapTotal(Points.of("3")), PUBLISHED),
                        veto(new Veto.Effect.ZeroTotal(), HEARD));
        Claim breaches = claim(BREACHES, 0);
        Claim errors = claim(ERRORS, 1);
        Claim capped = claim(PUBLISHED, ClaimValue.yes());
        assertThat(total(scheme, breaches, errors, capped, claim(HEARD, ClaimValue.no())))
                .isEqualTo("3");
        assertThat(total(scheme, breaches, errors, capped)).isEqualTo("0 – 3");
        assertThat(total(scheme, breaches, errors, capped, claim(HEARD, ClaimValue.yes())))
                .isEqualTo("0");
        assertThat(total(scheme, claim(BREACHES, 4), claim(ERRORS, 2), capped, claim(HEARD, ClaimValue.no())))
                .isEqualTo("2");
    }

    /** Grades are fail from 0, pass from 1, good from 3. */
    @ParameterizedTest
    @CsvSource({"4,4,fail,fail", "4,3,pass,pass", "4,1,good,good", "3,4,pass,pass"})
    void theGradeIsTheBandOfTheTotal(long breaches, long errors, String lowest, String highest) {
        Assessment assessment = assess(two(), claim(BREACHES, breaches), claim(ERRORS, errors));
        assertThat(assessment.grade().lowest().id()).isEqualTo(lowest);
        assertThat(assessment.grade().highest().id()).isEqualTo(highest);
    }

    @Test
    void aCapOnTheGradeLowersTheGradeAloneAndOpenTheLowerEndAlone() {
        ScoringScheme.Builder scheme = two().addVetoes(veto(new Veto.Effect.CapGrade("pass"), PUBLISHED));
        Assessment struck = assess(scheme, claim(BREACHES, 0), claim(ERRORS, 0), claim(PUBLISHED, ClaimValue.yes()));
        assertThat(struck.total()).hasToString("8");
        assertThat(struck.grade().lowest().id()).isEqualTo("pass");
        assertThat(struck.grade().highest().id()).isEqualTo("pass");
        Assessment open = assess(scheme, claim(BREACHES, 0), claim(ERRORS, 0));
        assertThat(open.grade().lowest().id()).isEqualTo("pass");
        assertThat(open.grade().highest().id()).isEqualTo("good");
        Assessment below = assess(scheme, claim(BREACHES, 4), claim(ERRORS, 4), claim(PUBLISHED, ClaimValue.yes()));
        assertThat(below.grade().highest().id()).isEqualTo("fail");
    }
}

package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Veto;

/** What the word of a unit earns, and what a wrong one costs, by the rule of the scheme. */
class OwnWordTest {
    private static final SchemeItem PUBLISHING = Worlds.item(0, "4", met(PUBLISHED));
    private static final SchemeItem HEARING = Worlds.item(1, "6", met(HEARD));

    private static ScoringMethod met(FactCode fact) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(fact)));
    }

    private static Claim says(FactCode fact, ClaimValue value) {
        return Claim.builder().code(fact).value(value).build();
    }

    private static ScoringScheme trusting(SelfReport.Builder report, SchemeItem... items) {
        return ScoringScheme.builder()
                .fillFrom(Worlds.scheme(items))
                .selfReport(report.build())
                .build();
    }

    private static Assessment assess(ScoringScheme scheme, Claim... claims) {
        return Assessor.compile(Worlds.basis(scheme)).assess(Worlds.dossier(claims));
    }

    private static ScoreInterval between(String low, String high) {
        return new ScoreInterval(Points.of(low), Points.of(high));
    }

    private static Points sumOfLows(Assessment assessment) {
        return assessment.ledger().stream().map(Contribution::low).reduce(Points.ZERO, Points::plus);
    }

    private static SelfReport.Builder half() {
        return SelfReport.builder().itemAtMost(new BigDecimal("50"));
    }

    @Test
    void anUnbackedWordEarnsNoMoreThanItsShareOfTheItemAndTheRestIsOpen() {
        Assessment assessment = assess(
                trusting(half(), PUBLISHING, HEARING),
                says(PUBLISHED, ClaimValue.yes()),
                Worlds.claim(HEARD, ClaimValue.yes()));
        assertThat(assessment.total()).isEqualTo(between("8", "10"));
        assertThat(assessment.verified().total()).isEqualTo(between("6", "10"));
        assertThat(sumOfLows(assessment)).isEqualTo(Points.of("8"));
        assertThat(assessment.ledger())
                .anySatisfy(
                        line -> assertThat(line.reason().text(Lang.EN)).contains("without evidence earn at most 2"));
        assertThat(assessment.coverage()).isEqualByComparingTo("80");
    }

    @Test
    void anItemMaySayHowMuchAnUnbackedWordEarns() {
        SchemeItem none = SchemeItem.builder()
                .fillFrom(PUBLISHING)
                .unbackedAtMost(BigDecimal.ZERO)
                .build();
        assertThat(assess(
                                Worlds.scheme(none, HEARING),
                                says(PUBLISHED, ClaimValue.yes()),
                                says(HEARD, ClaimValue.yes()))
                        .total())
                .isEqualTo(between("6", "10"));
    }

    @Test
    void aLimitOnTheWholeHoldsForAllThatIsOnlySaid() {
        ScoringScheme scheme = trusting(SelfReport.builder().totalAtMost(new BigDecimal("60")), PUBLISHING, HEARING);
        Assessment said = assess(scheme, says(PUBLISHED, ClaimValue.yes()), says(HEARD, ClaimValue.yes()));
        assertThat(said.total()).isEqualTo(between("6", "10"));
        assertThat(sumOfLows(said)).isEqualTo(Points.of("6"));
        assertThat(assess(scheme, Worlds.claim(PUBLISHED, ClaimValue.yes()), Worlds.claim(HEARD, ClaimValue.yes()))
                        .total())
                .isEqualTo(between("10", "10"));
    }

    /** Of the whole, a fifth by word alone; an error strikes what publishing has earned. */
    private static ScoringScheme aFifthByWord() {
        return ScoringScheme.builder()
                .fillFrom(trusting(SelfReport.builder().totalAtMost(new BigDecimal("20")), PUBLISHING, HEARING))
                .addVetoes(Veto.builder()
                        .id("errors")
                        .title(Worlds.TEXT)
                        .condition(new Condition.AtLeast(Worlds.ERRORS, BigDecimal.ONE))
                        .effect(new Veto.Effect.ZeroItem(PUBLISHING.indicator()))
                        .build())
                .build();
    }

    @Test
    void whatIsBackedButVetoedMakesNoRoomForWhatIsOnlySaid() {
        Assessment vetoed = assess(
                aFifthByWord(),
                Worlds.claim(PUBLISHED, ClaimValue.yes()),
                Worlds.claim(Worlds.ERRORS, 1),
                says(HEARD, ClaimValue.yes()));
        assertThat(vetoed.total().high()).isEqualTo(HEARING.points());
        assertThat(vetoed.total().low()).isEqualTo(Points.of("2"));
        assertThat(sumOfLows(vetoed)).isEqualTo(Points.of("2"));
    }

    @Test
    void aVetoThatTheWordOfTheUnitRulesOutTakesNothing() {
        assertThat(assess(
                                aFifthByWord(),
                                Worlds.claim(PUBLISHED, ClaimValue.yes()),
                                says(Worlds.ERRORS, ClaimValue.number(0)),
                                says(HEARD, ClaimValue.yes()))
                        .total())
                .isEqualTo(between("4", "10"));
    }

    @Test
    void aWrongWordCostsPointsOnceForEachFactWithinTheCap() {
        SelfReport.Builder report = SelfReport.builder()
                .deviation(DeviationRule.builder()
                        .each(Points.of("1.5"))
                        .cap(Points.of("2"))
                        .build());
        ScoringScheme scheme = trusting(report, PUBLISHING, HEARING);
        Claim[] one = {
            says(PUBLISHED, ClaimValue.yes()),
            Worlds.claim(PUBLISHED, ClaimValue.no()),
            Worlds.claim(HEARD, ClaimValue.yes())
        };
        assertThat(assess(scheme, one).total()).isEqualTo(between("4.5", "4.5"));
        assertThat(assess(scheme, one).verified().total()).isEqualTo(between("4.5", "4.5"));
        assertThat(sumOfLows(assess(scheme, one))).isEqualTo(Points.of("4.5"));
        Claim[] two = {
            says(PUBLISHED, ClaimValue.no()), Worlds.claim(PUBLISHED, ClaimValue.yes()),
            says(HEARD, ClaimValue.no()), Worlds.claim(HEARD, ClaimValue.yes())
        };
        assertThat(assess(scheme, two).total()).isEqualTo(between("8", "8"));
    }

    @Test
    void aWordWithinTheLimitCostsNothing() {
        ScoringMethod rate =
                new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.AtLeast(RATE, new BigDecimal("50"))));
        ScoringScheme scheme = trusting(
                SelfReport.builder()
                        .deviation(DeviationRule.builder().each(Points.of("1")).build()),
                Worlds.item(0, "10", rate));
        Claim found = Worlds.claim(RATE, "80");
        assertThat(assess(scheme, says(RATE, ClaimValue.number(84)), found).total())
                .isEqualTo(between("10", "10"));
        assertThat(assess(scheme, says(RATE, ClaimValue.number(85)), found).total())
                .isEqualTo(between("9", "9"));
    }

    @Test
    void theBatchGivesTheSameAsEachUnitAlone() {
        ScoringScheme scheme = trusting(
                half().deviation(DeviationRule.builder().each(Points.of("1")).build()), PUBLISHING, HEARING);
        Assessor assessor = Assessor.compile(Worlds.basis(scheme));
        ImmutableList<Dossier> dossiers = ImmutableList.of(
                Worlds.dossier(says(PUBLISHED, ClaimValue.yes())),
                Worlds.dossier(Worlds.claim(PUBLISHED, ClaimValue.yes())),
                Worlds.dossier(says(HEARD, ClaimValue.yes()), Worlds.claim(HEARD, ClaimValue.no())));
        ScoreColumns scores = assessor.score(assessor.table(dossiers));
        for (int i = 0; i < dossiers.size(); i++) {
            assertThat(scores.total(i))
                    .isEqualTo(assessor.assess(dossiers.get(i)).total());
        }
    }

    @Test
    void aboutSoManyIsAnInterval() {
        ScoringMethod full =
                new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.AtLeast(RATE, new BigDecimal("100"))));
        Claim about = Claim.builder()
                .fillFrom(Worlds.claim(RATE, "100"))
                .exactness(Exactness.ABOUT)
                .build();
        assertThat(assess(Worlds.scheme(Worlds.item(0, "10", full)), about).total())
                .isEqualTo(between("0", "10"));
    }

    @Test
    void coverageIsWhatTheWidthLeavesWithOpenVetoesAndBonuses() {
        Veto zero = Veto.builder()
                .id("zero")
                .title(Worlds.TEXT)
                .condition(new Condition.Yes(HEARD))
                .effect(new Veto.Effect.CapTotal(Points.of("1")))
                .build();
        Bonus bonus = Bonus.builder()
                .id("bonus")
                .title(Worlds.TEXT)
                .addClauses(new Occurrence("bonus", Worlds.TEXT, BREACHES, Points.of("1"), Optional.of(Points.of("2"))))
                .counted(Bonus.Counted.BEYOND)
                .build();
        Claim published = Worlds.claim(PUBLISHED, ClaimValue.yes());
        ScoringScheme vetoed =
                Worlds.schemeOf(ImmutableList.of(PUBLISHING)).addVetoes(zero).build();
        assertThat(assess(vetoed, published).total()).isEqualTo(between("1", "4"));
        assertThat(assess(vetoed, published).coverage()).isEqualByComparingTo("25");
        ScoringScheme honoured =
                Worlds.schemeOf(ImmutableList.of(PUBLISHING)).addBonuses(bonus).build();
        assertThat(assess(honoured, published).total()).isEqualTo(between("4", "6"));
        assertThat(assess(honoured, published).coverage()).isEqualByComparingTo("50");
    }
}

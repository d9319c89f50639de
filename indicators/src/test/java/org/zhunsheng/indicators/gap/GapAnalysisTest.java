package org.zhunsheng.indicators.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;

/** Items 0 to 3 lie in groups 1.1, 1.2, 2.1 and 2.2; each is met or not by one fact. */
class GapAnalysisTest {
    private static final List<SchemeItem> ITEMS = ImmutableList.of(
            Worlds.item(0, "4", met(new Condition.Yes(Worlds.PUBLISHED))),
            Worlds.item(1, "2", met(new Condition.Yes(Worlds.HEARD))),
            Worlds.item(2, "3", met(new Condition.AtMost(Worlds.ERRORS, BigDecimal.ZERO))),
            Worlds.item(3, "1", met(new Condition.AtMost(Worlds.BREACHES, BigDecimal.ZERO))));

    private static ScoringMethod met(Condition condition) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(condition));
    }

    private static Assessment assess(Claim... claims) {
        return Assessor.compile(Worlds.basis(Worlds.schemeOf(ITEMS).build())).assess(Worlds.dossier(claims));
    }

    private static Gap gap(GapAnalysis analysis, String code) {
        return analysis.gaps().stream()
                .filter(gap -> gap.indicator().equals(IndicatorCode.of(code)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNothingProvesIsUnprovedAndNamesTheFactToProve() {
        Gap gap = gap(GapAnalysis.of(assess()), "1.1.1");
        assertThat(gap.kind()).isEqualTo(Gap.Kind.UNPROVED);
        assertThat(gap.cause()).isEqualTo(Gap.Cause.NOTHING_PROVES_IT);
        assertThat(gap.lost()).isEqualTo(ScoreInterval.ofMicros(0, 4_000_000));
        assertThat(gap.toProve()).containsExactly(Worlds.PUBLISHED);
        assertThat(gap.action()).isEqualTo(Gap.Action.PROVE);
        assertThat(gap.remedy()).isEmpty();
        assertThat(gap.ifSo()).isPresent();
    }

    @Test
    void pointsLostByAFigureAreAWeakness() {
        Gap gap = gap(GapAnalysis.of(assess(Worlds.claim(Worlds.ERRORS, 2))), "2.1.1");
        assertThat(gap.kind()).isEqualTo(Gap.Kind.WEAKNESS);
        assertThat(gap.cause()).isEqualTo(Gap.Cause.POINTS_LOST);
    }

    @Test
    void aRuleThatIsSaidNotToBeThereIsALoophole() {
        Gap gap = gap(GapAnalysis.of(assess(Worlds.claim(Worlds.HEARD, ClaimValue.no()))), "1.2.1");
        assertThat(gap.kind()).isEqualTo(Gap.Kind.LOOPHOLE);
        assertThat(gap.cause()).isEqualTo(Gap.Cause.RULE_MISSING);
        assertThat(gap.lost()).isEqualTo(ScoreInterval.ofMicros(2_000_000, 2_000_000));
        assertThat(gap.toProve()).isEmpty();
    }

    @Test
    void claimsThatDifferAreUnprovedAndSaidToBeDisputed() {
        Gap gap = gap(
                GapAnalysis.of(assess(
                        Worlds.claim(Worlds.HEARD, ClaimValue.no()), Worlds.claim(Worlds.HEARD, ClaimValue.yes()))),
                "1.2.1");
        assertThat(gap.kind()).isEqualTo(Gap.Kind.UNPROVED);
        assertThat(gap.cause()).isEqualTo(Gap.Cause.PROOF_DISPUTED);
    }

    @Test
    void aDimensionThatCannotReachEightyPercentIsAShortfall() {
        GapAnalysis analysis = GapAnalysis.of(assess(Worlds.claim(Worlds.HEARD, ClaimValue.no())));
        Gap gap = gap(analysis, "1");
        assertThat(gap.kind()).isEqualTo(Gap.Kind.SHORTFALL);
        assertThat(gap.lost()).isEqualTo(ScoreInterval.ofMicros(2_000_000, 6_000_000));
        assertThat(analysis.gaps()).noneMatch(other -> other.indicator().equals(IndicatorCode.of("2")));
    }

    @Test
    void aDimensionAtExactlyEightyPercentIsNone() {
        List<SchemeItem> items = ImmutableList.of(
                Worlds.item(0, "4", met(new Condition.Yes(Worlds.PUBLISHED))),
                Worlds.item(1, "1", met(new Condition.Yes(Worlds.HEARD))));
        Assessment assessment = Assessor.compile(
                        Worlds.basis(Worlds.schemeOf(items).build()))
                .assess(Worlds.dossier(Worlds.claim(Worlds.HEARD, ClaimValue.no())));
        assertThat(GapAnalysis.of(assessment).gaps())
                .extracting(Gap::kind)
                .containsExactlyInAnyOrder(Gap.Kind.UNPROVED, Gap.Kind.LOOPHOLE);
    }

    @Test
    void theGapThatCanCostMostComesFirst() {
        assertThat(GapAnalysis.of(assess()).gaps())
                .extracting(gap -> gap.indicator().value())
                .containsExactly("1.1.1", "2.1.1", "1.2.1", "2.2.1");
    }

    @Test
    void whatIsProvedLeavesNoGap() {
        GapAnalysis analysis = GapAnalysis.of(assess(
                Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                Worlds.claim(Worlds.HEARD, ClaimValue.yes()),
                Worlds.claim(Worlds.ERRORS, 0),
                Worlds.claim(Worlds.BREACHES, 0)));
        assertThat(analysis.gaps()).isEmpty();
    }

    private static AnnualReport report() {
        return AnnualReport.builder()
                .unit(Worlds.unit(UnitKind.COUNTY))
                .period(ReportingPeriod.ofYear(2023))
                .title("报告")
                .addProblems(problem("stated", "2.2.1"), problem("same", "1.1"), problem("near", "1.2.1"))
                .addProblems(problem("alone", "2.1.1"), problem("nowhere", "2"))
                .addPlans(Plan.builder()
                        .id("n1")
                        .title("计划一")
                        .addProblems("stated")
                        .build())
                .addPlans(Plan.builder()
                        .id("n2")
                        .title("计划二")
                        .addIndicators(IndicatorCode.of("1.1.1"))
                        .build())
                .addPlans(Plan.builder().id("n3").title("计划三").build())
                .build();
    }

    private static Problem problem(String id, String code) {
        return Problem.builder()
                .id(id)
                .title(id)
                .addIndicators(IndicatorCode.of(code))
                .build();
    }

    @Test
    void aProblemIsAnsweredByThePlanThatNamesItOrSharesItsIndicatorElseWeakly() {
        GapAnalysis analysis = GapAnalysis.of(assess(), report());
        assertThat(analysis.links())
                .extracting(ProblemLink::problem, link -> link.plans().toString())
                .containsExactly(
                        tuple("stated", "[PlanLink[plan=n1, strength=STATED]]"),
                        tuple("same", "[PlanLink[plan=n2, strength=SAME_INDICATOR]]"),
                        tuple("near", "[PlanLink[plan=n2, strength=SAME_DIMENSION]]"),
                        tuple("alone", "[]"),
                        tuple("nowhere", "[]"));
        assertThat(analysis.links())
                .extracting(ProblemLink::isUnanswered)
                .containsExactly(false, false, false, true, true);
        assertThat(analysis.plansWithoutProblem()).containsExactly("n3");
    }

    @Test
    void aGapNamesTheProblemsAndPlansThatBearOnIt() {
        Gap gap = gap(GapAnalysis.of(assess(), report()), "1.1.1");
        assertThat(gap.problems()).containsExactly("same");
        assertThat(gap.plans()).containsExactly("n2");
    }

    @Test
    void closingWhatNothingProvesLiftsTheLowerEndAndLeavesTheUpper() {
        assertThat(gap(GapAnalysis.of(assess()), "1.1.1").gain()).contains(gain("4", "0"));
    }

    @Test
    void closingWhatIsLostForCertainLiftsBothEnds() {
        GapAnalysis analysis = GapAnalysis.of(assess(Worlds.claim(Worlds.HEARD, ClaimValue.no())));
        assertThat(gap(analysis, "1.2.1").gain()).contains(gain("2", "2"));
        assertThat(gap(analysis, "1").gain()).contains(gain("6", "2"));
    }

    /** Items 0 and 1 are the one dimension; where 0 does not apply, its 4 points go to 1, which then has 6. */
    @Test
    void aGainCountsThePointsThatWhatDoesNotApplyHandsOn() {
        Assessment assessment = Assessor.compile(
                        Worlds.basis(Worlds.schemeOf(ITEMS.subList(0, 2)).build()))
                .assess(Worlds.dossier(Worlds.claim(Worlds.PUBLISHED, ClaimValue.notApplicable())));
        assertThat(gap(GapAnalysis.of(assessment), "1.2.1").gain()).contains(gain("6", "0"));
    }

    /** While the veto strikes, the total is capped at 5; lifting it by the errors that item 2 counts frees what it held down. */
    @Test
    void aGainCountsAVetoThatGoesWithTheGap() {
        Assessment assessment = Assessor.compile(Worlds.basis(Worlds.schemeOf(ITEMS)
                        .addVetoes(Veto.builder()
                                .id("v")
                                .title(Worlds.TEXT)
                                .condition(new Condition.AtLeast(Worlds.ERRORS, BigDecimal.ONE))
                                .effect(new Veto.Effect.CapTotal(Points.of("5")))
                                .build())
                        .build()))
                .assess(Worlds.dossier(
                        Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                        Worlds.claim(Worlds.HEARD, ClaimValue.yes()),
                        Worlds.claim(Worlds.ERRORS, 1),
                        Worlds.claim(Worlds.BREACHES, 0)));
        assertThat(assessment.total()).isEqualTo(ScoreInterval.exactly(Points.of("5")));
        assertThat(gap(GapAnalysis.of(assessment), "2.1.1").gain()).contains(gain("5", "5"));
    }

    @Test
    void aPlanGainsWhatItsGapsGainTogether() {
        assertThat(GapAnalysis.of(assess(), report()).planGains())
                .containsExactly(
                        new PlanGain("n1", ImmutableList.of(), Gain.NONE),
                        new PlanGain("n2", ImmutableList.of(IndicatorCode.of("1.1.1")), gain("4", "0")),
                        new PlanGain("n3", ImmutableList.of(), Gain.NONE));
    }

    private static Gain gain(String low, String high) {
        return new Gain(Points.of(low), Points.of(high));
    }

    @Test
    void whatAClosedYearHasShownIsForTheNextAssessmentAndWhatNobodyHasProvedStillCounts() {
        GapAnalysis gaps = GapAnalysis.of(assess(Worlds.claim(Worlds.ERRORS, 2)));
        assertThat(gaps.stillCounting())
                .extracting(gap -> gap.indicator().value())
                .containsExactly("1.1.1", "1.2.1", "2", "2.2.1");
        assertThat(gap(gaps, "2.1.1").still()).isEmpty();
        assertThat(gaps.forNextYear()).extracting(Gap::indicator).contains(IndicatorCode.of("2.1.1"));
    }

    @Test
    void aDisputeStillCountsForTheSideThatIsBest() {
        Claim bad = Worlds.claim(Worlds.ERRORS, 2);
        assertThat(gap(GapAnalysis.of(assess(bad, Worlds.claim(Worlds.ERRORS, 0))), "2.1.1")
                        .still())
                .contains(new Gain(Points.of("3"), Points.ZERO));
        assertThat(gap(GapAnalysis.of(assess(bad, Worlds.claim(Worlds.ERRORS, 1))), "2.1.1")
                        .still())
                .isEmpty();
    }

    private static Veto fraud() {
        return Veto.builder()
                .id("fraud")
                .title(Worlds.TEXT)
                .condition(new Condition.Yes(Worlds.HEARD))
                .effect(new Veto.Effect.ZeroTotal())
                .build();
    }

    private static GapAnalysis withVeto(Claim... claims) {
        return GapAnalysis.of(Assessor.compile(Worlds.basis(
                        Worlds.schemeOf(ITEMS.subList(0, 1)).addVetoes(fraud()).build()))
                .assess(Worlds.dossier(claims)));
    }

    @Test
    void anOpenVetoIsAGapThatOnlyACheckCloses() {
        GapAnalysis gaps = withVeto(Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()));
        assertThat(gaps.vetoes()).singleElement().satisfies(gap -> {
            assertThat(gap.state()).isEqualTo(VetoState.OPEN);
            assertThat(gap.gain()).contains(new Gain(Points.of("4"), Points.ZERO));
        });
    }

    @Test
    void nothingClosesAVetoThatIsTriggered() {
        GapAnalysis gaps = withVeto(Worlds.claim(Worlds.HEARD, ClaimValue.yes()));
        assertThat(gaps.vetoes()).singleElement().satisfies(gap -> {
            assertThat(gap.state()).isEqualTo(VetoState.STRUCK);
            assertThat(gap.gain()).isEmpty();
        });
    }

    @Test
    void whatIsTriggeredComesBeforeWhatIsOpen() {
        Veto errors = Veto.builder()
                .id("errors")
                .title(Worlds.TEXT)
                .condition(new Condition.AtLeast(Worlds.ERRORS, BigDecimal.ONE))
                .effect(new Veto.Effect.CapTotal(Points.of("1")))
                .build();
        GapAnalysis gaps = GapAnalysis.of(Assessor.compile(Worlds.basis(Worlds.schemeOf(ITEMS.subList(0, 1))
                        .addVetoes(fraud(), errors)
                        .build()))
                .assess(Worlds.dossier(Worlds.claim(Worlds.ERRORS, 2))));
        assertThat(gaps.vetoes())
                .extracting(gap -> gap.veto().id() + " " + gap.state())
                .containsExactly("errors STRUCK", "fraud OPEN");
    }

    private static Bonus honours(String each, String cap) {
        return Bonus.builder()
                .id("honours")
                .title(Worlds.TEXT)
                .addClauses(new Occurrence(
                        "title", Worlds.TEXT, Worlds.BREACHES, Points.of(each), Optional.of(Points.of(cap))))
                .counted(Bonus.Counted.BEYOND)
                .unclaimed(Bonus.Unclaimed.NOTHING)
                .build();
    }

    private static Assessor withBonus(Bonus bonus) {
        return Assessor.compile(Worlds.basis(
                Worlds.schemeOf(ITEMS.subList(0, 1)).addBonuses(bonus).build()));
    }

    /** Two and a half times 0.4 is 1: it takes three times to earn it all. */
    @Test
    void aBonusIsEarnedWholeByAsManyTimesAsReachItsCap() {
        Assessor assessor = withBonus(honours("0.4", "1"));
        assertThat(GapAnalysis.of(assessor.assess(Worlds.dossier())).bonuses())
                .extracting(BonusGap::gain)
                .containsExactly(new Gain(Points.of("1"), Points.of("1")));
    }

    @Test
    void aBonusThatIsNotEarnedIsAGap() {
        Bonus honours = honours("1", "2");
        Assessor assessor = withBonus(honours);
        assertThat(GapAnalysis.of(assessor.assess(Worlds.dossier())).bonuses())
                .containsExactly(new BonusGap(
                        honours, new Gain(Points.of("2"), Points.of("2")), ImmutableList.of(Worlds.BREACHES)));
        assertThat(GapAnalysis.of(assessor.assess(Worlds.dossier(Worlds.claim(Worlds.BREACHES, 1))))
                        .bonuses())
                .containsExactly(new BonusGap(honours, new Gain(Points.of("1"), Points.of("1")), ImmutableList.of()));
        assertThat(GapAnalysis.of(assessor.assess(Worlds.dossier(Worlds.claim(Worlds.BREACHES, 2))))
                        .bonuses())
                .isEmpty();
    }

    /** What can be mended for this assessment only in part is for the next one, too. */
    @Test
    void aGapIsForNextYearUnlessAllOfItStillCounts() {
        Gap gap = GapAnalysis.of(assess(Worlds.claim(Worlds.ERRORS, 2))).gaps().get(0);
        assertThat(gaining(gap, gain("2", "2"), Optional.of(gain("2", "2"))).isForNextYear())
                .isFalse();
        assertThat(gaining(gap, gain("2", "2"), Optional.of(gain("1", "0"))).isForNextYear())
                .isTrue();
        assertThat(gaining(gap, gain("2", "2"), Optional.empty()).isForNextYear())
                .isTrue();
    }

    private static Gap gaining(Gap gap, Gain gain, Optional<Gain> still) {
        return new Gap(
                gap.kind(),
                gap.indicator(),
                gap.title(),
                gap.cause(),
                gap.lost(),
                Optional.of(gain),
                still,
                gap.toProve(),
                gap.dueBy(),
                gap.remedy(),
                gap.ifSo(),
                gap.problems(),
                gap.plans());
    }
}

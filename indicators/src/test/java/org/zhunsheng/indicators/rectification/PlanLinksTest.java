package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Two indicators, 1.1.1 that is not met and 1.2.1 that is, a report with one problem and the plan that answers it. */
class PlanLinksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final IndicatorCode OPEN = Worlds.code(0);
    private static final IndicatorCode MET = Worlds.code(1);
    private static final Assessment ASSESSMENT = Assessor.compile(Worlds.basis(Worlds.scheme(
                    Worlds.item(0, "4", met(new Condition.Yes(Worlds.PUBLISHED))),
                    Worlds.item(1, "2", met(new Condition.Yes(Worlds.HEARD))))))
            .assess(Worlds.dossier(
                    Worlds.claim(Worlds.PUBLISHED, ClaimValue.no()), Worlds.claim(Worlds.HEARD, ClaimValue.yes())));
    private static final AnnualReport REPORT = AnnualReport.builder()
            .unit(Worlds.unit(UnitKind.COUNTY))
            .period(ReportingPeriod.ofYear(2023))
            .title("报告")
            .addProblems(
                    Problem.builder().id("p1").title("未公布").addIndicators(OPEN).build())
            .addPlans(Plan.builder()
                    .id("n1")
                    .title("公布")
                    .addProblems("p1")
                    .addIndicators(OPEN)
                    .build())
            .build();
    private static final GapAnalysis GAPS = GapAnalysis.of(ASSESSMENT, REPORT);

    private static ScoringMethod met(Condition condition) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(condition));
    }

    private static RectificationPlan draft() {
        return PlanDraft.of(ASSESSMENT, GAPS, DAY, Lang.ZH).ofGaps();
    }

    private static List<String> orphans(RectificationPlan plan) {
        return PlanLinks.orphans(plan, ASSESSMENT, GAPS, REPORT).stream()
                .map(orphan -> orphan.kind() + " " + orphan.subject())
                .toList();
    }

    private static RectificationPlan with(RectificationItem... items) {
        return RectificationPlan.builder()
                .fillFrom(draft())
                .items(List.of(items))
                .build();
    }

    @Test
    void theDraftHasAnOpenItemForTheGapWithItsDaysItsAcceptanceAndWhatItMeets() {
        assertThat(draft().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("gap-1-1-1");
            assertThat(item.indicators()).containsExactly(OPEN);
            assertThat(item.state()).isEqualTo(PlanState.OPEN);
            assertThat(item.start()).contains(DAY);
            assertThat(item.due()).contains(DAY.plusDays(30));
            assertThat(item.milestones()).extracting(step -> step.due()).containsExactly(Optional.of(DAY.plusDays(30)));
            assertThat(item.acceptance()).containsExactly(new Criterion.Holds(new Condition.Yes(Worlds.PUBLISHED)));
            assertThat(item.problems()).containsExactly("p1");
            assertThat(item.plans()).containsExactly("n1");
            assertThat(item.owner()).isEmpty();
        });
    }

    @Test
    void aPlanThatAnswersTheProblemIsTakenThoughItNamesNoIndicator() {
        AnnualReport report = AnnualReport.builder()
                .fillFrom(REPORT)
                .plans(List.of(
                        Plan.builder()
                                .id("answering")
                                .title("整改")
                                .addProblems("p1")
                                .build(),
                        Plan.builder().id("idle").title("其他").build()))
                .build();
        RectificationPlan plan = PlanDraft.of(ASSESSMENT, GapAnalysis.of(ASSESSMENT, report), DAY, Lang.EN)
                .ofGaps();
        assertThat(plan.items())
                .singleElement()
                .satisfies(item -> assertThat(item.plans()).containsExactly("answering"));
        assertThat(plan.title()).endsWith(": Rectification plan (draft)");
    }

    @Test
    void aDraftLacksNothingButTheOwnerWhomPeopleName() {
        assertThat(orphans(draft())).containsExactly("ITEM_WITHOUT_OWNER gap-1-1-1");
    }

    @Test
    void withoutItemsTheGapTheProblemAndThePlanStandAlone() {
        assertThat(orphans(with()))
                .containsExactly("GAP_WITHOUT_ITEM 1.1.1", "PROBLEM_WITHOUT_ITEM p1", "PLAN_WITHOUT_ITEM n1");
    }

    @Test
    void anItemForTheGroupClosesTheGapsBelowIt() {
        RectificationItem item = RectificationItem.builder()
                .fillFrom(draft().items().get(0))
                .indicators(List.of(IndicatorCode.of("1")))
                .owner("司法局")
                .build();
        assertThat(orphans(with(item))).isEmpty();
    }

    @Test
    void whatAnItemNamesAndNobodyHasIsFound() {
        RectificationItem item = RectificationItem.builder()
                .id("loose")
                .title("整改")
                .addIndicators(MET)
                .addProblems("p9")
                .addPlans("n9")
                .addEvidence("e9")
                .build();
        assertThat(orphans(with(draft().items().get(0), item)))
                .containsExactly(
                        "ITEM_WITHOUT_GAP loose",
                        "UNKNOWN_PROBLEM loose",
                        "UNKNOWN_PLAN loose",
                        "ITEM_WITHOUT_OWNER gap-1-1-1",
                        "ITEM_WITHOUT_OWNER loose",
                        "ITEM_WITHOUT_DUE loose",
                        "ITEM_WITHOUT_MILESTONE loose",
                        "ITEM_WITHOUT_ACCEPTANCE loose",
                        "EVIDENCE_MISSING loose");
    }

    private static RemedyOption.Builder remedy(RemedyEffect effect) {
        return RemedyOption.builder()
                .id("r")
                .title(Worlds.TEXT)
                .addEffects(effect)
                .personDays(1)
                .effort(Effort.LOW)
                .leadDays(1);
    }

    /** Three cases are known; the period ends in 2023. */
    @Test
    void whatARemedyHasToComeToIsWhatItsItemIsAcceptedBy() {
        Assessment assessment = Assessor.compile(
                        Worlds.basis(Worlds.scheme(Worlds.item(0, "4", met(new Condition.Yes(Worlds.PUBLISHED))))))
                .assess(Worlds.dossier(Worlds.claim(Worlds.CASES, 3)));
        ImmutableMap<RemedyEffect, Criterion> accepted = ImmutableMap.<RemedyEffect, Criterion>builder()
                .put(new RemedyEffect.Yes(Worlds.PUBLISHED), new Criterion.Holds(new Condition.Yes(Worlds.PUBLISHED)))
                .put(new RemedyEffect.No(Worlds.HEARD), new Criterion.Holds(new Condition.No(Worlds.HEARD)))
                .put(
                        new RemedyEffect.RaiseTo(Worlds.CASES, new BigDecimal(9)),
                        new Criterion.Holds(new Condition.AtLeast(Worlds.CASES, new BigDecimal(9))))
                .put(
                        new RemedyEffect.LowerTo(Worlds.CASES, BigDecimal.ONE),
                        new Criterion.Holds(new Condition.AtMost(Worlds.CASES, BigDecimal.ONE)))
                .put(
                        new RemedyEffect.RaiseBy(Worlds.CASES, new BigDecimal(2)),
                        new Criterion.Holds(new Condition.AtLeast(Worlds.CASES, new BigDecimal(5))))
                .put(
                        new RemedyEffect.LowerBy(Worlds.CASES, new BigDecimal(2)),
                        new Criterion.Holds(new Condition.AtMost(Worlds.CASES, BigDecimal.ONE)))
                .put(
                        new RemedyEffect.InTime(Worlds.FILED_ON, new Due.AnnualDate(1, 3, 1, false)),
                        new Criterion.DoneBy(Worlds.FILED_ON, LocalDate.of(2024, 2, 29)))
                .buildOrThrow();
        accepted.forEach((effect, criterion) -> assertThat(PlanDraft.of(assessment, GAPS, DAY, Lang.ZH)
                        .ofRemedies(List.of(
                                new PlanDraft.Scheduled(remedy(effect).build(), DAY.plusDays(2), DAY.plusDays(40))))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.acceptance()).containsExactly(criterion);
                    assertThat(item.remedies()).containsExactly("r");
                    assertThat(item.start()).contains(DAY.plusDays(2));
                    assertThat(item.due()).contains(DAY.plusDays(40));
                    assertThat(item.history()).containsExactly(new Transition(PlanState.OPEN, DAY, Optional.empty()));
                }));
    }
}

package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.compare.FollowUp.Fate;
import org.zhunsheng.indicators.compare.FollowUp.Link;
import org.zhunsheng.indicators.compare.FollowUp.Part;
import org.zhunsheng.indicators.compare.FollowUp.Rule;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.CrosswalkLink;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Worlds;

/** What becomes of one problem and one plan about an indicator, by what the next report says. */
class ReportFollowUpTest {
    private static final IndicatorCode HERE = Worlds.code(0);
    private static final IndicatorCode ELSEWHERE = Worlds.code(2);
    private static final IndicatorCatalogue OLD = Worlds.catalogue(4);
    private static final EditionMap SAME = EditionMap.of(OLD, OLD, Optional.empty());

    private static AnnualReport.Builder report(int year) {
        return AnnualReport.builder()
                .unit(Worlds.unit(UnitKind.COUNTY))
                .period(ReportingPeriod.ofYear(year))
                .title("报告");
    }

    private static Problem problem(String title, IndicatorCode... about) {
        return Problem.builder().id("p1").title(title).addIndicators(about).build();
    }

    private static Measure measure(String title, IndicatorCode... about) {
        return Measure.builder().id("m1").title(title).addIndicators(about).build();
    }

    private static Plan plan(String title, IndicatorCode... about) {
        return Plan.builder().id("n1").title(title).addIndicators(about).build();
    }

    private static final AnnualReport LAST = report(2023)
            .addProblems(problem("审查不严", HERE))
            .addPlans(plan("加强审查", HERE))
            .build();

    private static ReportFollowUp followUp(AnnualReport.Builder now) {
        return ReportFollowUp.of(LAST, now.build(), SAME);
    }

    @Test
    void whatTheNextReportDoesNotSpeakOfIsDropped() {
        ReportFollowUp found = followUp(report(2024)
                .addMeasures(measure("别的", ELSEWHERE))
                .addProblems(problem("别的", ELSEWHERE))
                .addPlans(plan("别的", ELSEWHERE)));
        assertThat(found.problems()).singleElement().satisfies(one -> {
            assertThat(one.fate()).isEqualTo(Fate.DROPPED);
            assertThat(one.links()).isEmpty();
        });
        assertThat(found.plans()).extracting(FollowUp::fate).containsExactly(Fate.DROPPED);
    }

    @Test
    void aMeasureAboutTheSameIndicatorMakesBothDone() {
        ReportFollowUp found = followUp(report(2024).addMeasures(measure("开展审查", HERE)));
        assertThat(found.problems().get(0).fate()).isEqualTo(Fate.DONE);
        assertThat(found.problems().get(0).links())
                .containsExactly(new Link(Part.MEASURE, "m1", "开展审查", Rule.SAME_INDICATOR));
        assertThat(found.plans()).extracting(FollowUp::fate).containsExactly(Fate.DONE);
    }

    @Test
    void aProblemThatIsAdmittedAgainIsRepeatedWhateverWasDoneAndThePlanIsDoneAllTheSame() {
        ReportFollowUp found =
                followUp(report(2024).addMeasures(measure("开展审查", HERE)).addProblems(problem("审查仍不严", HERE)));
        assertThat(found.problems()).extracting(FollowUp::fate).containsExactly(Fate.REPEATED);
        assertThat(found.plans()).extracting(FollowUp::fate).containsExactly(Fate.DONE);
    }

    @Test
    void whatIsOnlyPlannedIsPlannedAgain() {
        ReportFollowUp found = followUp(report(2024).addPlans(plan("加强审查", HERE)));
        assertThat(found.problems()).extracting(FollowUp::fate).containsExactly(Fate.PLANNED_AGAIN);
        assertThat(found.plans().get(0).fate()).isEqualTo(Fate.PLANNED_AGAIN);
        assertThat(found.plans().get(0).links()).containsExactly(new Link(Part.PLAN, "n1", "加强审查", Rule.SAME_TITLE));
    }

    @Test
    void theSameTitleIsEnoughAndTheSameIdIsNot() {
        assertThat(followUp(report(2024).addProblems(problem("审查不严")))
                        .problems()
                        .get(0)
                        .links())
                .containsExactly(new Link(Part.PROBLEM, "p1", "审查不严", Rule.SAME_TITLE));
        assertThat(followUp(report(2024).addProblems(problem("别的"))).problems())
                .extracting(FollowUp::fate)
                .containsExactly(Fate.DROPPED);
    }

    @Test
    void aGroupStandsForWhatLiesInItAndAWholeDimensionForNothing() {
        assertThat(followUp(report(2024).addMeasures(measure("开展审查", IndicatorCode.of("1.1"))))
                        .problems())
                .extracting(FollowUp::fate)
                .containsExactly(Fate.DONE);
        assertThat(followUp(report(2024).addMeasures(measure("开展审查", IndicatorCode.of("1"))))
                        .problems())
                .extracting(FollowUp::fate)
                .containsExactly(Fate.DROPPED);
    }

    @Test
    void inANewEditionTheIndicatorThatStandsForItCounts() {
        IndicatorCatalogue recent =
                IndicatorCatalogue.builder().fillFrom(OLD).id("second-edition").build();
        LocalText text = LocalText.of("文本", "text");
        EditionMap moved = EditionMap.of(
                OLD,
                recent,
                Optional.of(Crosswalk.builder()
                        .id("sample")
                        .title(text)
                        .from(OLD.id())
                        .to(recent.id())
                        .addLinks(CrosswalkLink.builder()
                                .from(ImmutableSortedSet.of(HERE))
                                .to(ImmutableSortedSet.of(ELSEWHERE))
                                .confidence(CrosswalkLink.Confidence.CERTAIN)
                                .reason(text)
                                .build())
                        .build()));
        AnnualReport now = report(2024).addMeasures(measure("开展审查", ELSEWHERE)).build();
        assertThat(ReportFollowUp.of(LAST, now, moved).problems())
                .extracting(FollowUp::fate)
                .containsExactly(Fate.DONE);
        assertThat(ReportFollowUp.of(LAST, now, SAME).problems())
                .extracting(FollowUp::fate)
                .containsExactly(Fate.DROPPED);
    }
}

package org.zhunsheng.indicators.rectification;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.ProblemLink;
import org.zhunsheng.indicators.rectification.MissingLink.Kind;

/**
 * Follows the links between gaps, indicators, problems, plans, items, milestones and evidence, both ways, and finds what stands alone.
 */
public final class PlanLinks {
    private final RectificationPlan plan;
    private final Assessment assessment;
    private final GapAnalysis gaps;
    private final AnnualReport report;
    private final Dossier dossier;
    /** The indicators with a gap that an item can close, and the groups that they stand in. */
    private final ImmutableSet<IndicatorCode> open;

    private final ImmutableSet<String> problems;
    private final ImmutableSet<String> plans;
    private final ImmutableSet<String> held;
    private final ImmutableList.Builder<MissingLink> orphans = ImmutableList.builder();

    private PlanLinks(RectificationPlan plan, Assessment assessment, GapAnalysis gaps, AnnualReport report) {
        this.plan = plan;
        this.assessment = assessment;
        this.gaps = gaps;
        this.report = report;
        this.dossier = assessment.dossier();
        this.open = gaps.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL)
                .flatMap(gap -> Stream.iterate(
                                Optional.of(gap.indicator()),
                                Optional::isPresent,
                                code -> code.flatMap(assessment.catalogue()::parentOf))
                        .flatMap(Optional::stream))
                .collect(toImmutableSet());
        this.problems = ids(report.problems());
        this.plans = ids(report.plans());
        this.held = dossier.evidence().stream().map(Evidence::id).collect(toImmutableSet());
    }

    /**
     * Everything that stands alone, by kind and then in the order of the documents.
     *
     * @param plan the plan
     * @param assessment how the unit stands
     * @param gaps its gaps
     * @param report the report whose problems and plans the plan refers to
     */
    public static ImmutableList<MissingLink> orphans(
            RectificationPlan plan, Assessment assessment, GapAnalysis gaps, AnnualReport report) {
        PlanLinks links = new PlanLinks(plan, assessment, gaps, report);
        links.gaps();
        links.report();
        plan.items().forEach(links::item);
        links.evidence();
        return ImmutableList.sortedCopyOf(java.util.Comparator.comparing(MissingLink::kind), links.orphans.build());
    }

    private void gaps() {
        ImmutableSet<IndicatorCode> named = plan.items().stream()
                .flatMap(item -> item.indicators().stream())
                .collect(toImmutableSet());
        for (Gap gap : gaps.gaps()) {
            if (gap.kind() != Gap.Kind.SHORTFALL && !isCovered(gap.indicator(), named)) {
                add(Kind.GAP_WITHOUT_ITEM, gap.indicator().toString(), gap.title());
            }
        }
    }

    /** Whether {@code named} has {@code code} or a group that it stands in. */
    private boolean isCovered(IndicatorCode code, Set<IndicatorCode> named) {
        return named.contains(code)
                || assessment
                        .catalogue()
                        .parentOf(code)
                        .filter(parent -> isCovered(parent, named))
                        .isPresent();
    }

    private void report() {
        ImmutableSet<String> answered = cited(RectificationItem::problems);
        ImmutableSet<String> carried = cited(RectificationItem::plans);
        gaps.links().stream()
                .filter(ProblemLink::isUnanswered)
                .forEach(link ->
                        add(Kind.PROBLEM_WITHOUT_PLAN, link.problem(), titleIn(report.problems(), link.problem())));
        report.problems().stream()
                .filter(problem -> !answered.contains(problem.id()))
                .forEach(problem -> add(Kind.PROBLEM_WITHOUT_ITEM, problem.id(), LocalText.same(problem.title())));
        report.plans().stream()
                .filter(stated -> !carried.contains(stated.id()))
                .forEach(stated -> add(Kind.PLAN_WITHOUT_ITEM, stated.id(), LocalText.same(stated.title())));
    }

    private ImmutableSet<String> cited(Function<RectificationItem, Collection<String>> links) {
        return plan.items().stream().flatMap(item -> links.apply(item).stream()).collect(toImmutableSet());
    }

    private static LocalText titleIn(Collection<? extends ReportItem> items, String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(item -> LocalText.same(item.title()))
                .findFirst()
                .orElseGet(() -> LocalText.same(id));
    }

    private void item(RectificationItem item) {
        item.indicators().stream()
                .filter(code -> !assessment.catalogue().contains(code))
                .forEach(code -> item(Kind.UNKNOWN_INDICATOR, item, code.toString()));
        boolean closes = item.indicators().stream().anyMatch(open::contains);
        addIf(!closes && !isFinished(item), Kind.ITEM_WITHOUT_GAP, item);
        unknown(Kind.UNKNOWN_PROBLEM, item, item.problems(), problems);
        unknown(Kind.UNKNOWN_PLAN, item, item.plans(), plans);
        addIf(item.owner().isEmpty(), Kind.ITEM_WITHOUT_OWNER, item);
        addIf(item.due().isEmpty(), Kind.ITEM_WITHOUT_DUE, item);
        addIf(item.milestones().isEmpty(), Kind.ITEM_WITHOUT_MILESTONE, item);
        addIf(item.acceptance().isEmpty(), Kind.ITEM_WITHOUT_ACCEPTANCE, item);
        addIf(isFinished(item) && item.evidence().isEmpty(), Kind.ITEM_WITHOUT_EVIDENCE, item);
        unknown(Kind.EVIDENCE_MISSING, item, item.evidence(), held);
        besideThePoint(item);
    }

    private static boolean isFinished(RectificationItem item) {
        return item.state() == PlanState.SUBMITTED || item.state() == PlanState.ACCEPTED;
    }

    private static ImmutableSet<String> ids(Collection<? extends ReportItem> items) {
        return items.stream().map(ReportItem::id).collect(toImmutableSet());
    }

    private void unknown(Kind kind, RectificationItem item, Collection<String> cited, Set<String> known) {
        cited.stream().filter(id -> !known.contains(id)).forEach(id -> item(kind, item, id));
    }

    private void besideThePoint(RectificationItem item) {
        ImmutableSet<FactCode> facts =
                item.acceptance().stream().map(Criterion::fact).collect(toImmutableSet());
        if (!facts.isEmpty()) {
            ImmutableSet<String> proving = facts.stream()
                    .flatMap(fact -> dossier.claimsByCode().get(fact).stream())
                    .flatMap(claim -> claim.evidence().stream())
                    .collect(toImmutableSet());
            item.evidence().stream()
                    .filter(id -> held.contains(id) && !proving.contains(id))
                    .forEach(id -> item(Kind.EVIDENCE_BESIDE_THE_POINT, item, id));
        }
    }

    private void evidence() {
        ImmutableSet<String> proving = dossier.claims().stream()
                .map(Claim::evidence)
                .flatMap(Collection::stream)
                .collect(toImmutableSet());
        dossier.evidence().stream()
                .filter(evidence -> !proving.contains(evidence.id()))
                .forEach(
                        evidence -> add(Kind.EVIDENCE_PROVES_NOTHING, evidence.id(), LocalText.same(evidence.title())));
    }

    private void addIf(boolean alone, Kind kind, RectificationItem item) {
        if (alone) {
            add(kind, item.id(), LocalText.same(item.title()));
        }
    }

    private void item(Kind kind, RectificationItem item, String cited) {
        add(kind, item.id(), LocalText.same(cited));
    }

    private void add(Kind kind, String subject, LocalText title) {
        orphans.add(new MissingLink(kind, subject, title));
    }
}

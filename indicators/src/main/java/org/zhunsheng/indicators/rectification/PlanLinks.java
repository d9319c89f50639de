package org.zhunsheng.indicators.rectification;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
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
    private final ImmutableList.Builder<MissingLink> orphans = ImmutableList.builder();

    private PlanLinks(RectificationPlan plan, Assessment assessment, GapAnalysis gaps, AnnualReport report) {
        this.plan = plan;
        this.assessment = assessment;
        this.gaps = gaps;
        this.report = report;
        this.dossier = assessment.dossier();
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
        for (Gap gap : gaps.gaps()) {
            boolean closed = plan.items().stream()
                    .anyMatch(item -> item.indicators().stream().anyMatch(code -> covers(code, gap.indicator())));
            if (gap.kind() != Gap.Kind.SHORTFALL && !closed) {
                add(Kind.GAP_WITHOUT_ITEM, gap.indicator().toString(), gap.title());
            }
        }
    }

    private boolean covers(IndicatorCode group, IndicatorCode code) {
        return group.equals(code)
                || assessment
                        .catalogue()
                        .parentOf(code)
                        .map(parent -> covers(group, parent))
                        .orElse(false);
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
        boolean closes = item.indicators().stream()
                .anyMatch(code -> gaps.gaps().stream()
                        .anyMatch(gap -> gap.kind() != Gap.Kind.SHORTFALL && covers(code, gap.indicator())));
        addIf(!closes && !isFinished(item), Kind.ITEM_WITHOUT_GAP, item);
        unknown(Kind.UNKNOWN_PROBLEM, item, item.problems(), ids(report.problems()));
        unknown(Kind.UNKNOWN_PLAN, item, item.plans(), ids(report.plans()));
        addIf(item.owner().isEmpty(), Kind.ITEM_WITHOUT_OWNER, item);
        addIf(item.due().isEmpty(), Kind.ITEM_WITHOUT_DUE, item);
        addIf(item.milestones().isEmpty(), Kind.ITEM_WITHOUT_MILESTONE, item);
        addIf(item.acceptance().isEmpty(), Kind.ITEM_WITHOUT_ACCEPTANCE, item);
        addIf(isFinished(item) && item.evidence().isEmpty(), Kind.ITEM_WITHOUT_EVIDENCE, item);
        ImmutableSet<String> held =
                dossier.evidence().stream().map(Evidence::id).collect(toImmutableSet());
        unknown(Kind.EVIDENCE_MISSING, item, item.evidence(), held);
        besideThePoint(item, held);
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

    private void besideThePoint(RectificationItem item, Set<String> held) {
        ImmutableSet<FactCode> facts =
                item.acceptance().stream().map(Criterion::fact).collect(toImmutableSet());
        if (!facts.isEmpty()) {
            ImmutableSet<String> proving = dossier.claims().stream()
                    .filter(claim -> facts.contains(claim.code()))
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

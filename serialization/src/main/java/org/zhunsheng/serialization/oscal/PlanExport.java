package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.ProblemLink;

/**
 * Problems and plans of a report and its open gaps as an OSCAL plan of action and milestones: an admitted problem with the plans that
 * answer it, a plan that answers none, a gap that no plan covers with what the catalogue recommends.
 */
final class PlanExport {
    private final AnnualReport report;
    private final GapAnalysis gaps;
    private final Lang lang;
    private final ImmutableMap<String, Plan> plans;
    private final ActionPlan poam;

    PlanExport(AnnualReport report, GapAnalysis gaps, Lang lang) {
        this.report = report;
        this.gaps = gaps;
        this.lang = lang;
        this.plans = report.plans().stream().collect(ImmutableMap.toImmutableMap(Plan::id, Function.identity()));
        this.poam = new ActionPlan(report.unit(), report.unit().id() + ":" + report.period(), lang);
    }

    Map<String, Object> tree() {
        ImmutableMap<String, Problem> problems =
                report.problems().stream().collect(ImmutableMap.toImmutableMap(Problem::id, Function.identity()));
        gaps.links().forEach(link -> problem(OscalObject.named(problems, link.problem()), link));
        gaps.plansWithoutProblem().forEach(id -> planAlone(OscalObject.named(plans, id)));
        gaps.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL && gap.plans().isEmpty())
                .forEach(this::gap);
        if (poam.isEmpty()) {
            throw new IllegalArgumentException("neither problem nor plan nor gap");
        }
        return poam.tree(OscalObject.metadata(
                        report.title(),
                        OscalObject.end(report.signedOn().orElse(report.period().to())),
                        report.period().toString())
                .prop("source", report.source()));
    }

    private void problem(Problem problem, ProblemLink link) {
        List<Map<String, Object>> answers = link.plans().stream()
                .map(answer -> remediation(OscalObject.named(plans, answer.plan()), "problem:" + problem.id())
                        .prop("strength", answer.strength())
                        .tree())
                .toList();
        String text = problem.summary().orElse(problem.title());
        String statement = problem.causes().isEmpty() ? text : String.join("\n\n", problem.causes());
        item("problem", problem, text, statement, answers);
    }

    private void planAlone(Plan plan) {
        String text = plan.summary().orElse(plan.title());
        item(
                "plan",
                plan,
                text,
                text,
                ImmutableList.of(remediation(plan, "plan:" + plan.id()).tree()));
    }

    private void item(
            String kind, ReportItem about, String text, String statement, List<Map<String, Object>> remediations) {
        poam.add(
                new ActionPlan.Subject(kind, about.id(), about.title(), text),
                risk -> risk.prose("statement", statement).put("status", "open").put("remediations", remediations),
                item -> item.prop("kind", kind).prop("id", about.id()).prop("indicator", about.indicators()));
    }

    private OscalObject remediation(Plan plan, String under) {
        return new OscalObject()
                .put("uuid", poam.uuid("remediation", under, plan.id()))
                .put("lifecycle", "planned")
                .line("title", plan.title())
                .prose("description", plan.summary().orElse(plan.title()))
                .put(
                        "tasks",
                        poam.tasks(
                                under + ":" + plan.id(),
                                plan.milestones(),
                                new ActionPlan.Goal(plan.title(), Optional.empty(), plan.due(), plan.owner())))
                .props()
                .prop("plan", plan.id());
    }

    private void gap(Gap gap) {
        String code = gap.kind() + ":" + gap.indicator();
        String cause = gap.cause().title().in(lang);
        poam.add(
                new ActionPlan.Subject("gap", code, gap.title().in(lang), cause),
                risk -> risk.prose("statement", cause)
                        .put("status", "open")
                        .put(
                                "remediations",
                                gap.remedy().stream()
                                        .map(remedy -> recommended(remedy, code))
                                        .toList()),
                item -> item.prop("kind", "gap-" + gap.kind().name())
                        .prop("indicator", gap.indicator())
                        .prop("cause", gap.cause())
                        .prop("lost-low", gap.lost().low())
                        .prop("lost-high", gap.lost().high())
                        .prop("gain-lower-end", gap.gain().map(gain -> gain.lower()))
                        .prop("gain-upper-end", gap.gain().map(gain -> gain.upper()))
                        .prop("to-prove", gap.toProve()));
    }

    private Map<String, Object> recommended(Remedy remedy, String gap) {
        return new OscalObject()
                .put("uuid", poam.uuid("remediation", "gap", gap))
                .put("lifecycle", "recommendation")
                .line("title", remedy.action().in(lang))
                .prose("description", remedy.action().in(lang))
                .props()
                .prop("effort", remedy.effort())
                .prop("lead-days", remedy.leadDays())
                .tree();
    }
}

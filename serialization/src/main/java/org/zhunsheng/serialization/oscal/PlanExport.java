package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanLink;
import org.zhunsheng.indicators.gap.ProblemLink;

/**
 * Problems, plans and open gaps as an OSCAL plan of action and milestones. Every item has a risk, since OSCAL keeps what will be done
 * and its milestones there: an admitted problem with the plans that answer it, a plan that answers none, a gap that no plan covers
 * with what the catalogue recommends.
 */
final class PlanExport {
    private final AnnualReport report;
    private final GapAnalysis gaps;
    private final Lang lang;
    private final String key;
    private final ImmutableMap<String, Plan> plans;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Map<String, Object>> risks = new ArrayList<>();

    PlanExport(AnnualReport report, GapAnalysis gaps, Lang lang) {
        this.report = report;
        this.gaps = gaps;
        this.lang = lang;
        this.key = report.unit().id() + ":" + report.period();
        this.plans = report.plans().stream().collect(ImmutableMap.toImmutableMap(Plan::id, Function.identity()));
    }

    Map<String, Object> tree() {
        ImmutableMap<String, Problem> problems =
                report.problems().stream().collect(ImmutableMap.toImmutableMap(Problem::id, Function.identity()));
        gaps.links().forEach(link -> problem(OscalObject.named(problems, link.problem()), link));
        gaps.plansWithoutProblem().forEach(id -> planAlone(OscalObject.named(plans, id)));
        gaps.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL && gap.plans().isEmpty())
                .forEach(this::gap);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("neither problem nor plan nor gap");
        }
        GovernmentUnit unit = report.unit();
        Map<String, Object> metadata = OscalObject.metadata(
                        report.title(),
                        OscalObject.end(report.signedOn().orElse(report.period().to())),
                        report.period().toString())
                .prop("unit", unit.id())
                .prop("unit-kind", unit.kind())
                .prop("source", report.source())
                .put(
                        "parties",
                        ImmutableList.of(new OscalObject()
                                .put("uuid", OscalUuid.of("unit", unit.id()))
                                .put("type", "organization")
                                .put("name", unit.name().strip())
                                .tree()))
                .tree();
        return new OscalObject()
                .put("uuid", OscalUuid.of("plan", key))
                .put("metadata", metadata)
                .put("system-id", ImmutableMap.of("identifier-type", Oscal.NAMESPACE + ":unit", "id", unit.id()))
                .put("risks", risks)
                .put("poam-items", items)
                .tree();
    }

    private void problem(Problem problem, ProblemLink link) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (PlanLink answer : link.plans()) {
            answers.add(remediation(
                    OscalObject.named(plans, answer.plan()),
                    "problem:" + problem.id(),
                    answer.strength().name()));
        }
        String text = problem.summary().orElse(problem.title());
        String statement = problem.causes().isEmpty() ? text : String.join("\n\n", problem.causes());
        item("problem", problem, text, statement, answers);
    }

    private void planAlone(Plan plan) {
        String text = plan.summary().orElse(plan.title());
        item("plan", plan, text, text, ImmutableList.of(remediation(plan, "plan:" + plan.id(), "")));
    }

    private void item(
            String kind, ReportItem about, String text, String statement, List<Map<String, Object>> remediations) {
        String risk = OscalUuid.of("risk", key, kind, about.id());
        risks.add(new OscalObject()
                .put("uuid", risk)
                .line("title", about.title())
                .prose("description", text)
                .prose("statement", statement)
                .put("status", "open")
                .put("remediations", remediations)
                .tree());
        items.add(new OscalObject()
                .put("uuid", OscalUuid.of("item", key, kind, about.id()))
                .line("title", about.title())
                .prose("description", text)
                .props()
                .prop("kind", kind)
                .prop("id", about.id())
                .prop("indicator", about.indicators())
                .put("related-risks", OscalObject.references("risk-uuid", ImmutableList.of(risk)))
                .tree());
    }

    private Map<String, Object> remediation(Plan plan, String under, String strength) {
        return new OscalObject()
                .put("uuid", OscalUuid.of("remediation", key, under, plan.id()))
                .put("lifecycle", "planned")
                .line("title", plan.title())
                .prose("description", plan.summary().orElse(plan.title()))
                .props()
                .prop("plan", plan.id())
                .prop("owner", plan.owner())
                .prop("strength", strength)
                .put("tasks", tasks(plan, under))
                .tree();
    }

    private List<Map<String, Object>> tasks(Plan plan, String under) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (int i = 0; i < plan.milestones().size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            tasks.add(task(
                    OscalUuid.of("milestone", key, under, plan.id(), Integer.toString(i)),
                    milestone.title(),
                    milestone.due()));
        }
        if (plan.due().isPresent()) {
            tasks.add(task(OscalUuid.of("due", key, under, plan.id()), plan.title(), plan.due()));
        }
        return tasks;
    }

    private static Map<String, Object> task(String uuid, String title, Optional<LocalDate> due) {
        return new OscalObject()
                .put("uuid", uuid)
                .put("type", "milestone")
                .line("title", title)
                .put(
                        "timing",
                        due.map(day -> ImmutableMap.of("on-date", ImmutableMap.of("date", OscalObject.end(day)))))
                .tree();
    }

    private void gap(Gap gap) {
        String code = gap.kind() + ":" + gap.indicator();
        String title = gap.title().in(lang);
        String cause = gap.cause().title().in(lang);
        String risk = OscalUuid.of("risk", key, "gap", code);
        List<Map<String, Object>> remedies = gap
                .remedy()
                .map(remedy -> new OscalObject()
                        .put("uuid", OscalUuid.of("remediation", key, "gap:" + code))
                        .put("lifecycle", "recommendation")
                        .line("title", remedy.action().in(lang))
                        .prose("description", remedy.action().in(lang))
                        .props()
                        .prop("effort", remedy.effort())
                        .prop("lead-days", remedy.leadDays())
                        .tree())
                .stream()
                .collect(Collectors.toList());
        risks.add(new OscalObject()
                .put("uuid", risk)
                .line("title", title)
                .prose("description", cause)
                .prose("statement", cause)
                .put("status", "open")
                .put("remediations", remedies)
                .tree());
        items.add(new OscalObject()
                .put("uuid", OscalUuid.of("item", key, "gap", code))
                .line("title", title)
                .prose("description", cause)
                .props()
                .prop("kind", "gap-" + gap.kind().name())
                .prop("indicator", gap.indicator())
                .prop("cause", gap.cause())
                .prop("lost-low", gap.lost().low())
                .prop("lost-high", gap.lost().high())
                .prop("gain-low", gap.gain().map(gain -> gain.low()))
                .prop("gain-high", gap.gain().map(gain -> gain.high()))
                .prop("to-prove", gap.toProve())
                .put("related-risks", OscalObject.references("risk-uuid", ImmutableList.of(risk)))
                .tree());
    }
}

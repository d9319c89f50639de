package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.rectification.Criterion;
import org.zhunsheng.indicators.rectification.PlanState;
import org.zhunsheng.indicators.rectification.RectificationItem;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.Transition;
import org.zhunsheng.indicators.scheme.Condition;

/**
 * A rectification plan as an OSCAL plan of action and milestones: an item is a remediation of a risk of its own, whose log is the
 * item's life.
 */
final class RectificationExport {
    private static final String KIND = "rectification-item";

    private final RectificationPlan plan;
    private final Lang lang;
    private final ActionPlan poam;

    RectificationExport(RectificationPlan plan, Lang lang) {
        this.plan = plan;
        this.lang = lang;
        this.poam = new ActionPlan(
                plan.unit(),
                String.join(
                        ":",
                        "rectification",
                        plan.unit().id(),
                        plan.title(),
                        plan.madeOn().toString()),
                lang);
    }

    Map<String, Object> tree() {
        if (plan.items().isEmpty()) {
            throw new IllegalArgumentException("a plan without items");
        }
        plan.items().forEach(this::item);
        LocalDate changed = lastChange();
        return poam.tree(OscalObject.metadata(plan.title(), OscalObject.end(changed), changed.toString())
                .prop("made-on", plan.madeOn())
                .prop("catalogue", plan.catalogue()));
    }

    private LocalDate lastChange() {
        return Stream.concat(
                        Stream.of(plan.madeOn()),
                        plan.items().stream()
                                .flatMap(item -> item.history().stream())
                                .map(Transition::on))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void item(RectificationItem item) {
        poam.add(
                new ActionPlan.Subject(KIND, item.id(), item.title(), item.title()),
                risk -> risk.prose("statement", statement(item))
                        .put("status", status(item.state()))
                        .put("deadline", item.due().map(OscalObject::end))
                        .put("remediations", ImmutableList.of(remediation(item)))
                        .put("risk-log", log(item)),
                about -> about.prop("kind", KIND)
                        .prop("id", item.id())
                        .prop("state", item.state())
                        .prop("indicator", item.indicators())
                        .prop("problem", item.problems())
                        .prop("plan", item.plans())
                        .prop("evidence", item.evidence()));
    }

    /** What has to be seen before it is accepted; its title if nothing is said of that. */
    private static String statement(RectificationItem item) {
        return item.acceptance().isEmpty()
                ? item.title()
                : item.acceptance().stream().map(RectificationExport::criterion).collect(Collectors.joining("\n\n"));
    }

    /** The criterion as a plan's file states it: the kind, the fact, the limit. */
    private static String criterion(Criterion criterion) {
        if (criterion instanceof Criterion.DoneBy doneBy) {
            return "DONE_BY " + doneBy.fact() + " " + doneBy.day();
        }
        Condition condition = ((Criterion.Holds) criterion).condition();
        if (condition instanceof Condition.AtLeast least) {
            return "AT_LEAST " + least.fact() + " " + least.value().toPlainString();
        }
        if (condition instanceof Condition.AtMost most) {
            return "AT_MOST " + most.fact() + " " + most.value().toPlainString();
        }
        return (condition instanceof Condition.Yes ? "YES " : "NO ") + condition.fact();
    }

    private static String status(PlanState state) {
        return switch (state) {
            case OPEN, REOPENED -> "open";
            case IN_PROGRESS, SUBMITTED -> "remediating";
            case ACCEPTED -> "closed";
        };
    }

    private static String lifecycle(PlanState state) {
        return switch (state) {
            case OPEN, IN_PROGRESS, REOPENED -> "planned";
            case SUBMITTED, ACCEPTED -> "completed";
        };
    }

    private Map<String, Object> remediation(RectificationItem item) {
        return new OscalObject()
                .put("uuid", poam.uuid("remediation", item.id()))
                .put("lifecycle", lifecycle(item.state()))
                .line("title", item.title())
                .prose("description", item.title())
                .put(
                        "tasks",
                        poam.tasks(
                                item.id(),
                                item.milestones(),
                                new ActionPlan.Goal(item.title(), item.start(), item.due(), item.owner())))
                .props()
                .prop("remedy", item.remedies())
                .prop(
                        "acceptance",
                        item.acceptance().stream()
                                .map(RectificationExport::criterion)
                                .toList())
                .tree();
    }

    private Optional<Map<String, Object>> log(RectificationItem item) {
        return item.history().isEmpty()
                ? Optional.empty()
                : Optional.of(ImmutableMap.of(
                        "entries",
                        IntStream.range(0, item.history().size())
                                .mapToObj(place -> entry(item, place))
                                .toList()));
    }

    private Map<String, Object> entry(RectificationItem item, int place) {
        Transition step = item.history().get(place);
        return new OscalObject()
                .put("uuid", poam.uuid("step", item.id(), Integer.toString(place)))
                .line("title", step.to().title().in(lang))
                .put("description", step.note().map(OscalObject::markup))
                .put("start", OscalObject.start(step.on()))
                .put("status-change", status(step.to()))
                .props()
                .prop("state", step.to())
                .tree();
    }
}

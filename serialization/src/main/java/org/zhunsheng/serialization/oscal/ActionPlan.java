package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;

/**
 * A plan of action and milestones under construction. Every item has a risk, since OSCAL keeps what will be done and its milestones
 * there; whoever answers for something is a party.
 */
final class ActionPlan {
    private static final String OWNER = "owner";
    private static final LocalText OWNER_TITLE = LocalText.of("责任单位", "owner");

    private final GovernmentUnit unit;
    private final String key;
    private final Lang lang;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Map<String, Object>> risks = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    /**
     * A plan of {@code unit}.
     *
     * @param key names the plan among all
     */
    ActionPlan(GovernmentUnit unit, String key, Lang lang) {
        this.unit = unit;
        this.key = key;
        this.lang = lang;
    }

    /**
     * What an item and its risk say alike.
     *
     * @param kind the kind of thing that it is about
     * @param id names it among its kind
     * @param title its title
     * @param text what it is
     */
    record Subject(String kind, String id, String title, String text) {}

    /** Adds an item about {@code subject}, with what else its risk and the item say. */
    void add(Subject subject, UnaryOperator<OscalObject> risk, UnaryOperator<OscalObject> item) {
        String uuid = uuid("risk", subject.kind(), subject.id());
        risks.add(risk.apply(new OscalObject()
                        .put("uuid", uuid)
                        .line("title", subject.title())
                        .prose("description", subject.text()))
                .tree());
        items.add(item.apply(new OscalObject()
                        .put("uuid", uuid("item", subject.kind(), subject.id()))
                        .line("title", subject.title())
                        .prose("description", subject.text())
                        .put("related-risks", OscalObject.references("risk-uuid", ImmutableList.of(uuid)))
                        .props())
                .tree());
    }

    /** The identifier of what {@code parts} name within this plan. */
    String uuid(String what, String... parts) {
        return OscalUuid.of(what, key, String.join(":", parts));
    }

    /**
     * What is done in the end, and when.
     *
     * @param title what it is
     * @param start when work on it starts, if it is known
     * @param due by when it is done, if it is known
     * @param owner who answers for it and for the steps on the way, if anybody does
     */
    record Goal(String title, Optional<LocalDate> start, Optional<LocalDate> due, Optional<String> owner) {}

    /** The {@code steps} on the way to {@code goal}, which {@code under} names within this plan, and the goal itself if it is dated. */
    ImmutableList<Map<String, Object>> tasks(String under, List<Milestone> steps, Goal goal) {
        ImmutableList.Builder<Map<String, Object>> tasks = ImmutableList.builder();
        for (int i = 0; i < steps.size(); i++) {
            Milestone step = steps.get(i);
            tasks.add(task(uuid("milestone", under, Integer.toString(i)), "milestone", step.title(), goal.owner())
                    .put("timing", step.due().map(ActionPlan::on))
                    .prop("done", step.done())
                    .tree());
        }
        if (goal.due().isPresent() || goal.start().isPresent() || goal.owner().isPresent()) {
            OscalObject last = task(
                    uuid("due", under), goal.due().isPresent() ? "milestone" : "action", goal.title(), goal.owner());
            if (goal.start().isPresent() && goal.due().isPresent()) {
                last.put("timing", between(goal.start().get(), goal.due().get()));
            } else {
                last.put("timing", goal.due().map(ActionPlan::on)).prop("start", goal.start());
            }
            tasks.add(last.tree());
        }
        return tasks.build();
    }

    private OscalObject task(String uuid, String type, String title, Optional<String> owner) {
        return new OscalObject()
                .put("uuid", uuid)
                .put("type", type)
                .line("title", title)
                .put(
                        "responsible-roles",
                        owner.map(name -> ImmutableList.of(
                                ImmutableMap.of("role-id", OWNER, "party-uuids", ImmutableList.of(party(name))))))
                .props();
    }

    private static Map<String, Object> on(LocalDate day) {
        return ImmutableMap.of("on-date", ImmutableMap.of("date", OscalObject.end(day)));
    }

    private static Map<String, Object> between(LocalDate start, LocalDate end) {
        return ImmutableMap.of(
                "within-date-range", ImmutableMap.of("start", OscalObject.start(start), "end", OscalObject.end(end)));
    }

    private String party(String owner) {
        return owners.computeIfAbsent(OscalObject.oneLine(owner), name -> uuid("party", name));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * The whole document.
     *
     * @param metadata its head, with the properties of whatever it is made of
     */
    Map<String, Object> tree(OscalObject metadata) {
        metadata.prop("unit", unit.id())
                .prop("unit-kind", unit.kind())
                .prop("division-code", unit.divisionCode())
                .prop("credit-code", unit.creditCode())
                .put("roles", roles())
                .put("parties", parties());
        return new OscalObject()
                .put("uuid", OscalUuid.of("plan", key))
                .put("metadata", metadata.tree())
                .put("system-id", ImmutableMap.of("identifier-type", OscalObject.NAMESPACE + ":unit", "id", unit.id()))
                .put("risks", risks)
                .put("poam-items", items)
                .tree();
    }

    private ImmutableList<Object> roles() {
        return owners.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(ImmutableMap.of("id", OWNER, "title", OWNER_TITLE.in(lang)));
    }

    private ImmutableList<Object> parties() {
        ImmutableList.Builder<Object> parties = ImmutableList.builder();
        parties.add(organization(OscalUuid.of("unit", unit.id()), unit.name()));
        owners.forEach((name, uuid) -> parties.add(organization(uuid, name)));
        return parties.build();
    }

    private static Map<String, Object> organization(String uuid, String name) {
        return ImmutableMap.of("uuid", uuid, "type", "organization", "name", OscalObject.oneLine(name));
    }
}

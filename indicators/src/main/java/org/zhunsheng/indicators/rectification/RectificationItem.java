package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * An item of a rectification plan (整改事项): the gaps it closes, who answers for it by when, what shows that it is done, and its life so
 * far. Building one checks the life: it begins as open, no step is skipped, and the days are in order.
 */
@Value.Immutable
@ModelStyle
public abstract class RectificationItem {
    /** Names the item within its plan. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** What will be done. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    public abstract String title();

    /** The indicators whose gaps it closes. */
    public abstract List<IndicatorCode> indicators();

    /** The ids of the remedies that it carries out, if they are from a library. */
    public abstract List<String> remedies();

    /** Who answers for it. */
    public abstract Optional<
                    @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                    @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            owner();

    /** The day on which work is planned to start. */
    public abstract Optional<LocalDate> start();

    /** The day by which it is planned to be done. */
    public abstract Optional<LocalDate> due();

    /** The steps on the way; none is due after the item itself. */
    public abstract List<@Valid Milestone> milestones();

    /** What has to be seen before it is accepted. */
    public abstract List<Criterion> acceptance();

    /** The ids of the problems of the annual report that it answers. */
    public abstract List<String> problems();

    /** The ids of the plans of the annual report that it carries out. */
    public abstract List<String> plans();

    /** The ids of the evidence that it is done, as the dossier names them. */
    public abstract List<String> evidence();

    /** Its life so far, the first step first; open since ever if empty. */
    public abstract List<Transition> history();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (start().isPresent() && due().filter(start().get()::isAfter).isPresent()) {
            violations.add(Violation.of("PERIOD_REVERSED", "due", start().get(), due().orElseThrow()));
        }
        for (int i = 0; i < milestones().size(); i++) {
            Optional<LocalDate> step = milestones().get(i).due();
            if (step.isPresent() && due().filter(step.get()::isAfter).isPresent()) {
                violations.add(Violation.of(
                        "MILESTONE_AFTER_PLAN", "milestones[" + i + "].due", step.get(), due().orElseThrow()));
            }
        }
        for (int i = 0; i < history().size(); i++) {
            life(i, violations);
        }
        InvalidModelException.throwIfAny(violations);
    }

    private void life(int place, List<Violation> violations) {
        Transition step = history().get(place);
        String path = "history[" + place + "]";
        if (place == 0) {
            if (step.to() != PlanState.OPEN) {
                violations.add(Violation.of("LIFE_BEGINS_OPEN", path + ".to", step.to()));
            }
            return;
        }
        Transition before = history().get(place - 1);
        if (!before.to().next().contains(step.to())) {
            violations.add(Violation.of(
                    "TRANSITION_ILLEGAL",
                    path + ".to",
                    before.to(),
                    step.to(),
                    before.to().next()));
        }
        if (step.on().isBefore(before.on())) {
            violations.add(Violation.of("TRANSITION_ORDER", path + ".on", step.on(), before.on()));
        }
    }

    /** Where it stands by the end of {@code day}. */
    public PlanState state(LocalDate day) {
        return history().stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Transition::to)
                .orElse(PlanState.OPEN);
    }

    /** Where it stands after its last step. */
    public PlanState state() {
        return Optional.ofNullable(Iterables.getLast(history(), null))
                .map(Transition::to)
                .orElse(PlanState.OPEN);
    }

    /** The day on which work started, if it has. */
    public Optional<LocalDate> started() {
        return history().stream()
                .filter(step -> step.to() == PlanState.IN_PROGRESS)
                .map(Transition::on)
                .findFirst();
    }

    /** The day on which the owner last said that it is done, if it was not reopened since. */
    public Optional<LocalDate> finished() {
        return state() == PlanState.SUBMITTED || state() == PlanState.ACCEPTED
                ? history().stream()
                        .filter(step -> step.to() == PlanState.SUBMITTED)
                        .map(Transition::on)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** Every criterion and what {@code dossier} shows of it. Without criteria nothing can be accepted. */
    public Acceptance acceptance(Dossier dossier) {
        return new Acceptance(acceptance().stream()
                .map(criterion -> new Acceptance.Checked(criterion, criterion.check(dossier)))
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The item after one more step.
     *
     * @throws InvalidModelException with {@code TRANSITION_ILLEGAL} or {@code TRANSITION_ORDER}
     */
    public RectificationItem to(PlanState state, LocalDate on, Optional<String> note) {
        return builder()
                .fillFrom(this)
                .addHistory(new Transition(state, on, note))
                .build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RectificationItem} does not allow. */
    public static final class Builder extends ImmutableRectificationItem.Builder {
        Builder() {}
    }
}

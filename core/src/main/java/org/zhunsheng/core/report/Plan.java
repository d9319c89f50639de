package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** What will be done next year (下一年度安排): by whom, by when, and which problems it answers, as far as stated. */
@Value.Immutable
@ModelStyle
public abstract class Plan implements ReportItem {
    /** The {@link Problem#id() ids} of the problems that the plan says it answers. */
    public abstract List<String> problems();

    /** Who answers for it. */
    public abstract Optional<
                    @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                    @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            owner();

    /** By when it is done. */
    public abstract Optional<LocalDate> due();

    /** The steps on the way; none is due after the plan itself. */
    public abstract List<@Valid Milestone> milestones();

    @Value.Check
    void checkMilestones() {
        if (due().isEmpty()) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < milestones().size(); i++) {
            Optional<LocalDate> step = milestones().get(i).due();
            if (step.isPresent() && step.get().isAfter(due().get())) {
                violations.add(
                        Violation.of("MILESTONE_AFTER_PLAN", "milestones[" + i + "].due", step.get(), due().get()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Plan} does not allow. */
    public static final class Builder extends ImmutablePlan.Builder {
        Builder() {}
    }
}
